package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.KeptAgreements.Kept;
import fr.hemicycle.funding.agreement.domain.Agreement;
import fr.hemicycle.funding.agreement.domain.Fact;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/agreements/{id}/signatures")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
class SignatureResource {

    private final Agreements agreements;
    private final Caller caller;
    private final Clock clock;

    SignatureResource(Agreements agreements, Caller caller, Clock clock) {
        this.agreements = agreements;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "SignAgreementRequest")
    record SignAgreementRequest(
            @Schema(description = "SIREN of the party: the caller's own", examples = "200053742")
            @NotNull
            @Pattern(regexp = TextViews.SIREN, message = "nine digits")
            String party,

            @Schema(description = "Number of the amendment [avenant]; absent for the agreement itself")
            @Min(1)
            @Nullable
            Integer amendment,

            @Schema(description = "Who signs") @NotBlank @Size(max = 200)
            String signatory,

            @Schema(description = "In which quality", examples = "Président du conseil régional")
            @NotBlank
            @Size(max = 200)
            String quality,

            @NotNull LocalDate signedOn) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.PARTNER, Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "signAgreement",
            summary = "Record the signature of a party",
            description =
                    "Each party for itself, once its assembly has approved and not on an earlier day. With the last signature the"
                            + " agreement is in force, or from the first day of its term; AgreementInForce tells the day.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Région", value = AgreementExamples.SIGN)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementView.class),
                            examples = @ExampleObject(name = "2022-552", value = AgreementExamples.AGREEMENT)))
    @APIResponse(
            responseCode = "409",
            description = "`AMENDMENT_MUST_EXIST`, `PARTY_MUST_BE_IN_THE_AGREEMENT`, `PARTY_MAY_ONLY_ACT_FOR_ITSELF`,"
                    + " `DATE_MUST_NOT_LIE_AHEAD`, `AGREEMENT_MUST_NOT_HAVE_ENDED`, `SIGNATURE_MUST_FOLLOW_THE_APPROVAL`,"
                    + " `FACT_MUST_BE_DECLARED_ONCE`")
    public Response record(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "2022-552", value = AgreementExamples.ID))
                    UUID id,
            @Valid @NotNull SignAgreementRequest request) {
        Kept after = agreements.declare(
                caller.collectivity(), id, agreement -> signature(agreement, request), caller.subject());
        return AgreementView.answer(
                Response.created(URI.create("/v1/agreements/" + id)), after, LegalDay.of(clock.instant()));
    }

    /** On the text as it is. */
    private static Fact signature(Agreement agreement, SignAgreementRequest request) {
        int amendment = request.amendment() == null ? 0 : request.amendment();
        return new Fact.Signed(
                request.party(),
                amendment,
                agreement.sha256(amendment).orElse(""),
                request.signatory().strip(),
                request.quality().strip(),
                request.signedOn());
    }
}
