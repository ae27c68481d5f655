package fr.hemicycle.vote.proof;

import static fr.hemicycle.vote.proof.domain.ProofRule.RECORD_MUST_BE_SEALED;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.seal.Proofs;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.deliberation.domain.SealedVoteCheck;
import fr.hemicycle.vote.proof.domain.ProofRule;
import fr.hemicycle.vote.proof.domain.VotesOnRecord;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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

    /** As long as the sealer waits between two blocks. */
    private static final Duration UNTIL_SEALED = Duration.ofSeconds(2);

    private static final String PROOF = """
            {"format": "hemicycle-proof-1", "collectivity": "226200012",
             "subject": "01849933-8000-702a-b270-000000000001", "records": [], "blocks": [], "keys": []}""";

    private final Proofs proofs;
    private final SealedVoteCheck votes;
    private final Caller caller;

    ProofResource(Proofs proofs, SealedVoteCheck votes, Caller caller) {
        this.proofs = proofs;
        this.votes = votes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.MEMBER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getProof",
            summary = "Get the proof of a deliberation's votes",
            description =
                    "A file that stands for itself: who was there, who was represented, what was said, by which articles, which money"
                            + " they bind, and what came of it, with the signed blocks that hold it. `./suite verify FILE` works"
                            + " everything out anew from it and asks no server; docs/proof.md says how to do the same with other"
                            + " tools.")
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
                    "`DELIBERATION_MUST_BE_VOTED_TO_BE_PROVEN`; `RECORD_MUST_NOT_BE_MISSING`: a ballot has no record, see the"
                            + " comparison; `RECORD_MUST_BE_SEALED`: ask again after the seconds of `Retry-After`.",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "Seconds, where only the seal is awaited",
                            schema = @Schema(implementation = Integer.class)))
    public JsonNode proof(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id) {
        String number = votes.number(caller.collectivity(), id).orElse(id.toString());
        int ballots = votes.ballots(id);
        return switch (proofs.of(caller.collectivity(), id)) {
            case Proofs.Answer.Proven(int records, JsonNode file) -> {
                refusal(new VotesOnRecord(number, ballots, records, 0)).ifPresent(refusal -> {
                    throw refusal;
                });
                yield file;
            }
            case Proofs.Answer.NotSealedYet(int records, int waiting) ->
                throw refusal(new VotesOnRecord(number, ballots, records, waiting))
                        .orElseThrow();
            case Proofs.Answer.Unknown() -> {
                String drafted = votes.number(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
                throw refusal(new VotesOnRecord(drafted, ballots, 0, 0)).orElseThrow();
            }
        };
    }

    private static Optional<ProblemException> refusal(VotesOnRecord votes) {
        List<Reason> reasons = votes.unproven();
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        boolean passesByItself =
                reasons.size() == 1 && reasons.getFirst().code().equals(RECORD_MUST_BE_SEALED.name());
        return Optional.of(
                passesByItself
                        ? ProblemException.notYet(reasons.getFirst(), UNTIL_SEALED)
                        : ProblemException.refused(reasons));
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(ProofRule.values());
    }
}
