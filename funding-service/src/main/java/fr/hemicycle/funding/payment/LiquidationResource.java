package fr.hemicycle.funding.payment;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/liquidations/{id}")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
class LiquidationResource {

    private final LiquidationRows rows;
    private final Caller caller;

    LiquidationResource(LiquidationRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readLiquidation",
            summary = "Read a liquidation",
            description = "One liquidation with its documents [pièces justificatives], and what was ordered of it.")
    @APIResponse(
            responseCode = "200",
            description = "The liquidation",
            content =
                    @Content(
                            schema = @Schema(implementation = LiquidationView.class),
                            examples = @ExampleObject(name = "advance", value = PaymentExamples.LIQUIDATION)))
    public LiquidationView read(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "advance", value = PaymentExamples.LIQUIDATION_ID))
                    UUID id) {
        return rows.byId(caller.collectivity(), id).map(LiquidationView::of).orElseThrow(ProblemException::notFound);
    }
}
