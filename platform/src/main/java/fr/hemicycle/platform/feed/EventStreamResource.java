package fr.hemicycle.platform.feed;

import fr.hemicycle.platform.limit.OpenAnswers;
import fr.hemicycle.platform.problem.Problem;
import fr.hemicycle.platform.problem.Problems;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The history of events as an endless answer: server-sent events. */
@Path("/v1/events/stream")
@RunOnVirtualThread
@Tag(name = "Events")
class EventStreamResource {

    private final EventStreams streams;
    private final Positions positions;
    private final FeedSettings settings;
    private final Caller caller;
    private final OpenAnswers open;
    private final CurrentVertxRequest request;
    private final Clock clock;

    EventStreamResource(
            EventStreams streams,
            Positions positions,
            FeedSettings settings,
            Caller caller,
            OpenAnswers open,
            CurrentVertxRequest request,
            Clock clock) {
        this.streams = streams;
        this.positions = positions;
        this.settings = settings;
        this.caller = caller;
        this.open = open;
        this.request = request;
        this.clock = clock;
    }

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
            operationId = "streamEvents",
            summary = "Follow the events as they happen",
            description =
                    "The events of `GET /v1/events` as server-sent events: `id` is the position, `event` the type, `data` the"
                            + " CloudEvent. A client that comes back with `Last-Event-ID` misses nothing. While nothing happens a comment"
                            + " comes every few seconds, with the position reached. The stream ends with the validity of the token, and"
                            + " for a reader that does not take what it is sent: connect again with the last `id`. A client has few"
                            + " of them at once (429 `CLIENT_MUST_KEEP_FEW_ANSWERS_OPEN`).")
    @APIResponse(
            responseCode = "200",
            description = "Events without end",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "stream", value = FeedExamples.STREAM)))
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
    public Response stream(
            @Parameter(description = "The last `id` that came; it wins over `after`")
                    @HeaderParam("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @Parameter(description = "Position behind which to begin; absent: with the first event")
                    @QueryParam("after")
                    @Nullable
                    String after,
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
            @Parameter(
                            description = "Seconds after which the stream ends by itself; absent: never",
                            examples = @ExampleObject(name = "have a look", value = "1"))
                    @QueryParam("seconds")
                    @Min(1)
                    @Nullable
                    Integer seconds) {
        open.count(caller);
        Position from = positions.of(lastEventId == null || lastEventId.isEmpty() ? after : lastEventId);
        EventFilter filter = new EventFilter(
                settings.topics(),
                Set.copyOf(types),
                collectivity,
                subject,
                new EventFilter.Reader(caller.collectivity(), settings.sharedTopics()));
        Instant end = end(seconds);
        var connection = request.getCurrent().response();
        StreamingOutput body = out -> streams.write(from, filter, end, out, connection);
        return Response.ok(body, MediaType.SERVER_SENT_EVENTS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // Without it, nginx would collect the events before it passes them on.
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private Instant end(@Nullable Integer seconds) {
        Instant token = caller.validUntil();
        return seconds == null || clock.instant().plusSeconds(seconds).isAfter(token)
                ? token
                : clock.instant().plusSeconds(seconds);
    }
}
