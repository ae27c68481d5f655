package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.meeting.domain.Convocation;
import fr.hemicycle.basin.meeting.domain.MeetingRule;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
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

@Path("/v1/meetings")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Meetings",
        description = "Meetings [réunions] of the bodies, with what is decided at them and what follows")
class MeetingResource {

    private final Meetings meetings;
    private final MeetingRows rows;
    private final MeetingViews views;
    private final Caller caller;

    MeetingResource(Meetings meetings, MeetingRows rows, MeetingViews views, Caller caller) {
        this.meetings = meetings;
        this.rows = rows;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "ConveneMeetingRequest")
    record ConveneMeetingRequest(
            @NotNull UUID bodyId,
            @NotBlank @Size(max = 200) String title,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,

            @Size(max = 200) @Schema(description = "Absent while it is not settled") @Nullable
            String place,

            @NotNull @Schema(description = "Day on which the members were called")
            LocalDate convenedOn,

            @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 500) String> agenda) {}

    @Schema(name = "CancelMeetingRequest")
    record CancelMeetingRequest(@NotBlank @Size(max = 1000) String motive) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "MeetingPage")
    record MeetingPage(
            List<MeetingViews.SummaryView> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "conveneMeeting",
            summary = "Convene a meeting of a body",
            description =
                    "Calls the members together [convocation], with an agenda, as many days ahead as the rules of the body ask for on the"
                            + " day of the meeting. The law (code des transports L1215-3) sets no notice.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "example", value = MeetingExamples.CONVENE_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Convened",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingViews.MeetingView.class),
                            examples = @ExampleObject(name = "example", value = MeetingExamples.CONVENED)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`BODY_MUST_EXIST_ON_THE_DAY`, `CONVOCATION_MUST_NOT_LIE_AHEAD`, `NOTICE_MUST_BE_LONG_ENOUGH`")
    @APIResponse(responseCode = "422", description = "`BODY_MUST_EXIST`, `MEETING_MUST_END_LATER_ON_ITS_DAY`")
    public Response convene(@Valid @NotNull ConveneMeetingRequest request) {
        UUID id = Ids.next();
        MeetingRow row = meetings.convene(
                caller.collectivity(),
                request.bodyId(),
                body -> new Convocation(
                        id,
                        body,
                        request.startsAt().truncatedTo(ChronoUnit.SECONDS),
                        request.endsAt().truncatedTo(ChronoUnit.SECONDS),
                        request.convenedOn(),
                        request.agenda().stream().map(String::strip).toList()),
                request.title().strip(),
                request.place() == null || request.place().isBlank()
                        ? null
                        : request.place().strip());
        return Response.created(URI.create("/v1/meetings/" + id))
                .tag(Versions.tag(row.version()))
                .entity(views.of(caller.collectivity(), row))
                .build();
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "cancelMeeting",
            summary = "Cancel a meeting",
            description = "One that was not held yet. It stays in the calendars, as cancelled.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "example", value = MeetingExamples.CANCEL_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingViews.MeetingView.class),
                            examples = @ExampleObject(name = "example", value = MeetingExamples.CANCELLED)))
    @APIResponse(responseCode = "409", description = "`MEETING_MUST_STILL_BE_CONVENED`")
    public Response cancel(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "steering committee", value = MeetingExamples.ID))
                    UUID id,
            @Valid @NotNull CancelMeetingRequest request) {
        MeetingRow row =
                meetings.cancel(caller.collectivity(), id, request.motive().strip());
        return Response.ok(views.of(caller.collectivity(), row)).build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listMeetings",
            summary = "List meetings",
            description = "Of all bodies or of one, in the order in which they were recorded. By pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingPage.class),
                            examples = @ExampleObject(name = "example", value = MeetingExamples.SUMMARIES)))
    public Page<MeetingViews.SummaryView> list(
            @QueryParam("bodyId")
                    @Parameter(examples = @ExampleObject(name = "steering committee", value = MeetingExamples.BODY_ID))
                    @Nullable
                    UUID bodyId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        Page<MeetingRow> page = Page.of(
                rows.page(caller.collectivity(), bodyId, Cursor.of(cursor).after(), limit + 1), limit, MeetingRow::id);
        return new Page<>(views.summaries(caller.collectivity(), page.items()), page.next());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "readMeeting",
            summary = "Read a meeting",
            description =
                    "Its agenda and documents, who was there, what was decided by which rule and with what figures, the minutes"
                            + " [compte rendu] and the tasks that follow from it.")
    @APIResponse(
            responseCode = "200",
            description = "The meeting",
            content =
                    @Content(
                            schema = @Schema(implementation = MeetingViews.MeetingView.class),
                            examples = @ExampleObject(name = "example", value = MeetingExamples.MEETING)))
    public Response read(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "steering committee", value = MeetingExamples.ID))
                    UUID id) {
        MeetingRow row = rows.byId(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return Response.ok(views.of(caller.collectivity(), row))
                .tag(Versions.tag(row.version()))
                .build();
    }

    @jakarta.enterprise.inject.Produces
    RuleCatalogue meetingRules() {
        return RuleCatalogue.of(MeetingRule.values());
    }
}
