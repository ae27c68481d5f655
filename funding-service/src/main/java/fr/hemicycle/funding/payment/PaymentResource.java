package fr.hemicycle.funding.payment;

import fr.hemicycle.platform.idempotency.Idempotent;
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

@Path("/v1/payment-orders/{id}/payment")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
class PaymentResource {

    private final PaymentOrders orders;
    private final Caller caller;

    PaymentResource(PaymentOrders orders, Caller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    @Schema(name = "RecordOrderPaymentRequest")
    record RecordOrderPaymentRequest(
            @NotBlank @Size(max = 200) String reference,
            @NotNull LocalDate paidOn) {}

    @POST
    @Idempotent
    @RolesAllowed(Role.ACCOUNTANT)
    @Operation(
            operationId = "recordPayment",
            summary = "Record a payment",
            description =
                    "The accountant [comptable public] has paid an order [mandat]. Whoever ordered it may not pay it [séparation des"
                            + " ordonnateurs et des comptables], whatever roles they have. The event PaymentRecorded tells the"
                            + " partners.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "advance", value = """
            {"reference":"VIR-4711","paidOn":"2023-06-28"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = PaymentOrderView.class),
                            examples = @ExampleObject(name = "advance", value = PaymentExamples.ORDERED)))
    @APIResponse(
            responseCode = "409",
            description = "`EFFECTIVE_DAY_MUST_NOT_BE_AHEAD`, `COMMITMENT_MUST_STAND`, `YEAR_MUST_BE_OPEN`,"
                    + " `STEP_MUST_FOLLOW_THE_ONE_BEFORE`, `ACT_MUST_BE_IN_FORCE`, `AGREEMENT_MUST_BE_IN_FORCE`,"
                    + " `ORDER_MUST_BE_AWAITED`, `ORDERER_MAY_NOT_PAY`")
    public Response payment(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "advance", value = PaymentExamples.ORDER_ID))
                    UUID id,
            @Valid @NotNull RecordOrderPaymentRequest request) {
        PaymentOrders.Ordered ordered = orders.pay(
                caller.collectivity(), id, request.paidOn(), request.reference().strip(), caller.subject());
        return Response.created(URI.create("/v1/payment-orders/" + id))
                .entity(PaymentOrderView.of(ordered))
                .build();
    }
}
