package fr.hemicycle.vote.minutes;

import static fr.hemicycle.vote.minutes.domain.MinutesRule.SPEECH_MUST_HAVE_ONE_SPEAKER;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.SPEECH_MUST_SAY_WHY_IT_CORRECTS;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.minutes.domain.MinutesOfSitting;
import fr.hemicycle.vote.minutes.domain.MinutesRule;
import fr.hemicycle.vote.minutes.domain.Speech;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
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

@Path("/v1/sittings/{id}/speeches")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sittings")
class SpeechResource {

    private static final String SITTING_ID = "01849933-8000-7558-93b7-0f8c6bbbb1d5";
    private static final String REQUEST = """
            {"councillorId": "01849933-8000-7c01-8001-000000000001", "at": "2022-12-13T09:30:00Z",
             "text": "Le président rappelle l'objet de la mission (exemple inventé)."}""";
    private static final String SPEECH = """
            {"id": "01849933-8000-7f01-8001-000000000001", "councillorId": "01849933-8000-7c01-8001-000000000001",
             "at": "2022-12-13T09:30:00Z", "text": "Le président rappelle l'objet de la mission (exemple inventé).",
             "isPublic": true, "stands": true}""";
    private static final String PAGE = "{\"items\": [" + SPEECH + "]}";

    private final RecordedMinutes minutes;
    private final SpeechRows rows;
    private final Caller caller;
    private final Clock clock;

    SpeechResource(RecordedMinutes minutes, SpeechRows rows, Caller caller, Clock clock) {
        this.minutes = minutes;
        this.rows = rows;
        this.caller = caller;
        this.clock = clock;
    }

    record RecordSpeechRequest(
            @Schema(description = "The member who speaks; or else `agentId`") @Nullable
            UUID councillorId,

            @Schema(description = "The appointed agent who speaks; or else `councillorId`") @Nullable
            UUID agentId,

            @Schema(description = "The report that it is about, of this agenda; absent when it is about none") @Nullable
            UUID reportId,

            @NotNull @Schema(description = "When it was said")
            Instant at,

            @NotBlank @Size(max = 20_000) @Schema(description = "What was said, in the words of the minutes")
            String text,

            @Schema(description = "The speech that this one puts right, which stays on record") @Nullable
            UUID replaces,

            @Size(min = 1, max = 2000)
            @Schema(description = "Why it puts another right; given exactly when it does")
            @Nullable
            String motive) {

        Speech toDomain() {
            if ((councillorId == null) == (agentId == null)) {
                throw ProblemException.invalid("/councillorId", SPEECH_MUST_HAVE_ONE_SPEAKER.with());
            }
            if ((replaces == null) != (motive == null || motive.isBlank())) {
                throw ProblemException.invalid("/motive", SPEECH_MUST_SAY_WHY_IT_CORRECTS.with());
            }
            return new Speech(
                    Ids.next(),
                    councillorId,
                    agentId,
                    reportId,
                    at.truncatedTo(ChronoUnit.MILLIS),
                    text,
                    replaces,
                    motive);
        }
    }

    record SpeechResponse(
            UUID id,
            @Nullable UUID councillorId,
            @Nullable UUID agentId,
            @Nullable UUID reportId,
            Instant at,
            String text,
            @Nullable UUID replaces,
            @Nullable String motive,

            @Schema(
                    description =
                            "False for what was said in closed session [huis clos]: the minutes do not publish it")
            boolean isPublic,

            @Schema(description = "False once another speech puts it right")
            boolean stands) {

        static SpeechResponse of(Speech speech, MinutesOfSitting minutes) {
            return new SpeechResponse(
                    speech.id(),
                    speech.councillorId(),
                    speech.agentId(),
                    speech.reportId(),
                    speech.at(),
                    speech.text(),
                    speech.replaces(),
                    speech.motive(),
                    minutes.isPublic(speech),
                    minutes.standing().contains(speech));
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record SpeechPage(List<SpeechResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "recordSpeech",
            summary = "Record what was said at a sitting",
            description =
                    "What a member or an agent said [intervention], for the minutes: they hold the content of the discussions [teneur"
                            + " des discussions, CGCT L3121-13]. A member speaks while in the room. Until the minutes are settled"
                            + " [arrêtées], another speech may put one right, with its motive; both stay on record.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a member speaks", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = SpeechResponse.class),
                            examples = @ExampleObject(name = "speech", value = SPEECH)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`MINUTES_MUST_FOLLOW_THE_ROLL_CALL`, `MINUTES_MUST_NOT_BE_SETTLED_YET`, `SPEECH_MUST_STAND_TO_BE_CORRECTED`,"
                            + " `SPEECH_MUST_FALL_INTO_THE_SITTING`, `SPEECH_MUST_NOT_FALL_INTO_A_SUSPENSION`,"
                            + " `SPEAKER_MUST_BE_IN_THE_ROOM`, `AGENT_MUST_SERVE_ON_THE_DAY`,"
                            + " `SPEECH_MUST_BE_ON_AN_ITEM_OF_THE_AGENDA`")
    @APIResponse(
            responseCode = "422",
            description = "`SPEECH_MUST_HAVE_ONE_SPEAKER`, `SPEECH_MUST_SAY_WHY_IT_CORRECTS`")
    public Response record(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = SITTING_ID)) UUID id,
            @Valid @NotNull RecordSpeechRequest request) {
        Speech speech = request.toDomain();
        MinutesOfSitting written = minutes.record(
                caller.collectivity(),
                id,
                speech,
                caller.subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return Response.created(URI.create("/v1/sittings/" + id + "/speeches"))
                .entity(SpeechResponse.of(speech, written))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.CLERK, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listSpeeches",
            summary = "List what was said at a sitting",
            description =
                    "All that was recorded [interventions], in the order of recording, those that were put right too; what was"
                            + " said in closed session [huis clos] is marked.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = SpeechPage.class),
                            examples = @ExampleObject(name = "speeches", value = PAGE)))
    public Page<SpeechResponse> list(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = SITTING_ID)) UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        MinutesOfSitting written = minutes.find(caller.collectivity(), id);
        return Page.of(rows.after(caller.collectivity(), id, Cursor.of(cursor).after(), limit), limit, SpeechRow::id)
                .map(row -> SpeechResponse.of(row.toDomain(), written));
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(MinutesRule.values());
    }
}
