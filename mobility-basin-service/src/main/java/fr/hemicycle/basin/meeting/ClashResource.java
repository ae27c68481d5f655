package fr.hemicycle.basin.meeting;

import fr.hemicycle.basin.meeting.domain.Slot;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/organisations/{id}/clashes")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Meetings",
        description = "Meetings [réunions] of the bodies, with what is decided at them and what follows")
class ClashResource {

    private final CalendarFeeds feeds;
    private final MeetingViews views;
    private final Caller caller;

    ClashResource(CalendarFeeds feeds, MeetingViews views, Caller caller) {
        this.feeds = feeds;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "Clash")
    record ClashView(
            MeetingViews.SummaryView meeting,

            @Schema(description = "Meetings of the same organisation at the same time")
            List<MeetingViews.SummaryView> clashesWith) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "ClashPage")
    record ClashPage(List<ClashView> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listClashes",
            summary = "List the clashes of an organisation",
            description =
                    "Convened meetings of bodies to which it belongs whose times overlap: nobody can be at both. One that begins when the"
                            + " other ends is no clash. By pages, oldest record first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = ClashPage.class),
                            examples = @ExampleObject(name = "example", value = MeetingExamples.CLASHES)))
    public Page<ClashView> list(
            @PathParam("id")
                    @Parameter(
                            examples = @ExampleObject(name = "Pas-de-Calais", value = MeetingExamples.ORGANISATION_ID))
                    UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        List<MeetingRow> rows = feeds.convenedFor(caller.collectivity(), id);
        Map<UUID, List<UUID>> clashes =
                Slot.clashes(rows.stream().map(MeetingRow::slot).toList());
        Map<UUID, MeetingViews.SummaryView> shown = views.summaries(caller.collectivity(), rows).stream()
                .collect(Collectors.toMap(MeetingViews.SummaryView::id, Function.identity()));
        UUID after = Cursor.of(cursor).after();
        List<UUID> found = clashes.keySet().stream()
                .filter(each -> each.toString().compareTo(after.toString()) > 0)
                .sorted(Comparator.comparing(UUID::toString))
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, Function.identity())
                .map(each -> new ClashView(
                        Objects.requireNonNull(shown.get(each)),
                        Objects.requireNonNull(clashes.get(each)).stream()
                                .map(other -> Objects.requireNonNull(shown.get(other)))
                                .toList()));
    }
}
