package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.CommitmentResource.ReasonResponse;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/commitment-changes")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments")
class ChangeVoteResource {

    private final ChangeVoteRows votes;
    private final UndoingRows undoings;
    private final Caller caller;
    private final Wording wording;

    ChangeVoteResource(ChangeVoteRows votes, UndoingRows undoings, Caller caller, Wording wording) {
        this.votes = votes;
        this.undoings = undoings;
        this.caller = caller;
        this.wording = wording;
    }

    @Schema(name = "CommitmentChange")
    record ChangeResponse(
            UUID id,
            UUID deliberationId,
            String deliberationNumber,

            @Schema(
                    description =
                            "CHANGED or REFUSED, all that the vote named at once; once its act is annulled or withdrawn UNDONE,"
                                    + " or UNDOING_REFUSED while what it had freed cannot be committed again",
                    enumeration = {"CHANGED", "REFUSED", "UNDONE", "UNDOING_REFUSED"})
            String state,

            Instant decidedAt,

            @Schema(description = "Day of the annulment or withdrawal of its act") @Nullable
            LocalDate undoneOn,

            @Schema(description = "Why it was refused, or why it cannot be undone yet")
            List<ReasonResponse> reasons) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record CommitmentChangePage(
            List<ChangeResponse> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listCommitmentChanges",
            summary = "List the votes that change commitments",
            description =
                    "What each later vote on commitments led to [modification d'engagement], and what became of it when its act was"
                            + " annulled or withdrawn: its lines commit again what they would without it. What it had lowered"
                            + " is committed again where it still fits, since AE and AP are the upper limit (CGCT L3312-4 II); `state="
                            + "UNDOING_REFUSED` lists what does not fit, with `AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT`."
                            + " It is tried again until it does, or until a later vote decides.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = CommitmentChangePage.class),
                            examples = @ExampleObject(name = "undone", value = """
                    {"items":[{"id":"01941f29-7c00-7000-8000-000000000531",\
                    "deliberationId":"01941f29-7c00-7000-8000-000000000532","deliberationNumber":"2023-101",\
                    "state":"UNDONE","decidedAt":"2023-03-14T11:12:08Z","undoneOn":"2023-06-20","reasons":[]}]}""")))
    public Page<ChangeResponse> list(
            @QueryParam("deliberationId") @Nullable UUID deliberationId,
            @QueryParam("state")
                    @Pattern(
                            regexp = "CHANGED|REFUSED|UNDONE|UNDOING_REFUSED",
                            message = "CHANGED, REFUSED, UNDONE or UNDOING_REFUSED")
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
                        ChangeVoteRow::id)
                .map(this::view);
    }

    private ChangeResponse view(ChangeVoteRow row) {
        Optional<UndoingRow> undoing = undoings.last(caller.collectivity(), row.deliberationId());
        List<Reason> reasons = undoing.map(UndoingRow::reasons).orElse(row.reasons());
        return new ChangeResponse(
                row.id(),
                row.deliberationId(),
                row.deliberationNumber(),
                undoing.map(step -> step.isDone() ? "UNDONE" : "UNDOING_REFUSED")
                        .orElse(row.isRefused() ? "REFUSED" : "CHANGED"),
                row.decidedAt(),
                undoing.map(UndoingRow::undoneOn).orElse(null),
                reasons.stream()
                        .map(each -> new ReasonResponse(each.code(), each.source(), wording.sentence(each)))
                        .toList());
    }
}
