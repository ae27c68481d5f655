package fr.hemicycle.funding.agreement;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/agreement-votes/{deliberationId}")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
class AgreementVoteResource {

    private final VoteRows rows;
    private final Caller caller;
    private final Wording wording;

    AgreementVoteResource(VoteRows rows, Caller caller, Wording wording) {
        this.rows = rows;
        this.caller = caller;
        this.wording = wording;
    }

    @Schema(name = "AgreementVote")
    record VoteResponse(
            UUID deliberationId,
            String deliberationNumber,

            @Schema(enumeration = {"APPROVED", "REFUSED"}) String outcome,

            Instant decidedAt,
            List<WhyResponse> reasons) {}

    @Schema(name = "AgreementVoteReason")
    record WhyResponse(String code, String source, String sentence) {}

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readAgreementVote",
            summary = "Read what a vote on agreements led to",
            description =
                    "A vote with the effect APPROVE_AGREEMENT approves all texts that it names, or none: then with"
                            + " `AGREEMENT_MUST_EXIST`, `AGREEMENT_MUST_BE_NAMED_ONCE`, `AMENDMENT_MUST_EXIST`,"
                            + " `AGREEMENT_MUST_NOT_HAVE_ENDED` or"
                            + " `APPROVAL_MUST_NAME_THE_CURRENT_TEXT`. 404 until it has its outcome. When the act is annulled or"
                            + " withdrawn, the agreement loses the approval [annulation, retrait].")
    @APIResponse(
            responseCode = "200",
            description = "The outcome",
            content =
                    @Content(
                            schema = @Schema(implementation = VoteResponse.class),
                            examples = @ExampleObject(name = "approved", value = AgreementExamples.VOTE)))
    public VoteResponse read(
            @PathParam("deliberationId")
                    @Parameter(examples = @ExampleObject(name = "approved", value = AgreementExamples.VOTE_ID))
                    UUID deliberationId) {
        VoteRow row = rows.of(caller.collectivity(), deliberationId).orElseThrow(ProblemException::notFound);
        return new VoteResponse(
                row.deliberationId(),
                row.deliberationNumber(),
                row.outcome(),
                row.decidedAt(),
                row.reasons().stream()
                        .map(each -> new WhyResponse(each.code(), each.source(), wording.sentence(each)))
                        .toList());
    }
}
