package fr.hemicycle.vote.sitting;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.sitting.TimelineViews.TimelineResponse;
import fr.hemicycle.vote.sitting.domain.BallotsOfSitting;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingDecision;
import fr.hemicycle.vote.sitting.domain.TimelineEntry;
import fr.hemicycle.vote.sitting.domain.TimelineEntry.Motion;
import fr.hemicycle.vote.sitting.domain.TimelineRule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/sittings/{id}/timeline")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sittings")
class TimelineResource {

    private final Sittings sittings;
    private final BallotsOfSitting ballots;
    private final TimelineViews views;
    private final Caller caller;

    TimelineResource(Sittings sittings, BallotsOfSitting ballots, TimelineViews views, Caller caller) {
        this.sittings = sittings;
        this.ballots = ballots;
        this.views = views;
        this.caller = caller;
    }

    record RecordEntriesRequest(
            @NotNull @Size(min = 1, max = 200) List<@Valid @NotNull NewEntry> entries) {}

    record NewEntry(
            @NotNull TimelineEntry.Kind kind,

            @NotNull @Schema(examples = "2022-12-13T10:05:00Z")
            Instant at,

            @Schema(description = "Who arrived, left or took the chair; absent for the rest") @Nullable
            UUID councillorId,

            @Valid @Schema(description = "The vote on a closed session or an urgency; absent for the rest") @Nullable
            MotionView motion) {

        TimelineEntry toDomain() {
            return new TimelineEntry(
                    Ids.next(),
                    at.truncatedTo(ChronoUnit.MILLIS),
                    kind,
                    councillorId,
                    motion == null ? null : new Motion(motion.askers(), motion.votesFor(), motion.votesAgainst()));
        }
    }

    @Schema(name = "Motion", description = "A vote without debate on how to go on")
    record MotionView(
            @NotNull @Min(0) @Max(1000) @Schema(description = "Members who asked for it; 0 when the president did")
            Integer askers,

            @NotNull @Min(0) @Max(1000) Integer votesFor,
            @NotNull @Min(0) @Max(1000) Integer votesAgainst) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "recordTimeline",
            summary = "Record what happens in the room",
            description =
                    "Arrivals, departures, who presides, suspensions, closed sessions [huis clos, CGCT L3121-11], the approval of"
                            + " an urgency, the end: in their order, all or none. The quorum and the proxies of every later item"
                            + " follow from it. A sitting that ends without quorum, ballot or round is followed by right, three"
                            + " days later, by one that needs none [CGCT L3121-14 al. 2]; what was not voted goes on its agenda.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "a late arrival", value = SittingExamples.ENTRIES_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded: the timeline with the quorum after each entry",
            content =
                    @Content(
                            schema = @Schema(implementation = TimelineResponse.class),
                            examples = @ExampleObject(name = "timeline", value = SittingExamples.TIMELINE)))
    @APIResponse(
            responseCode = "409",
            description = "`ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_TIMELINE`, `SITTING_MUST_NOT_BE_OVER`,"
                    + " `ENTRY_MUST_SAY_WHAT_ITS_KIND_NEEDS`, `TIMELINE_MUST_STAY_ON_THE_DAY`,"
                    + " `TIMELINE_MUST_RUN_FORWARD`, `ENTRY_MUST_NAME_A_MEMBER_OF_THE_ROLL_CALL`,"
                    + " `MEMBER_MUST_BE_AWAY_TO_ARRIVE`, `MEMBER_MUST_BE_THERE_TO_LEAVE`,"
                    + " `CHAIR_MUST_BE_TAKEN_BY_A_VOTING_MEMBER_WHO_IS_THERE`, `SITTING_MUST_RUN_TO_BE_SUSPENDED`,"
                    + " `SITTING_MUST_BE_SUSPENDED_TO_RESUME`, `SESSION_MUST_BE_OPEN_TO_BE_CLOSED`,"
                    + " `SESSION_MUST_BE_CLOSED_TO_BE_OPENED`,"
                    + " `CLOSED_SESSION_MUST_BE_ASKED_BY_FIVE_OR_THE_PRESIDENT`,"
                    + " `CLOSED_SESSION_MUST_HAVE_THE_MAJORITY_OF_THOSE_PRESENT_OR_REPRESENTED`,"
                    + " `URGENCY_MUST_HAVE_BEEN_CLAIMED`, `URGENCY_MUST_HAVE_THE_MAJORITY_OF_THE_VOTES_CAST`")
    public Response record(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = SittingExamples.SITTING_ID))
                    UUID id,
            @Valid @NotNull RecordEntriesRequest request) {
        List<TimelineEntry> entries =
                request.entries().stream().map(NewEntry::toDomain).toList();
        return switch (sittings.record(caller.collectivity(), id, entries, Ids.next())) {
            case SittingDecision.Recorded recorded ->
                Response.created(URI.create("/v1/sittings/" + id + "/timeline"))
                        .entity(shown(recorded.sitting()))
                        .build();
            case SittingDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.MEMBER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getTimeline",
            summary = "Read a sitting back to the minute",
            description =
                    "What happened in the room, the proxies given during the sitting and the ballots, in their order,"
                            + " each with the quorum as it was then.")
    @APIResponse(
            responseCode = "200",
            description = "The timeline",
            content =
                    @Content(
                            schema = @Schema(implementation = TimelineResponse.class),
                            examples = @ExampleObject(name = "timeline", value = SittingExamples.TIMELINE)))
    public TimelineResponse read(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = SittingExamples.SITTING_ID))
                    UUID id) {
        return shown(sittings.find(caller.collectivity(), id).orElseThrow(ProblemException::notFound));
    }

    private TimelineResponse shown(Sitting sitting) {
        return views.of(
                sitting,
                ballots.of(caller.collectivity(), sitting.id()),
                sittings.following(caller.collectivity(), sitting.id()).orElse(null));
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(TimelineRule.values());
    }
}
