package fr.hemicycle.platform.feed;

import fr.hemicycle.platform.limit.OpenAnswers;
import fr.hemicycle.platform.problem.Problem;
import fr.hemicycle.platform.problem.Problems;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The history of events over plain HTTP, in batches. */
@Path("/v1/events")
@RunOnVirtualThread
@Tag(name = "Events", description = "What has happened [faits], in the order in which it did")
class EventResource {

    static final String BATCH = "application/cloudevents-batch+json";

    private final EventFeed feed;
    private final EventHistory history;
    private final Positions positions;
    private final CloudEvents cloudEvents;
    private final FeedSettings settings;
    private final OpenAnswers open;
    private final Caller caller;

    EventResource(
            EventFeed feed,
            EventHistory history,
            Positions positions,
            CloudEvents cloudEvents,
            FeedSettings settings,
            OpenAnswers open,
            Caller caller) {
        this.feed = feed;
        this.history = history;
        this.positions = positions;
        this.cloudEvents = cloudEvents;
        this.settings = settings;
        this.open = open;
        this.caller = caller;
    }

    /** What an event looks like, for the description only: it is written without it, so that its data keep their bytes. */
    @Schema(name = "CloudEvent", description = "CloudEvents 1.0 in JSON; attributes and data are the same as on Kafka")
    record CloudEventResponse(
            String specversion,

            @Schema(description = "The same at every door and at every repeat: record it with the effect")
            UUID id,

            @Schema(description = "Service, and SIREN of the collectivity")
            String source,

            String type,
            OffsetDateTime time,

            @Schema(description = "Id of the aggregate that the fact is about")
            String subject,

            @Schema(description = "Address of the schema of `data`")
            String dataschema,

            String datacontenttype,

            @Schema(description = "SIREN of the collectivity whose fact it is")
            String collectivity,

            @Schema(description = "Counts the events of the aggregate on its topic from 1, without gaps")
            long aggregateversion,

            @Schema(description = "Give it as `after`, or as Last-Event-ID, to go on behind this event")
            String position,

            Object data) {}

    @GET
    @RolesAllowed({
        Role.CLERK,
        Role.FINANCE,
        Role.ACCOUNTANT,
        Role.MOBILITY,
        Role.PARTNER,
        Role.MEMBER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @Operation(
            operationId = "listEvents",
            summary = "Read the events, in order",
            description =
                    "The facts of this service as on its public Kafka topics: same ids, same data, same order for each aggregate."
                            + " You see all of your own collectivity [collectivité], and of the others what is public: not the reports before"
                            + " their sitting, nor reservations and accounts. Without `after` it begins with the first event ever. Go on"
                            + " with the `position` of the last event, or follow the link `next`, which also passes over what the filters"
                            + " left out. With `wait` the answer comes as soon as there is an event; a client"
                            + " has few such requests at once (429 `CLIENT_MUST_KEEP_FEW_ANSWERS_OPEN`). An event may come again after a"
                            + " restart of yours: its `id` says so.")
    @APIResponse(
            responseCode = "200",
            description = "The next events; none when there are none yet",
            headers =
                    @Header(
                            name = "Link",
                            description = "Where to go on (`next`), also after an empty answer",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = BATCH,
                            schema = @Schema(implementation = CloudEventResponse[].class),
                            examples = @ExampleObject(name = "batch", value = FeedExamples.BATCH)))
    @APIResponse(
            responseCode = "410",
            description =
                    "`POSITION_MUST_BE_KNOWN`: this service did not give that position; `POSITION_MUST_STILL_BE_KEPT`:"
                            + " events behind it are no longer offered.",
            content =
                    @Content(
                            mediaType = Problems.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "unknown", value = FeedExamples.GONE)))
    public Response list(
            @Parameter(description = "Position behind which to begin; absent: with the first event")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(
                            description = "Seconds to wait for an event when there is none yet",
                            examples = @ExampleObject(name = "do not wait", value = "0"))
                    @QueryParam("wait")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(60)
                    int wait,
            @Parameter(description = "Number of events at most")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(200)
                    int limit,
            @Parameter(
                            description =
                                    "Type with its version, such as `fr.hemicycle.vote.VoteAdopted.v1`; may be repeated")
                    @QueryParam("type")
                    @Size(max = 50)
                    List<String> types,
            @Parameter(description = "SIREN of a collectivity")
                    @QueryParam("collectivity")
                    @Pattern(regexp = "\\d{9}")
                    @Nullable
                    String collectivity,
            @Parameter(description = "Id of an aggregate") @QueryParam("subject") @Nullable UUID subject,
            @Context UriInfo uri)
            throws InterruptedException {
        if (wait > 0) {
            open.count(caller);
        }
        Position from = positions.of(after);
        EventFilter filter = new EventFilter(
                settings.topics(),
                Set.copyOf(types),
                collectivity,
                subject,
                new EventFilter.Reader(caller.collectivity(), settings.sharedTopics()));
        Slice slice =
                wait == 0 ? history.read(from, filter, limit) : await(from, filter, limit, Duration.ofSeconds(wait));
        URI next = uri.getRequestUriBuilder()
                .replaceQueryParam("after", positions.text(slice.reached()))
                .build();
        return Response.ok(cloudEvents.batch(slice.events()), BATCH)
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Slice await(Position from, EventFilter filter, int limit, Duration wait) throws InterruptedException {
        try (EventFeed.Reading reading = feed.open(from, filter)) {
            return reading.next(limit, wait);
        }
    }
}
