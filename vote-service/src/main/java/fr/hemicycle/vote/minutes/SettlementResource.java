package fr.hemicycle.vote.minutes;

import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.minutes.domain.MinutesOfSitting;
import fr.hemicycle.vote.minutes.domain.MinutesOfSitting.Publication;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

@Path("/v1/sittings/{id}/minutes/settlement")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sittings")
class SettlementResource {

    private static final String SITTING_ID = "01849933-8000-7558-93b7-0f8c6bbbb1d5";
    private static final String SETTLE = "{\"sittingId\": \"" + SITTING_ID + "\"}";
    private static final String PUBLISH = """
            {"publishedOn": "2023-01-20", "url": "https://example.org/seances/2022-12-13/proces-verbal.pdf"}""";
    private static final String OPEN = "{\"state\": \"DRAFT\"}";
    private static final String SETTLED = """
            {"state": "SETTLED", "settledAtSittingId": "01849933-8000-7558-93b7-0f8c6bbbb1d5",
             "settledOn": "2023-01-16", "publishBy": "2023-01-23"}""";
    private static final String PUBLISHED = """
            {"state": "PUBLISHED", "settledAtSittingId": "01849933-8000-7558-93b7-0f8c6bbbb1d5",
             "settledOn": "2023-01-16", "publishBy": "2023-01-23", "publishedOn": "2023-01-20",
             "url": "https://example.org/seances/2022-12-13/proces-verbal.pdf"}""";

    private final RecordedMinutes minutes;
    private final Caller caller;
    private final Clock clock;

    SettlementResource(RecordedMinutes minutes, Caller caller, Clock clock) {
        this.minutes = minutes;
        this.caller = caller;
        this.clock = clock;
    }

    record SettleMinutesRequest(
            @NotNull @Schema(description = "The sitting at whose beginning they are settled")
            UUID sittingId) {}

    record PublishMinutesRequest(
            @NotNull LocalDate publishedOn,

            @NotNull @Size(max = 2000) @Pattern(regexp = "^https?://\\S+$")
            String url) {}

    enum MinutesState {
        DRAFT,
        SETTLED,
        PUBLISHED
    }

    record SettlementResponse(
            MinutesState state,
            @Nullable UUID settledAtSittingId,
            @Nullable LocalDate settledOn,

            @Schema(
                    description =
                            "Last day for their publication by the law of the day; a later one is recorded as it was")
            @Nullable
            LocalDate publishBy,

            @Nullable LocalDate publishedOn,
            @Nullable String url) {

        static SettlementResponse of(MinutesOfSitting minutes) {
            MinutesOfSitting.Settlement settled = minutes.settled();
            Publication published = minutes.published();
            return new SettlementResponse(
                    published != null
                            ? MinutesState.PUBLISHED
                            : settled != null ? MinutesState.SETTLED : MinutesState.DRAFT,
                    settled == null ? null : settled.sittingId(),
                    settled == null ? null : settled.on(),
                    minutes.publishBy().orElse(null),
                    published == null ? null : published.on(),
                    published == null ? null : published.url());
        }
    }

    @GET
    @Transactional
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getMinutesState",
            summary = "Show where the minutes of a sitting stand",
            description =
                    "Whether they are a draft, settled [arrêtées] or published [CGCT L3121-13], and until when they must be"
                            + " published.")
    @APIResponse(
            responseCode = "200",
            description = "Where they stand",
            content =
                    @Content(
                            schema = @Schema(implementation = SettlementResponse.class),
                            examples = {
                                @ExampleObject(name = "draft", value = OPEN),
                                @ExampleObject(name = "published", value = PUBLISHED)
                            }))
    public SettlementResponse get(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = SITTING_ID))
                    UUID id) {
        return SettlementResponse.of(minutes.find(caller.collectivity(), id));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "settleMinutes",
            summary = "Record that the minutes of a sitting are settled",
            description =
                    "At the beginning of a later sitting of the body the minutes are settled and signed by president and secretary"
                            + " [arrêtées, CGCT L3121-13]. From then on nothing that was said is added or put right.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "the next sitting", value = SETTLE)))
    @APIResponse(
            responseCode = "201",
            description = "Settled",
            content =
                    @Content(
                            schema = @Schema(implementation = SettlementResponse.class),
                            examples = @ExampleObject(name = "settled", value = SETTLED)))
    @APIResponse(
            responseCode = "409",
            description = "`MINUTES_MUST_FOLLOW_THE_ROLL_CALL`, `MINUTES_MUST_NOT_BE_SETTLED_YET`,"
                    + " `MINUTES_MUST_BE_SETTLED_AT_A_LATER_SITTING_OF_THE_BODY`")
    @APIResponse(responseCode = "422", description = "`SITTING_MUST_EXIST`")
    public Response settle(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = SITTING_ID)) UUID id,
            @Valid @NotNull SettleMinutesRequest request) {
        return answer(id, minutes.settle(caller.collectivity(), id, request.sittingId(), caller.subject(), now()));
    }

    @POST
    @Path("/publication")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "publishMinutes",
            summary = "Record that the minutes of a sitting are published",
            description =
                    "Settled minutes are published on the website, for good and free of charge, in the week after the sitting that"
                            + " settled them [CGCT L3121-13]. A late publication is recorded all the same.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "website", value = PUBLISH)))
    @APIResponse(
            responseCode = "201",
            description = "Published",
            content =
                    @Content(
                            schema = @Schema(implementation = SettlementResponse.class),
                            examples = @ExampleObject(name = "published", value = PUBLISHED)))
    @APIResponse(
            responseCode = "409",
            description = "`MINUTES_MUST_BE_SETTLED_BEFORE_THEY_ARE_PUBLISHED`, `MINUTES_MUST_BE_PUBLISHED_ONCE`")
    public Response publish(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = SITTING_ID)) UUID id,
            @Valid @NotNull PublishMinutesRequest request) {
        Publication publication = new Publication(request.publishedOn(), request.url());
        return answer(id, minutes.publish(caller.collectivity(), id, publication, caller.subject(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Response answer(UUID id, MinutesOfSitting minutes) {
        return Response.created(URI.create("/v1/sittings/" + id + "/minutes/settlement"))
                .entity(SettlementResponse.of(minutes))
                .build();
    }
}
