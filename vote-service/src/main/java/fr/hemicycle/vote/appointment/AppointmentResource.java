package fr.hemicycle.vote.appointment;

import static fr.hemicycle.vote.appointment.domain.AppointmentRule.VOICES_MUST_FIT_THE_SECRECY_OF_THE_ROUND;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.appointment.AppointmentViews.AppointmentResponse;
import fr.hemicycle.vote.appointment.AppointmentViews.CandidateView;
import fr.hemicycle.vote.appointment.AppointmentViews.RoundRuleView;
import fr.hemicycle.vote.appointment.AppointmentViews.ScoreView;
import fr.hemicycle.vote.appointment.AppointmentViews.SteppedAsideView;
import fr.hemicycle.vote.appointment.AppointmentViews.TieView;
import fr.hemicycle.vote.appointment.AppointmentViews.VoiceView;
import fr.hemicycle.vote.appointment.domain.Appointment;
import fr.hemicycle.vote.appointment.domain.AppointmentDecision;
import fr.hemicycle.vote.appointment.domain.AppointmentRule;
import fr.hemicycle.vote.appointment.domain.Box;
import fr.hemicycle.vote.appointment.domain.Candidate;
import fr.hemicycle.vote.appointment.domain.NamedVoice;
import fr.hemicycle.vote.appointment.domain.Papers;
import fr.hemicycle.vote.appointment.domain.Proceeding;
import fr.hemicycle.vote.deliberation.domain.SteppedAside;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/appointments")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Appointments", description = "Appointments [nominations] of persons, in rounds [tours de scrutin]")
class AppointmentResource {

    private final Appointments appointments;
    private final AppointmentRows rows;
    private final AppointmentViews views;
    private final Caller caller;
    private final Clock clock;

