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

@Path("/v1/agreements/{id}/approval-withdrawals")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
class ApprovalWithdrawalResource {

    private final Agreements agreements;
    private final Caller caller;
    private final Clock clock;

    ApprovalWithdrawalResource(Agreements agreements, Caller caller, Clock clock) {
        this.agreements = agreements;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "WithdrawApprovalRequest")
    record WithdrawApprovalRequest(
            @Schema(description = "SIREN of the party: the caller's own", examples = "200053742")
            @NotNull
            @Pattern(regexp = TextViews.SIREN, message = "nine digits")
            String party,

            @Schema(description = "Number of the act that had approved") @NotBlank @Size(max = 200)
            String reference,

            @NotNull LocalDate withdrawnOn,
            @NotBlank @Size(max = 500) String reason) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.PARTNER, Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "withdrawApproval",
            summary = "Take back the approval of a party",
            description =
                    "The act by which a party had approved is annulled or withdrawn, as if it had never been: for the agreement"
                            + " and for every amendment that it approved. It may come before the approval does. For the"
                            + " collectivity that keeps the agreement it follows from its act.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Région", value = AgreementExamples.WITHDRAW)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementView.class),
                            examples = @ExampleObject(name = "2022-552", value = AgreementExamples.AGREEMENT)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`PARTY_MUST_BE_IN_THE_AGREEMENT`, `PARTY_MAY_ONLY_ACT_FOR_ITSELF`, `OWN_APPROVAL_MUST_FOLLOW_ITS_VOTE`,"
                            + " `DATE_MUST_NOT_LIE_AHEAD`, `FACT_MUST_BE_DECLARED_ONCE`")
    public Response record(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "2022-552", value = AgreementExamples.ID))
                    UUID id,
            @Valid @NotNull WithdrawApprovalRequest request) {
        Kept after = agreements.declare(
                caller.collectivity(),
                id,
                agreement -> new Fact.ApprovalWithdrawn(
                        request.party(),
                        request.reference().strip(),
                        request.withdrawnOn(),
                        request.reason().strip()),
                caller.subject());
        return AgreementView.answer(
                Response.created(URI.create("/v1/agreements/" + id)), after, LegalDay.of(clock.instant()));
    }
}
