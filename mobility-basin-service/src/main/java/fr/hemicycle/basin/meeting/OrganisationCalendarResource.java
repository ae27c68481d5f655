package fr.hemicycle.basin.meeting;

import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/organisations/{id}/calendar")
@RunOnVirtualThread
@Produces(CalendarFeeds.ICALENDAR)
@Tag(
        name = "Meetings",
        description = "Meetings [réunions] of the bodies, with what is decided at them and what follows")
class OrganisationCalendarResource {

    private final CalendarFeeds feeds;
    private final Caller caller;

    OrganisationCalendarResource(CalendarFeeds feeds, Caller caller) {
        this.feeds = feeds;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "readCalendarOfOrganisation",
            summary = "Read the calendar of an organisation",
            description =
                    "The meetings of all bodies to which it belongs on their day, to subscribe to."
                            + " iCalendar (RFC 5545) without any person's name; cancelled meetings stay in it, as such. The latest 1000.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content =
                    @Content(
                            mediaType = "text/calendar",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "example", value = MeetingExamples.CALENDAR)))
    public String read(
            @PathParam("id")
                    @Parameter(
                            examples = @ExampleObject(name = "Pas-de-Calais", value = MeetingExamples.ORGANISATION_ID))
                    UUID id) {
        return feeds.ofOrganisation(caller.collectivity(), id);
    }
}
