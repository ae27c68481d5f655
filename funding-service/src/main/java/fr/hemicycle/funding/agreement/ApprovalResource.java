package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.KeptAgreements.Kept;
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

@Path("/v1/agreements/{id}/approvals")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
class ApprovalResource {

    private final Agreements agreements;
    private final Caller caller;
    private final Clock clock;

    ApprovalResource(Agreements agreements, Caller caller, Clock clock) {
        this.agreements = agreements;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "ApproveAgreementRequest")
    record ApproveAgreementRequest(
            @Schema(description = "SIREN of the party: the caller's own", examples = "200053742")
            @NotNull
            @Pattern(regexp = TextViews.SIREN, message = "nine digits")
            String party,

            @Schema(description = "Number of the amendment [avenant]; absent for the agreement itself")
            @Min(1)
            @Nullable
            Integer amendment,

            @Schema(description = "The text that the assembly has seen")
            @NotNull
            @Pattern(regexp = "^[0-9a-f]{64}$", message = "64 hexadecimal digits")
            String textSha256,

            @Schema(description = "Number of the act that approved") @NotBlank @Size(max = 200)
            String reference,

            @NotNull LocalDate approvedOn) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.PARTNER, Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "approveAgreement",
            summary = "Declare the approval of a party",
            description =
                    "The assembly of a party has approved the text: the party itself declares it. The collectivity that keeps the"
                            + " agreement approves by its own deliberation, effect APPROVE_AGREEMENT of the vote. Any order of"
                            + " arrival gives the same state.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Région", value = AgreementExamples.APPROVE)))
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
                    + " `OWN_APPROVAL_MUST_FOLLOW_ITS_VOTE`, `DATE_MUST_NOT_LIE_AHEAD`, `AGREEMENT_MUST_NOT_HAVE_ENDED`,"
                    + " `APPROVAL_MUST_NAME_THE_CURRENT_TEXT`, `FACT_MUST_BE_DECLARED_ONCE`")
    public Response record(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "2022-552", value = AgreementExamples.ID))
                    UUID id,
            @Valid @NotNull ApproveAgreementRequest request) {
        Kept after = agreements.declare(
                caller.collectivity(),
                id,
                agreement -> new Fact.Approved(
                        request.party(),
                        request.amendment() == null ? 0 : request.amendment(),
                        request.textSha256(),
                        request.reference().strip(),
                        request.approvedOn(),
                        null),
                caller.subject());
        return AgreementView.answer(
                Response.created(URI.create("/v1/agreements/" + id)), after, LegalDay.of(clock.instant()));
    }
}
