package fr.hemicycle.funding.authorisation;

import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/authorisation-votes")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
class AuthorisationVoteResource {

    private final VoteRows votes;
    private final AuthorisationRows authorisations;
    private final UndoingRows undoings;
    private final Caller caller;
    private final Wording wording;

    AuthorisationVoteResource(
            VoteRows votes, AuthorisationRows authorisations, UndoingRows undoings, Caller caller, Wording wording) {
        this.votes = votes;
        this.authorisations = authorisations;
        this.undoings = undoings;
        this.caller = caller;
        this.wording = wording;
    }

    @Schema(name = "AuthorisationVote")
    record VoteResponse(
            UUID id,
            UUID deliberationId,
            String deliberationNumber,

            @Schema(
                    description =
                            "VOTED or REFUSED, all that the vote named at once; once its act is annulled or withdrawn UNDONE, or"
                                    + " UNDOING_REFUSED while more is used than stays authorised",
                    enumeration = {"VOTED", "REFUSED", "UNDONE", "UNDOING_REFUSED"})
            String state,

            Instant decidedAt,

            @Schema(description = "Day of the annulment or withdrawal of its act") @Nullable
            LocalDate undoneOn,

            @Schema(description = "Why it was refused, or by how much an authorisation is exceeded")
            List<WhyResponse> reasons) {}

    @Schema(name = "AuthorisationReason")
    record WhyResponse(String code, String source, String sentence) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record AuthorisationVotePage(
            List<VoteResponse> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listAuthorisationVotes",
            summary = "List the votes on authorisations",
            description =
                    "What each vote on authorisations [AE, AP] led to, refusals too, and what became of it when its act was annulled"
                            + " or withdrawn: each authorisation is again what it would be without it. Where more is committed and"
                            + " reserved than that, it comes down to what is used and no further (CGCT L3312-4 II);"
                            + " `state=UNDOING_REFUSED` lists these, with `UNDONE_AUTHORISATION_MUST_COVER_WHAT_IS_USED` and by how much it"
                            + " is exceeded. It is tried again as credits become free.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = AuthorisationVotePage.class),
                            examples = @ExampleObject(name = "undone", value = """
                    {"items":[{"id":"01941f29-7c00-7000-8000-000000000533",\
                    "deliberationId":"01941f29-7c00-7000-8000-000000000534","deliberationNumber":"2023-12",\
                    "state":"UNDONE","decidedAt":"2023-01-31T11:12:08Z","undoneOn":"2023-06-20","reasons":[]}]}""")))
    public Page<VoteResponse> list(
            @QueryParam("deliberationId") @Nullable UUID deliberationId,
            @QueryParam("state")
                    @Pattern(
                            regexp = "VOTED|REFUSED|UNDONE|UNDOING_REFUSED",
                            message = "VOTED, REFUSED, UNDONE or UNDOING_REFUSED")
                    @Nullable
                    String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(
                        votes.page(
                                caller.collectivity(),
                                deliberationId,
                                state,
                                Cursor.of(cursor).after(),
                                limit + 1),
                        limit,
                        VoteRow::id)
                .map(this::view);
    }

    private VoteResponse view(VoteRow row) {
        List<UndoingRow> steps = authorisations.ofVote(caller.collectivity(), row.deliberationId()).stream()
                .flatMap(each -> undoings.last(each.id()).stream())
                .toList();
        List<Reason> reasons = steps.isEmpty()
                ? row.reasons()
                : steps.stream().flatMap(step -> step.reasons().stream()).toList();
        return new VoteResponse(
                row.id(),
                row.deliberationId(),
                row.deliberationNumber(),
                steps.isEmpty() ? row.outcome() : reasons.isEmpty() ? "UNDONE" : "UNDOING_REFUSED",
                row.decidedAt(),
                steps.isEmpty() ? null : steps.getFirst().act().on(),
                reasons.stream()
                        .map(each -> new WhyResponse(each.code(), each.source(), wording.sentence(each)))
                        .toList());
    }
}