    AppointmentResource(
            Appointments appointments, AppointmentRows rows, AppointmentViews views, Caller caller, Clock clock) {
        this.appointments = appointments;
        this.rows = rows;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    record OpenAppointmentRequest(
            @NotNull UUID sittingId,
            @NotBlank @Size(max = 1000) String title,

            @Size(min = 1, max = 200)
            @Pattern(regexp = ".*\\S.*", message = "not blank")
            @Schema(
                    description = "The office that is filled, by the word that you will list it with",
                    examples = "PRESIDENT")
            @Nullable
            String post,

            @NotNull
            @Size(min = 1, max = 200)
            @Schema(description = "Candidates or lists, numbered in this order from 1")
            List<@Valid @NotNull CandidateView> candidates,

            @NotNull
            @Size(min = 1, max = 10)
            @Schema(
                    description =
                            "What each round asks for, with the article that says so: it is applied as you give it")
            List<@Valid @NotNull RoundRuleView> roundRules,

            @NotNull @Valid TieView tie,

            @Size(min = 1, max = 200)
            @Pattern(regexp = ".*\\S.*", message = "not blank")
            @Schema(description = "The article that asks for a secret ballot expressly; absent when none does")
            @Nullable
            String secrecySource,

            @Size(min = 1, max = 200)
            @Pattern(regexp = ".*\\S.*", message = "not blank")
            @Schema(
                    description =
                            "The article that lets nobody join once a round was held; absent when none does. It is applied as you give it")
            @Nullable
            String candidaciesClosedSource,

            @Valid @Schema(description = "The decision not to vote in secret; absent means a secret ballot") @Nullable
            WaiverView waiver) {

        Appointment toDomain(UUID id) {
            return new Appointment(
                    id,
                    sittingId,
                    post,
                    title,
                    new Proceeding(
                            roundRules.stream()
                                    .map(each -> new Proceeding.RoundRule(each.threshold(), each.source()))
                                    .toList(),
                            tie.rule(),
                            tie.source(),
                            secrecySource,
                            candidaciesClosedSource),
                    numbered(),
                    waiver == null ? null : new Appointment.Waiver(waiver.votesFor(), waiver.votesAgainst()),
                    null,
                    false,
                    List.of());
        }

        private List<Candidate> numbered() {
            return IntStream.rangeClosed(1, candidates.size())
                    .mapToObj(number -> candidates.get(number - 1).toDomain(number))
                    .toList();
        }
    }

    @Schema(name = "WaiverOfSecrecy")
    record WaiverView(
            @NotNull @Min(0) @Max(10_000) Integer votesFor,
            @NotNull @Min(0) @Max(10_000) Integer votesAgainst) {}

    record CloseRoundRequest(
            @Size(max = 1000)
            @Schema(description = "Votes of every candidate of the round; for a secret round")
            @Nullable
            List<@Valid @NotNull ScoreView> scores,

            @Min(0) @Max(10_000) @Schema(description = "For a secret round") @Nullable
            Integer blankOrNull,

            @Min(0) @Max(10_000) @Schema(description = "For a secret round") @Nullable
            Integer notTakingPart,

            @Size(max = 10_000)
            @Schema(
                    description =
                            "Who chose whom, where the body gave up the secret; whoever could vote and is not named takes no part")
            @Nullable
            List<@Valid @NotNull VoiceView> voices,

            @Size(max = 1000)
            @Schema(
                    description =
                            "Members who leave the appointment to the others because of an interest [déport]; absent means none")
            @Nullable
            List<@Valid @NotNull SteppedAsideView> steppedAside) {

        /** @throws ProblemException 422 when it holds both papers and voices, or not the whole of either */
        Box toDomain() {
            if (voices != null && scores == null && blankOrNull == null && notTakingPart == null) {
                return new Box.Named(voices.stream()
                        .map(each -> new NamedVoice(each.councillorId(), each.candidate()))
                        .toList());
            }
            if (voices != null || scores == null || blankOrNull == null || notTakingPart == null) {
                throw ProblemException.invalid(
                        "/voices", VOICES_MUST_FIT_THE_SECRECY_OF_THE_ROUND.with("secret", voices == null));
            }
            return new Box.Secret(new Papers(
                    scores.stream()
                            .map(each -> new Papers.Score(each.candidate(), each.votes()))
                            .toList(),
                    blankOrNull,
                    notTakingPart));
        }

        List<SteppedAside> aside() {
            return steppedAside == null
                    ? List.of()
                    : steppedAside.stream()
                            .map(each -> new SteppedAside(each.councillorId(), each.interest()))
                            .toList();
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record AppointmentPage(
            List<AppointmentResponse> items, @Nullable String next) {}

    private static final String OF_THE_SITTING = "`ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT`, `SITTING_MUST_RUN`,"
            + " `URGENCY_MUST_BE_APPROVED_BEFORE_THE_BALLOT`, `QUORUM_MUST_BE_REACHED`";

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "openAppointment",
            summary = "Open an appointment",
            description =
                    "Candidates or lists, and how the law of that office wants it done: rounds [tours], majorities, ties [égalité de"
                            + " voix], each with its article (for the president: CGCT L3122-1). The vote is secret unless all whose"
                            + " voice is heard decide otherwise, where no article asks for secrecy expressly [L3121-15 al. 3]. A single"
                            + " candidacy takes effect at once where none does [L3121-15 al. 4]: `SINGLE_CANDIDACY_MUST_TAKE_EFFECT_AT_ONCE`.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "president", value = AppointmentExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Opened, or made at once",
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentResponse.class),
                            examples = @ExampleObject(name = "opened", value = AppointmentExamples.OPENED)))
    @APIResponse(
            responseCode = "409",
            description = OF_THE_SITTING
                    + ", `CANDIDATE_MUST_STAND_ONCE`, `SECRECY_MUST_BE_KEPT_WHERE_THE_LAW_ASKS_FOR_IT`,"
                    + " `WAIVER_OF_SECRECY_MUST_BE_UNANIMOUS`")
    @APIResponse(responseCode = "422", description = "`SITTING_MUST_EXIST`, `COUNCILLOR_MUST_EXIST`")
    public Response open(@Valid @NotNull OpenAppointmentRequest request) {
        return created(appointments.open(caller.collectivity(), request.toDomain(Ids.next()), now()));
    }

