package fr.hemicycle.vote.deliberation.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static fr.hemicycle.vote.deliberation.domain.BallotMethod.PUBLIC_BALLOT;
import static fr.hemicycle.vote.deliberation.domain.BallotMethod.SECRET_BALLOT;
import static fr.hemicycle.vote.deliberation.domain.BallotMethod.SHOW_OF_HANDS;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.AMENDMENTS_MUST_BE_VOTED_FIRST;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.AMENDMENT_MUST_BE_VOTED_ONCE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.AMENDMENT_MUST_EXIST;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.ARTICLE_MUST_BE_VOTED_ONCE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.ARTICLE_MUST_EXIST;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.ASKERS_MUST_BE_MEMBERS_WHO_ARE_THERE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.CORRECTION_MUST_FOLLOW_A_BALLOT;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.CORRECTION_MUST_NOT_CHANGE_THE_OUTCOME;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.EVERY_ARTICLE_MUST_BE_VOTED_BEFORE_THE_WHOLE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.PUBLIC_BALLOT_MUST_BE_ASKED_BY_A_SIXTH;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.PUBLIC_BALLOT_MUST_BE_HELD_WHEN_A_SIXTH_ASKS;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.SECRET_BALLOT_MUST_BE_ALLOWED_BY_THE_INTERNAL_RULES;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.SECRET_VOICES_MUST_ADD_UP;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.SITTING_MUST_RUN;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.STEPPED_ASIDE_MUST_BE_NAMED_ONCE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.STEPPED_ASIDE_MUST_BE_VOTERS;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.URGENCY_MUST_BE_APPROVED_BEFORE_THE_BALLOT;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.VOICES_MUST_FIT_THE_METHOD;
import static fr.hemicycle.vote.deliberation.domain.Choice.AGAINST;
import static fr.hemicycle.vote.deliberation.domain.Choice.FOR;
import static fr.hemicycle.vote.sitting.domain.TimelineRule.TIMELINE_MUST_STAY_ON_THE_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.Rule;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.InternalRules;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Closed;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import fr.hemicycle.vote.deliberation.domain.Majority.Basis;
import fr.hemicycle.vote.deliberation.domain.Standing.Bucket;
import fr.hemicycle.vote.deliberation.domain.SteppedAside.Interest;
import fr.hemicycle.vote.report.domain.SampleReport;
import fr.hemicycle.vote.sitting.domain.Notice;
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingDecision;
import fr.hemicycle.vote.sitting.domain.TimelineEntry;
import fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Public and secret ballots, stepping aside, majorities that the law asks for, and texts taken piece by piece. */
class WaysOfVotingTest {

    /** The rules that stand in BallotRuleTest and CountTest; those of a correction are asked by the shell. */
    private static final Set<BallotRule> HERE = EnumSet.of(
            SITTING_MUST_RUN,
            URGENCY_MUST_BE_APPROVED_BEFORE_THE_BALLOT,
            ARTICLE_MUST_EXIST,
            AMENDMENT_MUST_EXIST,
            ARTICLE_MUST_BE_VOTED_ONCE,
            AMENDMENT_MUST_BE_VOTED_ONCE,
            AMENDMENTS_MUST_BE_VOTED_FIRST,
            EVERY_ARTICLE_MUST_BE_VOTED_BEFORE_THE_WHOLE,
            VOICES_MUST_FIT_THE_METHOD,
            SECRET_BALLOT_MUST_BE_ALLOWED_BY_THE_INTERNAL_RULES,
            ASKERS_MUST_BE_MEMBERS_WHO_ARE_THERE,
            PUBLIC_BALLOT_MUST_BE_ASKED_BY_A_SIXTH,
            PUBLIC_BALLOT_MUST_BE_HELD_WHEN_A_SIXTH_ASKS,
            STEPPED_ASIDE_MUST_BE_VOTERS,
            STEPPED_ASIDE_MUST_BE_NAMED_ONCE,
            SECRET_VOICES_MUST_ADD_UP);

