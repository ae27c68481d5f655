package fr.hemicycle.vote.deliberation;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.deliberation.DeliberationViews.BallotResponse;
import fr.hemicycle.vote.deliberation.domain.BallotDecision;
import fr.hemicycle.vote.deliberation.domain.BallotRule;
import fr.hemicycle.vote.deliberation.domain.ClosedBallot;
import fr.hemicycle.vote.deliberation.domain.Subject;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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

@Path("/v1/deliberations/{id}")
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

    record CorrectBallotRequest(
            @NotBlank @Size(max = 2000) @Schema(description = "Why the record was wrong")
            String motive,

            @NotNull @Valid CloseBallotRequest ballot) {}

    private static final String REFUSALS = "`BALLOT_MUST_BE_TAKEN_ONCE`, `ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT`,"
            + " `TIMELINE_MUST_STAY_ON_THE_DAY`, `SITTING_MUST_RUN`, `URGENCY_MUST_BE_APPROVED_BEFORE_THE_BALLOT`, `REPORT_MUST_BE_OPEN`,"
            + " `REPORT_MUST_GO_TO_THE_BODY_THAT_SITS`, `SITTING_MUST_NOT_PRECEDE_THE_DATE_OF_THE_REPORT`,"
            + " `AMENDMENTS_MUST_BE_VOTED_FIRST`, `QUORUM_MUST_BE_REACHED` (CGCT L3121-14 or L3121-14-1, by the body),"
            + " `VOICES_MUST_FIT_THE_METHOD`, `SECRET_BALLOT_MUST_BE_ALLOWED_BY_THE_INTERNAL_RULES`,"
            + " `ASKERS_MUST_BE_MEMBERS_WHO_ARE_THERE`, `PUBLIC_BALLOT_MUST_BE_ASKED_BY_A_SIXTH`,"
            + " `PUBLIC_BALLOT_MUST_BE_HELD_WHEN_A_SIXTH_ASKS`, `STEPPED_ASIDE_MUST_BE_VOTERS`,"
            + " `STEPPED_ASIDE_MUST_BE_NAMED_ONCE`, `EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS`,"
            + " `EXCEPTIONS_MUST_NAME_A_VOTER_ONCE`, `SECRET_VOICES_MUST_ADD_UP`";

    @POST
    @Path("/ballot")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "closeBallot",
            summary = "Close the ballot on a deliberation",
            description =
                    "By show of hands [main levée], public ballot [scrutin public] or secret ballot [scrutin secret]. Adopted by the"
                            + " majority of the votes cast [suffrages exprimés, CGCT L3121-14 al. 3], or by the one that the deliberation"
                            + " names; the president's own voice decides a tie [voix prépondérante, L3121-15 al. 1], but not in a secret"
                            + " ballot; without any vote cast nothing is adopted. The result carries the rules that were applied. Adoption"
                            + " tells funding-service to commit what the articles say; rejection releases it.")
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
            description = REFUSALS + ", `EVERY_ARTICLE_MUST_BE_VOTED_BEFORE_THE_WHOLE`, `RECORDED_VOICES_MUST_DECIDE`,"
                    + " `EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE`, `EVERY_EXPENSE_MUST_HAVE_ITS_ARTICLE`")
    @APIResponse(responseCode = "422", description = "`VOICES_MUST_FIT_THE_METHOD`")
    public Response close(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = DeliberationExamples.DELIBERATION_ID))
                    UUID id,
            @Valid @NotNull CloseBallotRequest request) {
        return close(id, Subject.WHOLE, request);
    }

    @POST
    @Path("/articles/{number}/ballot")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "closeArticleBallot",
            summary = "Close the ballot on one article",
            description =
                    "A text may be taken article by article before the whole [vote par article]. A rejected article is"
                            + " struck from the text; once one was voted, all must be before the whole is.")
    @RequestBody(
            content =
                    @Content(examples = @ExampleObject(name = "all for", value = DeliberationExamples.BALLOT_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Closed: adopted or rejected",
            content =
                    @Content(
                            schema = @Schema(implementation = BallotResponse.class),
                            examples = @ExampleObject(name = "adopted", value = DeliberationExamples.BALLOT)))
    @APIResponse(responseCode = "409", description = REFUSALS + ", `ARTICLE_MUST_EXIST`, `ARTICLE_MUST_BE_VOTED_ONCE`")
    @APIResponse(responseCode = "422", description = "`VOICES_MUST_FIT_THE_METHOD`")
    public Response closeArticle(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = DeliberationExamples.DELIBERATION_ID))
                    UUID id,
            @PathParam("number") @Parameter(examples = @ExampleObject(name = "first", value = "1")) int number,
            @Valid @NotNull CloseBallotRequest request) {
        return close(id, new Subject.OfArticle(number), request);
    }

    @POST
    @Path("/amendments/{number}/ballot")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "closeAmendmentBallot",
            summary = "Close the ballot on an amendment",
            description = "Adopted, it rewords its article [amendement].")
    @RequestBody(
            content =
                    @Content(examples = @ExampleObject(name = "all for", value = DeliberationExamples.BALLOT_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Closed: adopted or rejected",
            content =
                    @Content(
                            schema = @Schema(implementation = BallotResponse.class),
                            examples = @ExampleObject(name = "adopted", value = DeliberationExamples.BALLOT)))
    @APIResponse(
            responseCode = "409",
            description = REFUSALS + ", `AMENDMENT_MUST_EXIST`, `AMENDMENT_MUST_BE_VOTED_ONCE`")
    @APIResponse(responseCode = "422", description = "`VOICES_MUST_FIT_THE_METHOD`")
    public Response closeAmendment(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = DeliberationExamples.DELIBERATION_ID))
                    UUID id,
            @PathParam("number") @Parameter(examples = @ExampleObject(name = "first", value = "1")) int number,
            @Valid @NotNull CloseBallotRequest request) {
        return close(id, new Subject.OfAmendment(number), request);
    }

    @POST
    @Path("/ballot/corrections")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "correctBallot",
            summary = "Put the figures of a ballot right",
            description =
                    "A new record with its motive stands in the place of the one before, which stays on record [rectification d'une"
                            + " erreur matérielle]. The outcome does not change: what was decided is undone by a withdrawal or by the"
                            + " court only.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "one abstention was missed",
                                            value = DeliberationExamples.CORRECTION_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Corrected",
            content =
                    @Content(
                            schema = @Schema(implementation = BallotResponse.class),
                            examples = @ExampleObject(name = "corrected", value = DeliberationExamples.BALLOT)))
    @APIResponse(
            responseCode = "409",
            description = REFUSALS + ", `CORRECTION_MUST_FOLLOW_A_BALLOT`, `CORRECTION_MUST_NOT_CHANGE_THE_OUTCOME`")
    @APIResponse(responseCode = "422", description = "`VOICES_MUST_FIT_THE_METHOD`")
    public Response correct(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = DeliberationExamples.DELIBERATION_ID))
                    UUID id,
            @Valid @NotNull CorrectBallotRequest request) {
        return answer(
                id,
                ballots.correct(
                        caller.collectivity(), Ids.next(), id, request.ballot().toDomain(), request.motive(), now()));
    }

    private Response close(UUID id, Subject subject, CloseBallotRequest request) {
        Ballots.Answer answer =
                ballots.close(caller.collectivity(), Ids.next(), id, subject, request.toDomain(), now());
        if (answer instanceof Ballots.Answer.OnRecord(ClosedBallot closed) && subject instanceof Subject.Whole) {
            count(closed.result().outcome());
        }
        return answer(id, answer);
    }

    private Response answer(UUID id, Ballots.Answer answer) {
        return switch (answer) {
            case Ballots.Answer.OnRecord(ClosedBallot closed) ->
                Response.created(URI.create("/v1/deliberations/" + id))
                        .entity(views.of(closed))
                        .build();
            case Ballots.Answer.Refused(List<Reason> reasons) -> throw ProblemException.refused(reasons);
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
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
