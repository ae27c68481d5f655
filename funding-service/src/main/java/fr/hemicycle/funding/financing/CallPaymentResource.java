package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.FundCallResource.CallResponse;
import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

/** The payment of a call for funds. */
@Path("/v1/financing-plans/{id}/calls/{callId}/payment")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Financing plans")
class CallPaymentResource {

    private final PlanRows rows;
    private final FinancingPlans plans;
    private final Caller caller;

    CallPaymentResource(PlanRows rows, FinancingPlans plans, Caller caller) {
        this.rows = rows;
        this.plans = plans;
        this.caller = caller;
    }

    @Schema(name = "RecordPaymentRequest")
    record RecordPaymentRequest(
            @NotBlank @Size(max = 200) String reference,
            @NotNull LocalDate paidOn) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "recordCallPayment",
            summary = "Record the payment of a call",
            description =
                    "The lead partner, which receives the money, records once that a call was paid in full; also after the"
                            + " plan has ended.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "paid",
                                            value = "{\"reference\":\"VIR-4711\",\"paidOn\":\"2023-07-03\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = CallResponse.class),
                            examples = @ExampleObject(name = "paid", value = PlanExamples.PAID_CALL)))
    @APIResponse(
            responseCode = "409",
            description = "`DATE_MUST_NOT_LIE_AHEAD`, `CALL_MAY_ONLY_COME_FROM_THE_LEAD`, `CALL_MUST_BE_PAID_ONCE`")
    public Response pay(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = FinancingPlanResource.ID))
                    UUID id,
            @PathParam("callId")
                    @Parameter(
                            examples = @ExampleObject(name = "a call", value = "01941f29-7c00-7000-8000-000000000208"))
                    UUID callId,
            @Valid @NotNull RecordPaymentRequest request) {
        PlanRow row = rows.lock(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        Share share = row.toPlan().shares().stream()
                .filter(each -> each.calls().stream().anyMatch(call -> call.id().equals(callId)))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        FundCallRow call = plans.pay(
                caller.collectivity(),
                row,
                share,
                callId,
                request.paidOn(),
                request.reference().strip());
        return Response.created(URI.create("/v1/financing-plans/" + id))
                .entity(CallResponse.of(call))
                .build();
    }
}
