package fr.hemicycle.vote.proof;

import static fr.hemicycle.vote.proof.domain.ProofRule.DELIBERATION_MUST_BE_VOTED_TO_BE_PROVEN;
import static fr.hemicycle.vote.proof.domain.ProofRule.RECORD_MUST_BE_SEALED;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.seal.Proofs;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.deliberation.domain.DeliberationRecord;
import fr.hemicycle.vote.deliberation.domain.DeliberationRegister;
import fr.hemicycle.vote.proof.domain.ProofRule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/deliberations/{id}/proof")
@RunOnVirtualThread
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proof", description = "Sealed records: proofs that need no server, and the keys to check them with")
class ProofResource {

    private static final String ID = "01849933-8000-702a-b270-000000000001";

    private static final String PROOF = """
            {"format": "hemicycle-proof-1", "collectivity": "226200012",
             "subject": "01849933-8000-702a-b270-000000000001", "records": [], "blocks": [], "keys": []}""";

    private final Proofs proofs;
    private final DeliberationRegister deliberations;
    private final Caller caller;

    ProofResource(Proofs proofs, DeliberationRegister deliberations, Caller caller) {
        this.proofs = proofs;
        this.deliberations = deliberations;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.MEMBER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getProof",
            summary = "Get the proof of a deliberation's votes",
            description =
                    "A file that stands for itself: who was there, who was represented, what was said, by which articles, and what came"
                            + " of it, with the signed blocks that hold it. `./suite verify FILE` works everything out anew from it and asks"
                            + " no server; docs/proof.md says how to do the same with other tools.")
    @APIResponse(
            responseCode = "200",
            description = "The proof",
            content =
                    @Content(
                            schema = @Schema(implementation = Object.class, type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "proof", value = PROOF)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`DELIBERATION_MUST_BE_VOTED_TO_BE_PROVEN`; `RECORD_MUST_BE_SEALED`: ask again in a few seconds.")
    public JsonNode proof(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id) {
        DeliberationRecord record =
                deliberations.find(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        String number = record.deliberation().text().number();
        return switch (proofs.of(caller.collectivity(), id)) {
            case Proofs.Answer.Proven proven -> proven.file();
            case Proofs.Answer.NotSealedYet waiting ->
                throw ProblemException.refused(
                        List.of(RECORD_MUST_BE_SEALED.with("number", number, "records", waiting.records())));
            case Proofs.Answer.Unknown unknown ->
                throw ProblemException.refused(List.of(DELIBERATION_MUST_BE_VOTED_TO_BE_PROVEN.with("number", number)));
        };
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(ProofRule.values());
    }
}