    @POST
    @Path("/{id}/rounds")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "closeRound",
            summary = "Close the next round of an appointment",
            description =
                    "A secret round gives numbers only: nothing links a member to a choice [scrutin secret, CGCT L3121-15]. Where the body"
                            + " gave up the secret, `voices` say who chose whom. Who steps aside [déport] is not heard, and leaves the"
                            + " quorum from the day on which the law says so (CGCT L3132-5). Papers, those not heard and the absent add up"
                            + " to the members in office [membres en exercice]. The round appoints one, calls for the next, or was the last."
                            + " Its reasons: `LEADER_MUST_HAVE_THE_MAJORITY_OF_THE_ROUND`, `TIE_MUST_BE_BROKEN_AS_THE_LAW_SAYS`.")
    @RequestBody(
            content =
                    @Content(
                            examples = @ExampleObject(name = "first round", value = AppointmentExamples.ROUND_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Closed: the appointment with its rounds",
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentResponse.class),
                            examples = @ExampleObject(name = "appointed", value = AppointmentExamples.APPOINTED)))
    @APIResponse(
            responseCode = "409",
            description = "`APPOINTMENT_MUST_BE_OPEN`, " + OF_THE_SITTING
                    + ", `STEPPED_ASIDE_MUST_BE_VOTERS`, `STEPPED_ASIDE_MUST_BE_NAMED_ONCE`,"
                    + " `VOICES_MUST_FIT_THE_SECRECY_OF_THE_ROUND` (422 when there are both or neither),"
                    + " `ELECTOR_MUST_BE_HEARD`, `ELECTOR_MUST_CHOOSE_ONCE`, `CHOICE_MUST_BE_A_CANDIDATE_OF_THE_ROUND`,"
                    + " `EVERY_CANDIDATE_MUST_BE_COUNTED_ONCE`, `PAPERS_MUST_ADD_UP`")
    public Response close(
            @PathParam("id")
                    @Parameter(
                            examples = @ExampleObject(name = "president", value = AppointmentExamples.APPOINTMENT_ID))
                    UUID id,
            @Valid @NotNull CloseRoundRequest request) {
        return created(
                appointments.close(caller.collectivity(), id, Ids.next(), request.toDomain(), request.aside(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @POST
    @Path("/{id}/rounds/opening")
    @Consumes(MediaType.WILDCARD) // It takes no body, so its type does not matter.
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "openRound",
            summary = "Open the next round of an appointment",
            description =
                    "The votes are being cast from now on [ouverture du scrutin]: nobody joins and nobody withdraws until the round is"
                            + " closed. It needs the quorum, as the closing does (CGCT L3121-14).")
    @APIResponse(
            responseCode = "200",
            description = "The votes are being cast",
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentResponse.class),
                            examples = @ExampleObject(name = "voting", value = AppointmentExamples.VOTING)))
    @APIResponse(
            responseCode = "409",
            description = "`APPOINTMENT_MUST_BE_OPEN`, `CANDIDACIES_MUST_NOT_CHANGE_DURING_A_ROUND` when they are cast"
                    + " already, " + OF_THE_SITTING)
    public Response beginRound(
            @PathParam("id")
                    @Parameter(
                            examples = @ExampleObject(name = "president", value = AppointmentExamples.APPOINTMENT_ID))
                    UUID id) {
        return Response.ok(views.recorded(appointments.beginRound(caller.collectivity(), id)))
                .build();
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listAppointments",
            summary = "List the appointments",
            description =
                    "All, or those of a sitting [séance], a body, a post [poste] or the days between two, both included, in the order"
                            + " in which they were opened.")
    @APIResponse(
            responseCode = "200",
            description = "A page of appointments",
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentPage.class),
                            examples = @ExampleObject(name = "one", value = AppointmentExamples.PAGE)))
    public Page<AppointmentResponse> list(
            @QueryParam("sittingId") @Nullable UUID sittingId,
            @QueryParam("bodyId") @Nullable UUID bodyId,
            @QueryParam("post") @Size(max = 200) @Pattern(regexp = "^[^\\u0000-\\u001F\\u007F]*$") @Nullable
                    String post,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        AppointmentFilter filter = AppointmentFilter.of(sittingId, bodyId, post, from, to);
        List<AppointmentRow> found =
                rows.after(caller.collectivity(), filter, Cursor.of(cursor).after(), limit);
        Map<UUID, Appointment> known = appointments.known(caller.collectivity(), found);
        return Page.of(found, limit, AppointmentRow::id)
                .map(row -> known.get(row.id()))
                .map(views::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getAppointment",
            summary = "Show an appointment",
            description = "Candidates, rounds [tours] with their certificates, and who is appointed.")
    @APIResponse(
            responseCode = "200",
            description = "The appointment",
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentResponse.class),
                            examples = @ExampleObject(name = "appointed", value = AppointmentExamples.APPOINTED)))
    public AppointmentResponse get(
            @PathParam("id")
                    @Parameter(
                            examples = @ExampleObject(name = "president", value = AppointmentExamples.APPOINTMENT_ID))
                    UUID id) {
        return views.of(appointments.find(caller.collectivity(), id).orElseThrow(ProblemException::notFound));
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(AppointmentRule.values());
    }

    private Response created(AppointmentDecision decision) {
        AppointmentResponse appointment = views.recorded(decision);
        return Response.created(URI.create("/v1/appointments/" + appointment.id()))
                .entity(appointment)
                .build();
    }
}
