package fr.hemicycle.vote.simulation;

import static fr.hemicycle.vote.deliberation.domain.BallotRule.VOICES_MUST_FIT_THE_METHOD;
import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.MAJORITY_MUST_BE_A_HALF_OR_MORE;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.InternalRules;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.deliberation.domain.Article;
import fr.hemicycle.vote.deliberation.domain.Ballot;
import fr.hemicycle.vote.deliberation.domain.BallotMethod;
import fr.hemicycle.vote.deliberation.domain.Choice;
import fr.hemicycle.vote.deliberation.domain.Draft;
import fr.hemicycle.vote.deliberation.domain.Effect;
import fr.hemicycle.vote.deliberation.domain.Majority;
import fr.hemicycle.vote.deliberation.domain.SteppedAside;
import fr.hemicycle.vote.deliberation.domain.Voice;
import fr.hemicycle.vote.deliberation.domain.Voices;
import fr.hemicycle.vote.money.Amount;
import fr.hemicycle.vote.money.Imputation;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Extent;
import fr.hemicycle.vote.report.domain.ReportContent;
import fr.hemicycle.vote.report.domain.Scope;
import fr.hemicycle.vote.simulation.domain.Simulation;
import fr.hemicycle.vote.sitting.domain.Attendance;
import fr.hemicycle.vote.sitting.domain.Convocation;
import fr.hemicycle.vote.sitting.domain.Minutes;
import fr.hemicycle.vote.sitting.domain.Notice;
import fr.hemicycle.vote.sitting.domain.Proxy;
import fr.hemicycle.vote.sitting.domain.TimelineEntry;
import fr.hemicycle.vote.sitting.domain.TimelineEntry.Motion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sitting with its ballot as the caller imagines it: what the real requests say, in one. */
@Schema(name = "SimulateRequest")
record SimulationRequest(
        @Schema(description = "A body on record, with the members who hold a seat on that day; or else `body`")
        @Nullable
        UUID bodyId,

        @Valid @Schema(description = "A body that is on no record; or else `bodyId`") @Nullable
        SimulatedBody body,

        @NotNull @Schema(examples = "2022-12-13") LocalDate heldOn,

        @Schema(description = "Day of the convocation; absent means that the notice is not judged") @Nullable
        LocalDate convokedOn,

        @Schema(description = "The president claims an urgency [CGCT L3121-19]; absent means no") @Nullable
        Boolean urgent,

        @Schema(
                description =
                        "It follows a sitting without quorum, taken for granted [CGCT L3121-14 al. 2]; absent means no")
        @Nullable
        Boolean secondConvocation,

        @NotNull UUID presidentId,
        @NotNull UUID secretaryId,

        @NotNull @Size(min = 1, max = 1000) @Schema(description = "Every member, with a vote or without, once")
        List<@Valid @NotNull SimulatedEntry> entries,

        @Size(max = 1000) @Schema(description = "Proxies that count from the opening; absent means none") @Nullable
        List<@Valid @NotNull SimulatedProxy> proxies,

        @Size(max = 500)
        @Schema(description = "What happens in the room before the ballot, in order; absent means nothing")
        @Nullable
        List<@Valid @NotNull SimulatedMoment> timeline,

        @Size(max = 50)
        @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._/-]*$", message = "letters, digits and . _ / -")
        @Schema(description = "Number of the deliberation, for the event", examples = "2022-552")
        @Nullable
        String number,

        @Size(min = 1, max = 1000) @Schema(description = "Title of the deliberation, for the event") @Nullable
        String title,

        @Valid @Schema(description = "Absent when the usual majority of the votes cast decides") @Nullable
        SimulatedMajority majority,

        @Size(max = 50) @Schema(description = "What the deliberation would commit; absent means nothing") @Nullable
        List<@Valid @NotNull SimulatedExpense> expenses,

        @NotNull @Valid SimulatedBallot ballot) {

    private static final String UNNAMED = "SIMULATION";
    private static final Instant INSTANT_MIN = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant INSTANT_MAX = Instant.parse("3000-01-01T00:00:00Z");
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2999;

    @Schema(name = "SimulatedBody")
    record SimulatedBody(
            @NotNull BodyKind kind,

            @NotNull @Size(min = 1, max = 1000) List<@Valid @NotNull SimulatedMember> members,

            @Schema(description = "Internal rules [règlement intérieur]; absent means no") @Nullable
            Boolean proxyHolderMayBeOutsideTheBody,

            @Schema(description = "Internal rules [règlement intérieur]; absent means no") @Nullable
            Boolean secretBallotMayBeHeld) {

        Body toDomain() {
            return new Body(
                    Ids.next(),
                    kind,
                    UNNAMED,
                    new InternalRules(
                            Boolean.TRUE.equals(proxyHolderMayBeOutsideTheBody),
                            null,
                            Boolean.TRUE.equals(secretBallotMayBeHeld)));
        }

        List<Seat> seats(LocalDate day) {
            return members.stream()
                    .map(each -> new Seat(
                            each.councillorId(), each.councillorId(), !Boolean.FALSE.equals(each.voting()), day, day))
                    .toList();
        }
    }

    @Schema(name = "SimulatedMember")
    record SimulatedMember(
            @NotNull UUID councillorId,

            @Schema(description = "Absent means yes") @Nullable
            Boolean voting,

            @Size(max = 200)
            @Schema(description = "Political group; absent for a member of none [non-inscrit]")
            @Nullable
            String group) {}

    @Schema(name = "SimulatedEntry")
    record SimulatedEntry(
            @NotNull UUID councillorId, @NotNull Attendance attendance) {}

    @Schema(name = "SimulatedProxy")
    record SimulatedProxy(@NotNull UUID giverId, @NotNull UUID holderId) {}

    @Schema(name = "SimulatedMoment")
    record SimulatedMoment(
            @NotNull TimelineEntry.Kind kind,

            @NotNull @Schema(examples = "2022-12-13T10:05:00Z")
            Instant at,

            @Schema(description = "Who arrives, leaves or takes the chair; absent for the rest") @Nullable
            UUID councillorId,

            @Valid @Schema(description = "The vote on a closed session or an urgency; absent for the rest") @Nullable
            SimulatedMotion motion) {

        TimelineEntry toDomain() {
            return new TimelineEntry(
                    Ids.next(),
                    at.truncatedTo(ChronoUnit.MILLIS),
                    kind,
                    councillorId,
                    motion == null ? null : new Motion(motion.askers(), motion.votesFor(), motion.votesAgainst()));
        }
    }

    @Schema(name = "SimulatedMotion")
    record SimulatedMotion(
            @NotNull @Min(0) @Max(1000) Integer askers,
            @NotNull @Min(0) @Max(1000) Integer votesFor,
            @NotNull @Min(0) @Max(1000) Integer votesAgainst) {}

    @Schema(name = "SimulatedMajority", description = "A majority that a particular article of law asks for")
    record SimulatedMajority(
            @NotNull Majority.Basis basis,
            @NotNull @Min(1) @Max(100) Integer numerator,
            @NotNull @Min(1) @Max(100) Integer denominator,
            @NotNull Boolean moreThan,
            @NotBlank @Size(max = 200) String source) {

        Majority toDomain() {
            if (denominator < numerator || 2 * numerator < denominator) {
                throw ProblemException.invalid(
                        "/majority", MAJORITY_MUST_BE_A_HALF_OR_MORE.with("fraction", numerator + "/" + denominator));
            }
            return new Majority(basis, numerator, denominator, moreThan, source);
        }
    }

    @Schema(name = "SimulatedExpense")
    record SimulatedExpense(
            @NotBlank
            @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._/-]*$", message = "letters, digits and . _ / -")
            @Size(max = 40)
            String operationCode,

            @NotNull @Valid Imputation imputation,
            @NotNull @Valid Amount amount,
            @Nullable UUID financingPlanId) {

        Expense toDomain() {
            return new Expense(Ids.next(), operationCode, imputation, amount.toMoney(), financingPlanId, null);
        }
    }

    @Schema(name = "SimulatedBallot")
    record SimulatedBallot(
            @NotNull BallotMethod method,

            @Schema(description = "What all say whom no exception names; absent in a secret ballot") @Nullable
            Choice choiceOfAll,

            @Size(max = 1000) @Schema(description = "Absent means none") @Nullable
            List<@Valid @NotNull SimulatedVoice> exceptions,

            @Valid @Schema(description = "What the box holds; for a secret ballot only") @Nullable
            SimulatedSecretVoices secretVoices,

            @Size(max = 1000) @Schema(description = "Members who leave the item to the others [déport]") @Nullable
            List<@Valid @NotNull SimulatedSteppedAside> steppedAside,

            @Size(max = 1000)
            @Schema(description = "Members who ask for a public ballot [CGCT L3121-15 al. 1]")
            @Nullable
            List<@NotNull UUID> askers,

            @Schema(description = "Moment in the sitting; absent means after the last entry of its timeline") @Nullable
            Instant votedAt) {

        Ballot toDomain() {
            return new Ballot(
                    method,
                    voices(),
                    orNone(steppedAside).stream()
                            .map(each -> new SteppedAside(each.councillorId(), each.interest()))
                            .toList(),
                    Set.copyOf(orNone(askers)),
                    votedAt == null ? null : votedAt.truncatedTo(ChronoUnit.MILLIS));
        }

        private Voices voices() {
            if (secretVoices != null
                    && choiceOfAll == null
                    && orNone(exceptions).isEmpty()) {
                return new Voices.Secret(
                        secretVoices.votesFor(),
                        secretVoices.votesAgainst(),
                        secretVoices.blankOrNull(),
                        secretVoices.notTakingPart());
            }
            if (secretVoices != null || choiceOfAll == null) {
                throw ProblemException.invalid(
                        "/ballot/choiceOfAll", VOICES_MUST_FIT_THE_METHOD.with("method", method));
            }
            return new Voices.Named(
                    choiceOfAll,
                    orNone(exceptions).stream()
                            .map(voice -> new Voice(voice.councillorId(), voice.choice()))
                            .toList());
        }
    }

    @Schema(name = "SimulatedVoice")
    record SimulatedVoice(
            @NotNull UUID councillorId, @NotNull Choice choice) {}

    @Schema(name = "SimulatedSecretVoices", description = "They must add up to those whose voice is heard")
    record SimulatedSecretVoices(
            @NotNull @Min(0) @Max(10_000) Integer votesFor,
            @NotNull @Min(0) @Max(10_000) Integer votesAgainst,
            @NotNull @Min(0) @Max(10_000) Integer blankOrNull,
            @NotNull @Min(0) @Max(10_000) Integer notTakingPart) {}

    @Schema(name = "SimulatedSteppedAside")
    record SimulatedSteppedAside(
            @NotNull UUID councillorId, @NotNull SteppedAside.Interest interest) {}

    List<Expense> proposed() {
        return orNone(expenses).stream().map(SimulatedExpense::toDomain).toList();
    }

    /** @param answered the expenses as funding-service would have them */
    Simulation toDomain(Body sitting, List<Seat> seats, List<Expense> answered) {
        mustBeInOurTimes();
        String heading = title == null ? UNNAMED : title;
        List<UUID> committed = answered.stream().map(Expense::id).toList();
        return new Simulation(
                new Convocation(
                        Ids.next(), sitting, heldOn, new Notice(convokedOn, Boolean.TRUE.equals(urgent)), null, false),
                seats,
                Boolean.TRUE.equals(secondConvocation) ? Ids.next() : null,
                new Minutes(
                        presidentId,
                        secretaryId,
                        entries.stream()
                                .map(each -> new Minutes.Line(each.councillorId(), each.attendance()))
                                .toList()),
                orNone(proxies).stream()
                        .map(each -> new Proxy(Ids.next(), each.giverId(), each.holderId()))
                        .toList(),
                orNone(timeline).stream().map(SimulatedMoment::toDomain).toList(),
                new ReportContent(
                        1,
                        heading,
                        sitting.id(),
                        heldOn,
                        new Scope(new Extent.All(), new Extent.All(), new Extent.All()),
                        List.of()),
                answered,
                new Draft(
                        number == null ? UNNAMED : number,
                        heading,
                        List.of(),
                        List.of(new Article(
                                1, heading, committed.isEmpty() ? null : new Effect.CommitFunds(committed))),
                        majority == null ? null : majority.toDomain()),
                ballot.toDomain(),
                new Simulation.Ids(Ids.next(), Ids.next()));
    }

    /** No day can be reckoned from one at the end of the calendar. */
    private void mustBeInOurTimes() {
        mustBeInOurTimes("/heldOn", heldOn.getYear() >= YEAR_MIN && heldOn.getYear() <= YEAR_MAX);
        if (convokedOn != null) {
            mustBeInOurTimes("/convokedOn", convokedOn.getYear() >= YEAR_MIN && convokedOn.getYear() <= YEAR_MAX);
        }
        List<SimulatedMoment> moments = orNone(timeline);
        for (int i = 0; i < moments.size(); i++) {
            mustBeInOurTimes(
                    "/timeline/" + i + "/at", isInOurTimes(moments.get(i).at()));
        }
        Instant votedAt = ballot.votedAt();
        if (votedAt != null) {
            mustBeInOurTimes("/ballot/votedAt", isInOurTimes(votedAt));
        }
    }

    private static boolean isInOurTimes(Instant at) {
        return at.isAfter(INSTANT_MIN) && at.isBefore(INSTANT_MAX);
    }

    private static void mustBeInOurTimes(String pointer, boolean isInOurTimes) {
        if (!isInOurTimes) {
            throw ProblemException.at(
                    pointer, RequestRule.VALUE_MUST_BE_VALID, "constraint", "a year from 1900 to 2999");
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
