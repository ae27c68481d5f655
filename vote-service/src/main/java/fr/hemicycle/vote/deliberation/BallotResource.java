package fr.hemicycle.vote.deliberation;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.deliberation.DeliberationViews.BallotResponse;
import fr.hemicycle.vote.deliberation.domain.Ballot;
import fr.hemicycle.vote.deliberation.domain.BallotDecision;
import fr.hemicycle.vote.deliberation.domain.BallotMethod;
import fr.hemicycle.vote.deliberation.domain.BallotRule;
import fr.hemicycle.vote.deliberation.domain.Choice;
import fr.hemicycle.vote.deliberation.domain.Voice;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

@Path("/v1/deliberations/{id}/ballot")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Deliberations",
        description = "Deliberations [délibérations], their ballots [scrutins] and what became of their money")
class BallotResource {

    private final Ballots ballots;
    private final DeliberationViews views;
    private final Caller caller;
    private final Clock clock;
    private final MeterRegistry meters;

    BallotResource(Ballots ballots, DeliberationViews views, Caller caller, Clock clock, MeterRegistry meters) {
        this.ballots = ballots;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
        this.meters = meters;
    }

    record CloseBallotRequest(
            @NotNull BallotMethod method,

            @NotNull @Schema(description = "What all say whom no exception names, in person or by proxy")
            Choice choiceOfAll,

            @NotNull @Size(max = 1000) List<@Valid @NotNull VoiceView> exceptions) {

        Ballot toDomain() {
            return new Ballot(
                    method,
                    choiceOfAll,
                    exceptions.stream()
                            .map(voice -> new Voice(voice.councillorId(), voice.choice()))
                            .toList());
        }
    }

    @Schema(name = "Voice")
    record VoiceView(
            @NotNull
            @Schema(
                    description =
                            "A member who is present, or one who gave a proxy: the choice is the one given for them")
            UUID councillorId,

            @NotNull Choice choice) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "closeBallot",
            summary = "Close the ballot on a deliberation",
            description =
                    "By show of hands [main levée] or public ballot [scrutin public]. Adopted by the majority of the votes"
                            + " cast [suffrages exprimés, CGCT L3121-14 al. 3]; the president's own voice decides a tie [voix"
                            + " prépondérante, L3121-15 al. 1]; without any vote cast nothing is adopted. The result carries the rules"
                            + " that were applied. Adoption tells funding-service to commit what the articles say; rejection releases it.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = DeliberationExamples.BALLOT_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Closed: adopted or rejected",
            content =
                    @Content(
                            schema = @Schema(implementation = BallotResponse.class),
                            examples = @ExampleObject(name = "adopted", value = DeliberationExamples.BALLOT)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`BALLOT_MUST_BE_TAKEN_ONCE`, `ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT`, `REPORT_MUST_BE_OPEN`,"
                            + " `REPORT_MUST_GO_TO_THE_BODY_THAT_SITS`, `SITTING_MUST_NOT_PRECEDE_THE_DATE_OF_THE_REPORT`,"
                            + " `EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE`, `EVERY_EXPENSE_MUST_HAVE_ITS_ARTICLE`,"
                            + " `QUORUM_MUST_BE_REACHED` (CGCT L3121-14 or L3121-14-1, by the body),"
                            + " `EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS`, `EXCEPTIONS_MUST_NAME_A_VOTER_ONCE`")
    public Response close(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = DeliberationExamples.DELIBERATION_ID))
                    UUID id,
            @Valid @NotNull CloseBallotRequest request) {
        UUID ballotId = Ids.next();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        BallotDecision decision = ballots.close(caller.collectivity(), ballotId, id, request.toDomain(), at);
        return switch (decision) {
            case BallotDecision.Closed closed -> {
                count(closed.outcome());
                yield Response.created(URI.create("/v1/deliberations/" + id))
                        .entity(views.of(ballotId, request.method(), at, closed))
                        .build();
            }
            case BallotDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(BallotRule.values());
    }

    private void count(BallotDecision.Outcome outcome) {
        String counter = switch (outcome) {
            case ADOPTED -> "hemicycle.votes.adopted";
            case REJECTED -> "hemicycle.votes.rejected";
        };
        meters.counter(counter).increment();
    }
}
