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

@Path("/v1/payment-orders/{id}/reversal")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
class ReversalResource {

    private final PaymentOrders orders;
    private final Caller caller;

    ReversalResource(PaymentOrders orders, Caller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    @Schema(name = "ReversePaymentRequest")
    record ReversePaymentRequest(
            @NotBlank @Size(max = 500) String reason,
            @NotNull LocalDate reversedOn) {}

    @POST
    @Idempotent
    @RolesAllowed(Role.ACCOUNTANT)
    @Operation(
            operationId = "reversePayment",
            summary = "Record that a payment came back",
            description =
                    "A payment of an open year is paid back in full [reversement]: by a contra-entry its appropriation is available"
                            + " again, and the liquidation may be ordered anew; of an act that was annulled or withdrawn it is not"
                            + " due again, and what it had committed is free.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "advance", value = """
            {"reason":"Trop-perçu","reversedOn":"2023-09-01"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = PaymentOrderView.class),
                            examples = @ExampleObject(name = "advance", value = PaymentExamples.ORDERED)))
    @APIResponse(
            responseCode = "409",
            description = "`EFFECTIVE_DAY_MUST_NOT_BE_AHEAD`, `YEAR_MUST_BE_OPEN`, `STEP_MUST_FOLLOW_THE_ONE_BEFORE`,"
                    + " `PAYMENT_MUST_STAND`")
    public Response reversal(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "advance", value = PaymentExamples.ORDER_ID))
                    UUID id,
            @Valid @NotNull ReversePaymentRequest request) {
        PaymentOrders.Ordered ordered = orders.reverse(
                caller.collectivity(),
                id,
                request.reversedOn(),
                request.reason().strip(),
                caller.subject());
        return Response.created(URI.create("/v1/payment-orders/" + id))
                .entity(PaymentOrderView.of(ordered))
                .build();
    }
}
