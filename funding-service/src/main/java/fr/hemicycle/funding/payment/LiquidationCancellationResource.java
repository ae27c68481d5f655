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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/liquidations/{id}/cancellation")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
class LiquidationCancellationResource {

    private final Liquidations liquidations;
    private final Caller caller;

    LiquidationCancellationResource(Liquidations liquidations, Caller caller) {
        this.liquidations = liquidations;
        this.caller = caller;
    }

    @Schema(name = "CancelLiquidationRequest")
    record CancelLiquidationRequest(
            @NotBlank @Size(max = 500) String reason) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "cancelLiquidation",
            summary = "Cancel what is not ordered of a liquidation",
            description =
                    "Takes back what was liquidated and is not ordered [annulation de liquidation], by a contra-entry: the line"
                            + " may be liquidated again. What is ordered stays.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "error", value = "{\"reason\":\"Facture erronée\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content =
                    @Content(
                            schema = @Schema(implementation = LiquidationView.class),
                            examples = @ExampleObject(name = "advance", value = PaymentExamples.LIQUIDATION)))
    @APIResponse(responseCode = "409", description = "`LIQUIDATION_MUST_HAVE_A_REST`")
    public Response cancel(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "advance", value = PaymentExamples.LIQUIDATION_ID))
                    UUID id,
            @Valid @NotNull CancelLiquidationRequest request) {
        return Response.ok(LiquidationView.of(liquidations.cancel(
                        caller.collectivity(), id, request.reason().strip(), caller.subject())))
                .build();
    }
}