    private static final SampleSitting FILE = SampleSitting.ofTheFile();
    private static final Sitting SITTING = FILE.build();
    private static final Deliberation PLAIN = SampleDeliberation.ofTheFile().build();
    private static final Ballot ALL_FOR = named(SHOW_OF_HANDS);

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(
                        "six of 31 ask",
                        PLAIN,
                        Subject.WHOLE,
                        SITTING,
                        named(PUBLIC_BALLOT, 1, 2, 3, 4, 5, 6),
                        List.of()),
                arguments(
                        "five of 31 ask",
                        PLAIN,
                        Subject.WHOLE,
                        SITTING,
                        named(PUBLIC_BALLOT, 1, 2, 3, 4, 5),
                        List.of(PUBLIC_BALLOT_MUST_BE_ASKED_BY_A_SIXTH)),
                arguments("nobody needs to ask", PLAIN, Subject.WHOLE, SITTING, named(PUBLIC_BALLOT), List.of()),
                arguments(
                        "six ask and hands are shown",
                        PLAIN,
                        Subject.WHOLE,
                        SITTING,
                        named(SHOW_OF_HANDS, 1, 2, 3, 4, 5, 6),
                        List.of(PUBLIC_BALLOT_MUST_BE_HELD_WHEN_A_SIXTH_ASKS)),
                arguments(
                        "five ask and hands are shown",
                        PLAIN,
                        Subject.WHOLE,
                        SITTING,
                        named(SHOW_OF_HANDS, 1, 2, 3, 4, 5),
                        List.of()),
                arguments(
                        "one asks who is away",
                        PLAIN,
                        Subject.WHOLE,
                        SITTING,
                        named(PUBLIC_BALLOT, 1, 2, 3, 4, 5, 32),
                        List.of(ASKERS_MUST_BE_MEMBERS_WHO_ARE_THERE)),
                arguments("a box with 43 papers", PLAIN, Subject.WHOLE, SITTING, secret(30, 10, 2, 1), List.of()),
                arguments(
                        "a box with 44 papers",
                        PLAIN,
                        Subject.WHOLE,
                        SITTING,
                        secret(31, 10, 2, 1),
                        List.of(SECRET_VOICES_MUST_ADD_UP)),
                arguments(
                        "a box with 42 papers",
                        PLAIN,
                        Subject.WHOLE,
                        SITTING,
                        secret(30, 10, 2, 0),
                        List.of(SECRET_VOICES_MUST_ADD_UP)),
                arguments(
                        "a box where the internal rules allow none",
                        PLAIN,
                        Subject.WHOLE,
                        withoutSecrets(),
                        secret(30, 10, 2, 1),
                        List.of(SECRET_BALLOT_MUST_BE_ALLOWED_BY_THE_INTERNAL_RULES)),
                arguments(
                        "six ask and a box is filled",
                        PLAIN,
                        Subject.WHOLE,
                        SITTING,
                        new Ballot(
                                SECRET_BALLOT,
                                new Voices.Secret(43, 0, 0, 0),
                                List.of(),
                                members(1, 2, 3, 4, 5, 6),
                                null),
                        List.of(PUBLIC_BALLOT_MUST_BE_HELD_WHEN_A_SIXTH_ASKS)),
                arguments(
                        "a box and names",
                        PLAIN,
                        Subject.WHOLE,
                        SITTING,
                        named(SECRET_BALLOT),
                        List.of(VOICES_MUST_FIT_THE_METHOD)),
                arguments(
                        "hands and numbers",
                        PLAIN,
                        Subject.WHOLE,
                        SITTING,
                        new Ballot(SHOW_OF_HANDS, new Voices.Secret(43, 0, 0, 0), List.of(), Set.of(), null),
                        List.of(VOICES_MUST_FIT_THE_METHOD)),
                arguments("one steps aside", PLAIN, Subject.WHOLE, SITTING, aside(5), List.of()),
                arguments(
                        "one steps aside who is not heard",
                        PLAIN,
                        Subject.WHOLE,
                        SITTING,
                        aside(32),
                        List.of(STEPPED_ASIDE_MUST_BE_VOTERS)),
                arguments(
                        "one steps aside twice",
                        PLAIN,
                        Subject.WHOLE,
                        SITTING,
                        aside(5, 5),
                        List.of(STEPPED_ASIDE_MUST_BE_NAMED_ONCE)),
                arguments(
                        "one steps aside and votes",
                        PLAIN,
                        Subject.WHOLE,
                        SITTING,
                        new Ballot(
                                SHOW_OF_HANDS,
                                new Voices.Named(FOR, List.of(new Voice(member(5), AGAINST))),
                                List.of(new SteppedAside(member(5), Interest.OF_ONES_OWN)),
                                Set.of(),
                                null),
                        List.of(EXCEPTIONS_MUST_NAME_ENTITLED_VOTERS)),
                arguments(
                        "while the sitting is suspended",
                        PLAIN,
                        Subject.WHOLE,
                        after(Kind.SUSPENSION),
                        ALL_FOR,
                        List.of(SITTING_MUST_RUN)),
                arguments(
                        "before the suspension",
                        PLAIN,
                        Subject.WHOLE,
                        after(Kind.SUSPENSION),
                        ALL_FOR.at(Instant.parse("2022-12-13T08:59:00Z")),
                        List.of()),
                arguments(
                        "after midnight in Paris",
                        PLAIN,
                        Subject.WHOLE,
                        SITTING,
                        ALL_FOR.at(Instant.parse("2022-12-13T23:30:00Z")),
                        List.of()),
                arguments(
                        "the day before in Paris",
                        PLAIN,
                        Subject.WHOLE,
                        SITTING,
                        ALL_FOR.at(Instant.parse("2022-12-12T22:59:59Z")),
                        List.of(TIMELINE_MUST_STAY_ON_THE_DAY)),
                arguments("after the end", PLAIN, Subject.WHOLE, after(Kind.END), ALL_FOR, List.of(SITTING_MUST_RUN)),
                arguments(
                        "in an urgency that nobody has approved",
                        PLAIN,
                        Subject.WHOLE,
                        urgent(),
                        ALL_FOR,
                        List.of(URGENCY_MUST_BE_APPROVED_BEFORE_THE_BALLOT)),
                arguments("on an article", PLAIN, new Subject.OfArticle(3), SITTING, ALL_FOR, List.of()),
                arguments(
                        "on an article that is not there",
                        PLAIN,
                        new Subject.OfArticle(4),
                        SITTING,
                        ALL_FOR,
                        List.of(ARTICLE_MUST_EXIST)),
                arguments(
                        "on an article again",
                        voted(Map.of(1, Outcome.ADOPTED)),
                        new Subject.OfArticle(1),
                        SITTING,
                        ALL_FOR,
                        List.of(ARTICLE_MUST_BE_VOTED_ONCE)),
                arguments(
                        "on an article with an amendment that waits",
                        amended(1, null),
                        new Subject.OfArticle(1),
                        SITTING,
                        ALL_FOR,
                        List.of(AMENDMENTS_MUST_BE_VOTED_FIRST)),
                arguments(
                        "on another article meanwhile",
                        amended(1, null),
                        new Subject.OfArticle(2),
                        SITTING,
                        ALL_FOR,
                        List.of()),
                arguments("on an amendment", amended(1, null), new Subject.OfAmendment(1), SITTING, ALL_FOR, List.of()),
                arguments(
                        "on an amendment that is not there",
                        amended(1, null),
                        new Subject.OfAmendment(2),
                        SITTING,
                        ALL_FOR,
                        List.of(AMENDMENT_MUST_EXIST)),
                arguments(
                        "on an amendment again",
                        amended(1, Outcome.REJECTED),
                        new Subject.OfAmendment(1),
                        SITTING,
                        ALL_FOR,
                        List.of(AMENDMENT_MUST_BE_VOTED_ONCE)),
                arguments(
                        "on the whole with an amendment that waits",
                        amended(1, null),
                        Subject.WHOLE,
                        SITTING,
                        ALL_FOR,
                        List.of(AMENDMENTS_MUST_BE_VOTED_FIRST)),
                arguments(
                        "on the whole with an amendment that was voted",
                        amended(1, Outcome.REJECTED),
                        Subject.WHOLE,
                        SITTING,
                        ALL_FOR,
                        List.of()),
                arguments(
                        "on the whole after one article of three",
                        voted(Map.of(1, Outcome.ADOPTED)),
                        Subject.WHOLE,
                        SITTING,
                        ALL_FOR,
                        List.of(EVERY_ARTICLE_MUST_BE_VOTED_BEFORE_THE_WHOLE)),
                arguments(
                        "on the whole after all articles",
                        voted(Map.of(1, Outcome.REJECTED, 2, Outcome.ADOPTED, 3, Outcome.ADOPTED)),
                        Subject.WHOLE,
                        SITTING,
                        ALL_FOR,
                        List.of()),
                arguments(
                        "two rules at once",
                        amended(1, null),
                        Subject.WHOLE,
                        SITTING,
                        aside(32),
                        List.of(AMENDMENTS_MUST_BE_VOTED_FIRST, STEPPED_ASIDE_MUST_BE_VOTERS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void closes_a_ballot_or_names_every_broken_rule(
            String row, Deliberation deliberation, Subject subject, Sitting sitting, Ballot ballot, List<Rule> broken) {
        List<String> codes = switch (ballot.close(
                deliberation, subject, sitting, SampleReport.ofTheFile().build())) {
            case Closed closed -> List.of();
            case BallotDecision.Refused refused ->
                refused.reasons().stream().map(Reason::code).toList();
        };
        assertThat(codes)
                .containsExactlyElementsOf(broken.stream().map(Rule::name).toList());
    }

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven =
                rows().flatMap(row -> ((List<?>) row.get()[5]).stream()).collect(Collectors.toSet());
        assertThat(proven).contains(HERE.toArray());
        assertThat(HERE).doesNotContain(CORRECTION_MUST_FOLLOW_A_BALLOT, CORRECTION_MUST_NOT_CHANGE_THE_OUTCOME);
    }

    @Test
    void a_secret_ballot_leaves_no_trace_of_who_said_what() {
        Closed closed = close(SITTING, secret(30, 10, 2, 1));
        assertThat(closed.tally()).isEqualTo(new Tally(44, 30, 10, 2, 1, 1));
        assertThat(closed.standings()).isEmpty();
    }

    @Test
    void the_president_decides_no_tie_in_a_secret_ballot() {
        Closed closed = close(SITTING, secret(20, 20, 3, 0));
        assertThat(closed.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(closed.castingVote()).isFalse();
    }

    @Test
    void the_one_in_the_chair_decides_a_tie_and_not_the_president_who_left() {
        Sitting chaired =
                after(FILE.with(31, 0).build(), entry("09:00", Kind.DEPARTURE, 1), entry("09:00", Kind.CHAIR, 2));
        List<Voice> fifteenFor = IntStream.rangeClosed(2, 16)
                .mapToObj(i -> new Voice(member(i), FOR))
                .toList();
        Closed closed = close(chaired, new Ballot(SHOW_OF_HANDS, AGAINST, fifteenFor));
        assertThat(closed.tally()).isEqualTo(new Tally(44, 15, 15, 0, 0, 14));
        assertThat(closed.castingVote()).isTrue();
        assertThat(closed.outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void nobody_decides_a_tie_when_the_president_has_left_and_nobody_took_the_chair() {
        Sitting left = after(FILE.with(31, 0).build(), entry("09:00", Kind.DEPARTURE, 1));
        List<Voice> fifteenFor = IntStream.rangeClosed(2, 16)
                .mapToObj(i -> new Voice(member(i), FOR))
                .toList();
        Closed closed = close(left, new Ballot(SHOW_OF_HANDS, AGAINST, fifteenFor));
        assertThat(closed.castingVote()).isFalse();
        assertThat(closed.outcome()).isEqualTo(Outcome.REJECTED);
    }

    /** Member 44 gave their proxy to member 1. */
    @Test
    void one_who_steps_aside_takes_no_part_and_does_not_speak_for_another() {
        Closed closed = close(SITTING, aside(1));
        assertThat(closed.tally()).isEqualTo(new Tally(44, 41, 0, 0, 2, 1));
        assertThat(closed.standings())
                .filteredOn(standing -> standing.bucket() == Bucket.NOT_TAKING_PART)
                .extracting(Standing::councillorId)
                .containsExactlyInAnyOrder(member(1), member(44));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-23, OF_ANOTHER_BODY, 44, false, CGCT L3121-14",
        "2025-12-24, OF_ANOTHER_BODY, 43, true, CGCT L3121-14",
        "2025-12-24, OF_ONES_OWN, 44, false, CGCT L3121-14",
    })
    void stepping_aside_touches_the_quorum_of_the_item_from_the_day_on_which_the_law_says_so(
            LocalDate day, Interest interest, int inOffice, boolean leaves, String source) {
        Sitting edge = FILE.ofKind(BodyKind.PLENARY).with(23, 0).heldOn(day).build();
        Ballot ballot = new Ballot(
                SHOW_OF_HANDS,
                new Voices.Named(FOR, List.of()),
                List.of(new SteppedAside(member(5), interest)),
                Set.of(),
                null);
        BallotDecision decision = ballot.close(
                PLAIN, edge, SampleReport.ofTheFile().forA(BodyKind.PLENARY).build());
        assertThat(decision).isInstanceOf(Closed.class);
        assertThat(((Closed) decision).quorum().inOffice()).isEqualTo(inOffice);
        assertThat(((Closed) decision).quorum().reason().source()).isEqualTo(source);
        assertThat(((Closed) decision).quorum().present()).isEqualTo(leaves ? 22 : 23);
    }

    @ParameterizedTest
    @CsvSource({
        // 44 in office: more than half is 23
        "MEMBERS_IN_OFFICE, 1, 2, true, 23, 20, ADOPTED",
        "MEMBERS_IN_OFFICE, 1, 2, true, 22, 0, REJECTED",
        // two thirds of the votes cast, reached exactly or not
        "VOTES_CAST, 2, 3, false, 20, 10, ADOPTED",
        "VOTES_CAST, 2, 3, false, 19, 10, REJECTED",
        "VOTES_CAST, 2, 3, true, 20, 10, REJECTED",
        "VOTES_CAST, 1, 1, false, 30, 0, ADOPTED",
        "VOTES_CAST, 1, 1, false, 30, 1, REJECTED",
        "VOTES_CAST, 2, 3, false, 0, 0, REJECTED",
    })
    void a_majority_that_an_article_asks_for_decides_in_the_place_of_the_usual_one(
            Basis basis,
            int numerator,
            int denominator,
            boolean moreThan,
            int votesFor,
            int votesAgainst,
            Outcome outcome) {
        Draft text = PLAIN.text();
        Draft qualified = new Draft(
                text.number(),
                text.title(),
                text.visas(),
                text.articles(),
                new Majority(basis, numerator, denominator, moreThan, "CGCT L3122-1"));
        Deliberation deliberation =
                new Deliberation(PLAIN.id(), PLAIN.sittingId(), PLAIN.reportId(), qualified, DeliberationState.DRAFTED);
        Closed closed = (Closed) secret(votesFor, votesAgainst, 43 - votesFor - votesAgainst, 0)
                .close(deliberation, SITTING, SampleReport.ofTheFile().build());
        assertThat(closed.outcome()).isEqualTo(outcome);
        assertThat(closed.reasons().getLast())
                .returns("QUALIFIED_MAJORITY_MUST_BE_FOR", Reason::code)
                .returns("CGCT L3122-1", Reason::source);
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "3, 2", "0, 1"})
    void less_than_a_half_is_no_majority(int numerator, int denominator) {
        assertThatThrownBy(() -> new Majority(Basis.VOTES_CAST, numerator, denominator, true, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_adopted_amendment_rewords_its_article_and_a_rejected_one_does_not() {
        assertThat(amended(1, Outcome.ADOPTED).articles().getFirst().text()).isEqualTo("De valider autrement");
        assertThat(amended(1, Outcome.REJECTED).articles().getFirst().text()).isEqualTo("De valider");
    }

    @Test
    void a_rejected_article_is_struck_with_what_it_would_have_committed() {
        Deliberation struck = voted(Map.of(1, Outcome.ADOPTED, 2, Outcome.REJECTED, 3, Outcome.ADOPTED));
        assertThat(struck.articles()).extracting(Article::number).containsExactly(1, 3);
        assertThat(struck.expenseIds()).isEmpty();
        assertThat(PLAIN.expenseIds()).hasSize(1);
    }

    @Property
    void the_tallies_of_the_groups_add_up_to_the_whole(
            @ForAll @IntRange(min = 1, max = 6) int groups, @ForAll @IntRange(max = 43) int against) {
        List<UUID> voters = SITTING.voters().stream().sorted().limit(against).toList();
        Closed closed = close(
                        SITTING,
                        new Ballot(
                                SHOW_OF_HANDS,
                                FOR,
                                voters.stream()
                                        .map(each -> new Voice(each, AGAINST))
                                        .toList()))
                .inGroups(IntStream.rangeClosed(1, 44)
                        .filter(i -> i % (groups + 1) != 0)
                        .boxed()
                        .collect(Collectors.toMap(i -> member(i), i -> "Groupe " + i % (groups + 1))));
        List<Tally> tallies = closed.standings().stream()
                .collect(Collectors.groupingBy(standing -> String.valueOf(standing.group())))
                .values()
                .stream()
                .map(Tally::of)
                .toList();
        Tally whole = closed.tally();
        assertThat(tallies.stream().mapToInt(Tally::inOffice).sum()).isEqualTo(whole.inOffice());
        assertThat(tallies.stream().mapToInt(Tally::votesFor).sum()).isEqualTo(whole.votesFor());
        assertThat(tallies.stream().mapToInt(Tally::votesAgainst).sum()).isEqualTo(whole.votesAgainst());
        assertThat(tallies.stream().mapToInt(Tally::absentWithoutProxy).sum()).isEqualTo(whole.absentWithoutProxy());
    }

    private static Closed close(Sitting sitting, Ballot ballot) {
        return (Closed) ballot.close(PLAIN, sitting, SampleReport.ofTheFile().build());
    }

    private static Ballot named(BallotMethod method, int... askers) {
        return new Ballot(method, new Voices.Named(FOR, List.of()), List.of(), members(askers), null);
    }

    private static Ballot secret(int votesFor, int votesAgainst, int blankOrNull, int notTakingPart) {
        return new Ballot(
                SECRET_BALLOT,
                new Voices.Secret(votesFor, votesAgainst, blankOrNull, notTakingPart),
                List.of(),
                Set.of(),
                null);
    }

    private static Ballot aside(int... members) {
        return new Ballot(
                SHOW_OF_HANDS,
                new Voices.Named(FOR, List.of()),
                Arrays.stream(members)
                        .mapToObj(each -> new SteppedAside(member(each), Interest.OF_ONES_OWN))
                        .toList(),
                Set.of(),
                null);
    }

    private static Set<UUID> members(int... numbers) {
        return Arrays.stream(numbers).mapToObj(number -> member(number)).collect(Collectors.toUnmodifiableSet());
    }

    private static Deliberation voted(Map<Integer, Outcome> articles) {
        return new Deliberation(
                PLAIN.id(), PLAIN.sittingId(), PLAIN.reportId(), PLAIN.text(), PLAIN.state(), List.of(), articles);
    }

    private static Deliberation amended(int article, @Nullable Outcome outcome) {
        return new Deliberation(
                PLAIN.id(),
                PLAIN.sittingId(),
                PLAIN.reportId(),
                PLAIN.text(),
                PLAIN.state(),
                List.of(new Amendment(1, article, "De valider autrement", member(3), outcome)),
                Map.of());
    }

    private static Sitting withoutSecrets() {
        Body body = new Body(SITTING.body().id(), SITTING.body().kind(), "Sample", InternalRules.SILENT);
        return new Sitting(
                SITTING.id(),
                body,
                SITTING.heldOn(),
                null,
                SITTING.rulebook(),
                Notice.UNKNOWN,
                SITTING.rollCall(),
                SITTING.proxies(),
                List.of());
    }

    private static Sitting urgent() {
        return new Sitting(
                SITTING.id(),
                SITTING.body(),
                SITTING.heldOn(),
                null,
                SITTING.rulebook(),
                new Notice(SITTING.heldOn().minusDays(2), true),
                SITTING.rollCall(),
                SITTING.proxies(),
                List.of());
    }

    private static Sitting after(Kind kind) {
        return after(
                SITTING, new TimelineEntry(new UUID(8, 1), Instant.parse("2022-12-13T09:00:00Z"), kind, null, null));
    }

    private static Sitting after(Sitting sitting, TimelineEntry... entries) {
        return ((SittingDecision.Recorded) sitting.record(List.of(entries), null)).sitting();
    }

    private static TimelineEntry entry(String time, Kind kind, int member) {
        return new TimelineEntry(
                new UUID(8, 1), Instant.parse("2022-12-13T" + time + ":00Z"), kind, member(member), null);
    }
}
