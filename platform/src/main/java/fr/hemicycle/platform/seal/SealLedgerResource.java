package fr.hemicycle.platform.seal;

import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/seal-ledger")
@EndpointDisabled(name = SealLedger.PUBLISHED, stringValue = "false", disableIfMissing = true)
@RunOnVirtualThread
@Produces(SealLedgerResource.LINES)
@Tag(name = "Proof")
class SealLedgerResource {

    static final String LINES = "application/x-ndjson";

    private static final String EXTRACT = """
            {"format":"hemicycle-ledger-1","collectivity":"226200012","after":0,"last":0,"keys":[]}
            """;

    private final SealLedger ledger;
    private final Caller caller;

    SealLedgerResource(SealLedger ledger, Caller caller) {
        this.ledger = ledger;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.MEMBER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "exportSealLedger",
            summary = "Download the chain of blocks",
            description =
                    "One line of JSON for each block, with the hashes of its records and none of the records: `./suite verify FILE`"
                            + " checks every signature, every root and the chain, and finds blocks that were removed or reordered.")
    @APIResponse(
            responseCode = "200",
            description = "The chain, streamed",
            content =
                    @Content(
                            mediaType = LINES,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "empty", value = EXTRACT)))
    public Response export(
            @Parameter(description = "Only what follows on that block") @QueryParam("after") @DefaultValue("0") @Min(0)
                    int after) {
        String collectivity = caller.collectivity();
        StreamingOutput body = out -> ledger.write(collectivity, after, out);
        return Response.ok(body, LINES).build();
    }
}
