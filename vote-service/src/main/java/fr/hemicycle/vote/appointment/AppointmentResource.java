package fr.hemicycle.vote.appointment;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.appointment.AppointmentViews.AppointmentResponse;
import fr.hemicycle.vote.appointment.AppointmentViews.CandidateView;
import fr.hemicycle.vote.appointment.AppointmentViews.RoundRuleView;
import fr.hemicycle.vote.appointment.AppointmentViews.ScoreView;
import fr.hemicycle.vote.appointment.AppointmentViews.TieView;
import fr.hemicycle.vote.appointment.domain.Appointment;
import fr.hemicycle.vote.appointment.domain.AppointmentDecision;
import fr.hemicycle.vote.appointment.domain.AppointmentRule;
import fr.hemicycle.vote.appointment.domain.Candidate;
import fr.hemicycle.vote.appointment.domain.Papers;
import fr.hemicycle.vote.appointment.domain.Proceeding;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
    private final AppointmentViews views;
    private final Caller caller;
    private final Clock clock;

    AppointmentResource(Appointments appointments, AppointmentViews views, Caller caller, Clock clock) {
        this.appointments = appointments;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    record OpenAppointmentRequest(
            @NotNull UUID sittingId,
            @NotBlank @Size(max = 1000) String title,

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

            @Valid @Schema(description = "The decision not to vote in secret; absent means a secret ballot") @Nullable
            WaiverView waiver) {

        Appointment toDomain(UUID id) {
            return new Appointment(
                    id,
                    sittingId,
                    title,
                    new Proceeding(
                            roundRules.stream()
                                    .map(each -> new Proceeding.RoundRule(each.threshold(), each.source()))
                                    .toList(),
                            tie.rule(),
                            tie.source(),
                            secrecySource),
                    numbered(),
                    waiver == null ? null : new Appointment.Waiver(waiver.votesFor(), waiver.votesAgainst()),
                    null,
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
            @NotNull @Size(max = 200) @Schema(description = "Votes of every candidate")
            List<@Valid @NotNull ScoreView> scores,

            @NotNull @Min(0) @Max(10_000) Integer blankOrNull,
            @NotNull @Min(0) @Max(10_000) Integer notTakingPart) {

        Papers toDomain() {
            return new Papers(
                    scores.stream()
                            .map(each -> new Papers.Score(each.candidate(), each.votes()))
                            .toList(),
                    blankOrNull,
                    notTakingPart);
        }
    }

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
        return created(appointments.open(caller.collectivity(), request.toDomain(Ids.next())));
    }

    @POST
    @Path("/{id}/rounds")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "closeRound",
            summary = "Close the next round of an appointment",
            description =
                    "Numbers only: nothing links a member to a choice [scrutin secret, CGCT L3121-15]. Papers and absent add up to the"
                            + " members in office [membres en exercice]. The round appoints one, calls for the next, or was the last."
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
                    + ", `EVERY_CANDIDATE_MUST_BE_COUNTED_ONCE`, `PAPERS_MUST_ADD_UP`")
    public Response close(
            @PathParam("id")
                    @Parameter(
                            examples = @ExampleObject(name = "president", value = AppointmentExamples.APPOINTMENT_ID))
                    UUID id,
            @Valid @NotNull CloseRoundRequest request) {
        return created(appointments.close(
                caller.collectivity(),
                id,
                Ids.next(),
                request.toDomain(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
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
        return switch (decision) {
            case AppointmentDecision.Recorded(Appointment appointment) ->
                Response.created(URI.create("/v1/appointments/" + appointment.id()))
                        .entity(views.of(appointment))
                        .build();
            case AppointmentDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }
}
