package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.seal.SealLedger.Block;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The heads of the blocks: enough to see later that the chain only went on. */
@Path("/v1/seal-blocks")
@EndpointDisabled(name = SealLedger.PUBLISHED, stringValue = "false", disableIfMissing = true)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proof")
class SealBlockResource {

    private static final String BLOCK = """
            {"header": {"collectivity": "226200012", "number": 1,
              "previous": "0000000000000000000000000000000000000000000000000000000000000000", "records": 1,
              "root": "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
              "sealedAt": "2022-12-13T10:00:02Z", "keyId": "3f2a9c0e5b7d1146"},
             "signature": "aGVtaWN5Y2xl", "hash": "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"}""";

    private static final String PAGE = "{\"items\": [" + BLOCK + "]}";

    private final SealLedger ledger;
    private final Caller caller;

    SealBlockResource(SealLedger ledger, Caller caller) {
        this.ledger = ledger;
        this.caller = caller;
    }

    @Schema(name = "SealBlockHeader", description = "What is signed, as canonical JSON")
    record HeaderResponse(
            String collectivity,
            int number,

            @Schema(description = "Hash of the block before")
            String previous,

            @Schema(description = "How many records it holds")
            int records,

            @Schema(description = "Of the tree of its records [RFC 6962 §2.1]")
            String root,

            String sealedAt,
            String keyId) {

        static HeaderResponse of(JsonNode header) {
            return new HeaderResponse(
                    header.path("collectivity").asText(),
                    header.path("number").asInt(),
                    header.path("previous").asText(),
                    header.path("records").asInt(),
                    header.path("root").asText(),
                    header.path("sealedAt").asText(),
                    header.path("keyId").asText());
        }
    }

    @Schema(name = "SealBlock")
    record BlockResponse(
            HeaderResponse header,

            @Schema(description = "Ed25519 over the header, base64")
            String signature,

            @Schema(description = "The block after carries it as `previous`")
            String hash) {

        static BlockResponse of(Block block) {
            return new BlockResponse(HeaderResponse.of(block.read()), block.signature(), block.hash());
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record BlockPage(List<BlockResponse> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.MEMBER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listSealBlocks",
            summary = "List the signed blocks",
            description =
                    "The heads of all blocks of the collectivity, in the order of the chain. Whoever keeps one can show later that"
                            + " the chain was continued and not rewritten: `./suite verify LEDGER --head BLOCK`.")
    @APIResponse(
            responseCode = "200",
            description = "A page of blocks",
            content =
                    @Content(
                            schema = @Schema(implementation = BlockPage.class),
                            examples = @ExampleObject(name = "first", value = PAGE)))
    public Page<BlockResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        int after = (int) Cursor.of(cursor).after().getLeastSignificantBits();
        return Page.of(
                        ledger.blocks(caller.collectivity(), after, limit + 1),
                        limit,
                        block -> new UUID(0, block.number()))
                .map(BlockResponse::of);
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.MEMBER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getSealBlock",
            summary = "Show a signed block",
            description = "The head of one block, to keep and to give to `./suite verify` later.")
    @APIResponse(
            responseCode = "200",
            description = "The block",
            content =
                    @Content(
                            schema = @Schema(implementation = BlockResponse.class),
                            examples = @ExampleObject(name = "first", value = BLOCK)))
    public BlockResponse get(
            @PathParam("number") @Parameter(examples = @ExampleObject(name = "first", value = "1")) int number) {
        return ledger.block(caller.collectivity(), number)
                .map(BlockResponse::of)
                .orElseThrow(ProblemException::notFound);
    }
}
