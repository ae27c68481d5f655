package fr.hemicycle.platform.seal;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/seal-keys")
@EndpointDisabled(name = SealLedger.PUBLISHED, stringValue = "false", disableIfMissing = true)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proof")
class SealKeyResource {

    private static final String KEYS = """
            {"keys": [{"keyId": "3f2a9c0e5b7d1146", "publicKey": "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE="}]}""";

    private final Proofs proofs;

    SealKeyResource(Proofs proofs) {
        this.proofs = proofs;
    }

    record KeysResponse(
            @Schema(type = SchemaType.ARRAY, implementation = Object.class)
            JsonNode keys) {}

    @GET
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            operationId = "listSealKeys",
            summary = "List the public keys that seal",
            description =
                    "Ed25519 keys, X.509 in base64, public for everybody. Keep a copy: a proof is checked against the key that you trust.")
    @APIResponse(
            responseCode = "200",
            description = "The keys",
            content =
                    @Content(
                            schema = @Schema(implementation = KeysResponse.class),
                            examples = @ExampleObject(name = "keys", value = KEYS)))
    public KeysResponse keys() {
        return new KeysResponse(proofs.keys());
    }
}
