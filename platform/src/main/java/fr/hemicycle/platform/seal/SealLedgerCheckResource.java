package fr.hemicycle.platform.seal;

import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/seal-ledger/check")
@EndpointDisabled(name = SealLedger.PUBLISHED, stringValue = "false", disableIfMissing = true)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proof")
class SealLedgerCheckResource {

    private static final String SOUND = """
            {"blocks": 1, "records": 1, "faults": []}""";

    private final SealCheck check;
    private final Caller caller;

    SealLedgerCheckResource(SealCheck check, Caller caller) {
        this.check = check;
        this.caller = caller;
    }

    @Schema(name = "SealLedgerCheck")
    record CheckResponse(
            @Schema(description = "How many blocks this part has walked")
            int blocks,

            @Schema(description = "How many records they hold")
            int records,

            List<SealFault> faults,

            @Schema(description = "Give it as `after` to go on; absent at the end of the chain") @Nullable
            Integer next) {}

    @GET
    @RolesAllowed({Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "checkSealLedger",
            summary = "Walk the chain of blocks and its records",
            description =
                    "Checks every signature, every root, the chain and every record of the collectivity, part by part: what was"
                            + " changed, removed, added or reordered in the database is named. No fault is as it should be. It trusts"
                            + " the server that runs it: the extract of the ledger does not need to.")
    @APIResponse(
            responseCode = "200",
            description = "One part of the walk",
            content =
                    @Content(
                            schema = @Schema(implementation = CheckResponse.class),
                            examples = @ExampleObject(name = "sound", value = SOUND)))
    public CheckResponse check(
            @Parameter(description = "`next` of the part before") @QueryParam("after") @DefaultValue("0") @Min(0)
                    int after,
            @Parameter(description = "How many blocks to walk")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(200)
                    int limit) {
        SealCheck.Part part = check.walk(caller.collectivity(), after, limit);
        return new CheckResponse(part.blocks(), part.records(), SealFault.of(part.faults()), part.next());
    }
}
