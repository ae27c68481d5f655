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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/payment-orders/{id}/rejection")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
class RejectionResource {

    private final PaymentOrders orders;
    private final Caller caller;

    RejectionResource(PaymentOrders orders, Caller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    @Schema(name = "RejectOrderRequest")
    record RejectOrderRequest(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Idempotent
    @RolesAllowed(Role.ACCOUNTANT)
    @Operation(
            operationId = "rejectPaymentOrder",
            summary = "Reject a payment order",
            description =
                    "The accountant sends an order back with a reason [rejet de mandat]: what it took of the appropriation is available"
                            + " again, by a contra-entry.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "advance", value = """
            {"reason":"Pièce justificative manquante"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = PaymentOrderView.class),
                            examples = @ExampleObject(name = "advance", value = PaymentExamples.ORDERED)))
    @APIResponse(responseCode = "409", description = "`YEAR_MUST_BE_OPEN`, `ORDER_MUST_BE_AWAITED`")
    public Response rejection(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "advance", value = PaymentExamples.ORDER_ID))
                    UUID id,
            @Valid @NotNull RejectOrderRequest request) {
        PaymentOrders.Ordered ordered =
                orders.reject(caller.collectivity(), id, request.reason().strip(), caller.subject());
        return Response.created(URI.create("/v1/payment-orders/" + id))
                .entity(PaymentOrderView.of(ordered))
                .build();
    }
}
