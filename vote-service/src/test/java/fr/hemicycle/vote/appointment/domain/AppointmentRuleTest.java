package fr.hemicycle.vote.appointment.domain;

import static fr.hemicycle.vote.appointment.domain.AppointmentRule.APPOINTMENT_MUST_BE_OPEN;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.CANDIDACIES_MUST_BE_OPEN_TO_JOIN;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.CANDIDACIES_MUST_NOT_CHANGE_DURING_A_ROUND;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.CANDIDATE_MUST_STAND_ONCE;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.CANDIDATE_MUST_STAND_TO_WITHDRAW;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.CHOICE_MUST_BE_A_CANDIDATE_OF_THE_ROUND;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.ELECTOR_MUST_BE_HEARD;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.ELECTOR_MUST_CHOOSE_ONCE;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.EVERY_CANDIDATE_MUST_BE_COUNTED_ONCE;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.LEADER_MUST_HAVE_THE_MAJORITY_OF_THE_ROUND;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.PAPERS_MUST_ADD_UP;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.SECRECY_MUST_BE_KEPT_WHERE_THE_LAW_ASKS_FOR_IT;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.SINGLE_CANDIDACY_MUST_TAKE_EFFECT_AT_ONCE;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.TIE_MUST_BE_BROKEN_AS_THE_LAW_SAYS;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.VOICES_MUST_FIT_THE_SECRECY_OF_THE_ROUND;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.WAIVER_OF_SECRECY_MUST_BE_UNANIMOUS;
import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.Rule;
import fr.hemicycle.vote.appointment.domain.Appointment.State;
import fr.hemicycle.vote.appointment.domain.Appointment.Waiver;
import fr.hemicycle.vote.appointment.domain.Proceeding.RoundRule;
import fr.hemicycle.vote.appointment.domain.Proceeding.Threshold;
import fr.hemicycle.vote.appointment.domain.Proceeding.TieRule;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.deliberation.domain.BallotRule;
import fr.hemicycle.vote.deliberation.domain.SteppedAside;
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 44 in office, 43 of them heard, as in December 2022: the president was elected by such a plenary. */
class AppointmentRuleTest {

    private static final Sitting SITTING = SampleSitting.ofTheFile().build();
    private static final Set<AppointmentRule> REASONS_OF_A_RESULT = EnumSet.of(
            SINGLE_CANDIDACY_MUST_TAKE_EFFECT_AT_ONCE,
            LEADER_MUST_HAVE_THE_MAJORITY_OF_THE_ROUND,
            TIE_MUST_BE_BROKEN_AS_THE_LAW_SAYS);

    static Stream<Arguments> openings() {
        return Stream.of(
                arguments("two candidates", of(2), SITTING, List.of()),
                arguments("one person twice", standing(1, 1), SITTING, List.of(CANDIDATE_MUST_STAND_ONCE)),
                arguments("all give up the secret", waived(of(2), null, 43, 0), SITTING, List.of()),
                arguments(
                        "one abstains from giving it up",
                        waived(of(2), null, 42, 0),
                        SITTING,
                        List.of(WAIVER_OF_SECRECY_MUST_BE_UNANIMOUS)),
                arguments(
                        "one is against",
                        waived(of(2), null, 43, 1),
                        SITTING,
                        List.of(WAIVER_OF_SECRECY_MUST_BE_UNANIMOUS)),
                arguments(
                        "an article asks for secrecy",
                        waived(of(2), "CGCT L3122-1", 43, 0),
                        SITTING,
                        List.of(SECRECY_MUST_BE_KEPT_WHERE_THE_LAW_ASKS_FOR_IT)),
                arguments(
                        "before the roll call",
                        of(2),
                        SampleSitting.ofTheFile().unopened(),
                        List.of(BallotRule.ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT)),
                arguments(
                        "several at once",
                        waived(standing(1, 1), "CGCT L3122-1", 1, 1),
                        SampleSitting.ofTheFile()
                                .ofKind(BodyKind.PLENARY)
                                .with(22, 0)
                                .build(),
                        List.of(
                                SittingRule.QUORUM_MUST_BE_REACHED,
                                CANDIDATE_MUST_STAND_ONCE,
                                SECRECY_MUST_BE_KEPT_WHERE_THE_LAW_ASKS_FOR_IT,
                                WAIVER_OF_SECRECY_MUST_BE_UNANIMOUS)));
    }

    static Stream<Arguments> closings() {
        return Stream.of(
                arguments("43 papers", of(2), papers(0, 30, 13), SITTING, List.of()),
                arguments("44 papers", of(2), papers(0, 30, 14), SITTING, List.of(PAPERS_MUST_ADD_UP)),
                arguments("42 papers", of(2), papers(0, 30, 12), SITTING, List.of(PAPERS_MUST_ADD_UP)),
                arguments(
                        "a candidate left out",
                        of(2),
                        papers(0, 43),
                        SITTING,
                        List.of(EVERY_CANDIDATE_MUST_BE_COUNTED_ONCE)),
                arguments(
                        "after the appointment",
                        closed(of(2), papers(0, 30, 13)),
                        papers(0, 30, 13),
                        SITTING,
                        List.of(APPOINTMENT_MUST_BE_OPEN)),
                arguments(
                        "two at once",
                        closed(of(2), papers(0, 30, 13)),
                        papers(0, 30),
                        SITTING,
                        List.of(APPOINTMENT_MUST_BE_OPEN, EVERY_CANDIDATE_MUST_BE_COUNTED_ONCE, PAPERS_MUST_ADD_UP)));
    }

    static Stream<Arguments> voicings() {
        Appointment open = publicOne();
        return Stream.of(
                arguments("one for each", open, named(voice(1, 1), voice(2, 2), voice(3, null)), none(), List.of()),
                arguments(
                        "papers in a public round",
                        open,
                        new Box.Secret(papers(0, 30, 13)),
                        none(),
                        List.of(VOICES_MUST_FIT_THE_SECRECY_OF_THE_ROUND)),
                arguments(
                        "names in a secret round, and nothing is said of them",
                        of(2),
                        named(voice(32, 9), voice(32, 9)),
                        none(),
                        List.of(VOICES_MUST_FIT_THE_SECRECY_OF_THE_ROUND)),
                arguments("one who is represented", open, named(voice(44, 1)), none(), List.of()),
                arguments("one absent", open, named(voice(32, 1)), none(), List.of(ELECTOR_MUST_BE_HEARD)),
                arguments("one who stepped aside", open, named(voice(1, 1)), aside(1), List.of(ELECTOR_MUST_BE_HEARD)),
                arguments(
                        "one twice", open, named(voice(1, 1), voice(1, 1)), none(), List.of(ELECTOR_MUST_CHOOSE_ONCE)),
                arguments(
                        "for nobody who stands",
                        open,
                        named(voice(1, 3)),
                        none(),
                        List.of(CHOICE_MUST_BE_A_CANDIDATE_OF_THE_ROUND)),
                arguments(
                        "two at once",
                        open,
                        named(voice(32, 3)),
                        none(),
                        List.of(ELECTOR_MUST_BE_HEARD, CHOICE_MUST_BE_A_CANDIDATE_OF_THE_ROUND)),
                arguments(
                        "an absent one steps aside",
                        of(2),
                        new Box.Secret(papers(0, 30, 13)),
                        aside(32),
                        List.of(BallotRule.STEPPED_ASIDE_MUST_BE_VOTERS)),
                arguments(
                        "one steps aside twice",
                        of(2),
                        new Box.Secret(papers(0, 30, 11)),
                        Collections.nCopies(2, aside(1).getFirst()),
                        List.of(BallotRule.STEPPED_ASIDE_MUST_BE_NAMED_ONCE)),
                arguments(
                        "a paper for one who stepped aside, and for whom a proxy would have spoken",
                        of(2),
                        new Box.Secret(papers(0, 30, 12)),
                        aside(1),
                        List.of(PAPERS_MUST_ADD_UP)));
    }

    static Stream<Arguments> changes() {
        Appointment second = closed(of(2), papers(43, 0, 0));
        return Stream.of(
                arguments("another joins", of(2).join(newcomer(3)), List.of()),
                arguments("another joins between rounds", second.join(newcomer(3)), List.of()),
                arguments(
                        "another joins between rounds where an article excludes it",
                        closedTo(second).join(newcomer(3)),
                        List.of(CANDIDACIES_MUST_BE_OPEN_TO_JOIN)),
                arguments("the same before the first round", closedTo(of(2)).join(newcomer(3)), List.of()),
                arguments("one of them joins again", of(2).join(newcomer(2)), List.of(CANDIDATE_MUST_STAND_ONCE)),
                arguments(
                        "one who withdrew joins again", taken(of(2).withdraw(2)).join(newcomer(2)), List.of()),
                arguments("one withdraws", second.withdraw(2), List.of()),
                arguments(
                        "one withdraws twice",
                        taken(second.withdraw(2)).withdraw(2),
                        List.of(CANDIDATE_MUST_STAND_TO_WITHDRAW)),
                arguments("nobody withdraws", of(2).withdraw(3), List.of(CANDIDATE_MUST_STAND_TO_WITHDRAW)),
                arguments(
                        "a round begins twice",
                        begun(of(2)).beginRound(SITTING),
                        List.of(CANDIDACIES_MUST_NOT_CHANGE_DURING_A_ROUND)),
                arguments(
                        "a round begins without quorum",
                        of(2).beginRound(SampleSitting.ofTheFile()
                                .ofKind(BodyKind.PLENARY)
                                .with(22, 0)
                                .build()),
                        List.of(SittingRule.QUORUM_MUST_BE_REACHED)),
                arguments(
                        "one withdraws during a round",
                        begun(of(2)).withdraw(2),
                        List.of(CANDIDACIES_MUST_NOT_CHANGE_DURING_A_ROUND)),
                arguments(
                        "one of them joins during a round: three at once",
                        begun(closedTo(second)).join(newcomer(2)),
                        List.of(
                                CANDIDACIES_MUST_NOT_CHANGE_DURING_A_ROUND,
                                CANDIDACIES_MUST_BE_OPEN_TO_JOIN,
                                CANDIDATE_MUST_STAND_ONCE)),
                arguments(
                        "another joins after the end",
                        closed(of(2), papers(0, 30, 13)).join(newcomer(3)),
                        List.of(APPOINTMENT_MUST_BE_OPEN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("voicings")
    void hears_a_round_or_names_every_broken_rule(
            String row, Appointment open, Box box, List<SteppedAside> aside, List<Rule> broken) {
        assertThat(codes(open.close(box, aside, SITTING)))
                .containsExactlyElementsOf(broken.stream().map(Rule::name).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void changes_the_candidacies_or_names_every_broken_rule(
            String row, AppointmentDecision decision, List<Rule> broken) {
        assertThat(codes(decision))
                .containsExactlyElementsOf(broken.stream().map(Rule::name).toList());
    }

    @Test
    void a_public_round_counts_its_voices_and_keeps_them() {
        Round round = taken(publicOne()
                        .close(named(voice(1, 2), voice(2, 2), voice(44, 1), voice(3, null)), none(), SITTING))
                .rounds()
                .getLast();

        assertThat(round.papers().scores()).extracting(Papers.Score::votes).containsExactly(1, 2);
        assertThat(round.papers().blankOrNull()).isOne();
        assertThat(round.papers().notTakingPart()).isEqualTo(39);
        assertThat(round.voices()).hasSize(4);
    }

    @Test
    void who_stepped_aside_is_not_heard_nor_is_the_one_for_whom_they_would_have_spoken() {
        Round round = taken(of(2).close(new Box.Secret(papers(0, 30, 11)), aside(1), SITTING))
                .rounds()
                .getLast();

        assertThat(round.unheard()).isEqualTo(2);
        assertThat(round.papers().total() + round.unheard() + round.absentWithoutProxy())
                .isEqualTo(44);
    }

    @ParameterizedTest(name = "{0}: {1} in office for the quorum")
    @CsvSource({"2025-12-23, 44", "2025-12-24, 43"})
    void who_steps_aside_for_another_body_leaves_the_quorum_from_the_day_of_the_law(LocalDate day, int inOffice) {
        Sitting sitting = SampleSitting.ofTheFile().heldOn(day).build();
        Round round = taken(of(2).close(new Box.Secret(papers(0, 30, 11)), aside(1), sitting))
                .rounds()
                .getLast();

        assertThat(round.quorum().inOffice()).isEqualTo(inOffice);
        assertThat(round.inOffice()).isEqualTo(44);
    }

    @Test
    void one_who_joins_stands_from_the_next_round_and_one_who_withdrew_no_more() {
        Appointment second =
                taken(taken(closed(of(2), papers(43, 0, 0)).withdraw(1)).join(newcomer(3)));

        assertThat(second.standing(1)).extracting(Candidate::number).containsExactly(1, 2);
        assertThat(second.standing()).extracting(Candidate::number).containsExactly(2, 3);
        Papers papers = new Papers(List.of(new Papers.Score(2, 5), new Papers.Score(3, 38)), 0, 0);
        assertThat(closed(second, papers).appointed()).map(Candidate::number).contains(3);
        assertThat(codes(second.close(papers(0, 30, 13), SITTING)))
                .containsExactly(EVERY_CANDIDATE_MUST_BE_COUNTED_ONCE.name());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openings")
    void opens_an_appointment_or_names_every_broken_rule(
            String row, Appointment proposed, Sitting sitting, List<Rule> broken) {
        assertThat(codes(proposed.open(sitting)))
                .containsExactlyElementsOf(broken.stream().map(Rule::name).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closings")
    void closes_a_round_or_names_every_broken_rule(
            String row, Appointment open, Papers papers, Sitting sitting, List<Rule> broken) {
        assertThat(codes(open.close(papers, sitting)))
                .containsExactlyElementsOf(broken.stream().map(Rule::name).toList());
    }

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven = Stream.of(openings(), closings(), voicings(), changes())
                .flatMap(rows -> rows)
                .flatMap(row -> ((List<?>) row.get()[row.get().length - 1]).stream())
                .collect(Collectors.toSet());
        assertThat(proven).containsAll(EnumSet.complementOf(EnumSet.copyOf(REASONS_OF_A_RESULT)));
    }

    @ParameterizedTest(name = "round {0}: {1} to {2}, {3} blank: {4}")
    @CsvSource({
        // Members in office: 23 of 44, whatever the votes cast.
        "1, 23, 20, 0, 1",
        "1, 22, 21, 0, ",
        "1, 22,  1, 20, ",
        // Votes cast: more than half of them.
        "2, 12, 11, 20, 1",
        "2, 11, 11, 21, ",
        // Whoever has more; on equal votes the elder, who is number 2.
        "3, 2, 1, 40, 1",
        "3, 20, 20, 3, 2",
        "3, 0, 0, 43, "
    })
    void each_round_asks_for_its_majority(int round, int first, int second, int blank, @Nullable Integer appointed) {
        Appointment open = of(2);
        for (int i = 1; i < round; i++) {
            open = closed(open, papers(43, 0, 0));
        }

        Appointment voted = closed(open, papers(blank, first, second));

        assertThat(voted.rounds().getLast().appointed()).isEqualTo(appointed);
        assertThat(voted.state())
                .isEqualTo(appointed != null ? State.APPOINTED : round == 3 ? State.NOBODY_APPOINTED : State.OPEN);
        assertThat(voted.rounds().getLast().reasons())
                .extracting(Reason::code)
                .contains(LEADER_MUST_HAVE_THE_MAJORITY_OF_THE_ROUND.name());
    }

    @Test
    void the_result_bears_the_articles_that_the_appointment_names() {
        Appointment voted = closed(closed(closed(of(2), papers(43, 0, 0)), papers(43, 0, 0)), papers(3, 20, 20));

        assertThat(voted.rounds().getLast().reasons())
                .extracting(Reason::source)
                .containsExactly("CGCT L3121-14-1", "article of round 3", "article on ties");
    }

    @Test
    void a_tie_appoints_nobody_where_no_article_breaks_it_or_both_were_born_on_one_day() {
        assertThat(tied(TieRule.NOBODY, of(2)).state()).isEqualTo(State.NOBODY_APPOINTED);
        assertThat(tied(TieRule.ELDER, of(2)).state()).isEqualTo(State.APPOINTED);
        assertThat(tied(TieRule.ELDER, twins()).state()).isEqualTo(State.NOBODY_APPOINTED);
    }

    @Test
    void of_two_lists_the_older_on_average_wins_where_the_article_says_so() {
        Appointment lists = candidates(
                new Candidate(1, "Liste A", List.of(person(1, 1940), person(2, 1990))),
                new Candidate(2, "Liste B", List.of(person(3, 1960), person(4, 1961))));

        assertThat(tied(TieRule.ELDER, lists).appointed())
                .contains(lists.candidates().get(0));
        assertThat(tied(TieRule.ELDER_ON_AVERAGE, lists).appointed())
                .contains(lists.candidates().get(1));
    }

    @Test
    void a_single_candidacy_takes_effect_at_once_where_no_article_asks_for_a_vote() {
        assertThat(opened(of(1)).state()).isEqualTo(State.APPOINTED);
        assertThat(codes(opened(of(1)).close(papers(0, 43), SITTING))).containsExactly(APPOINTMENT_MUST_BE_OPEN.name());
        assertThat(opened(secret(of(1), "CGCT L3122-1")).state()).isEqualTo(State.OPEN);
    }

    @Test
    void the_certificate_adds_up_to_the_members_in_office() {
        Round round = closed(of(2), papers(2, 30, 11)).rounds().getLast();

        assertThat(round.inOffice()).isEqualTo(44);
        assertThat(round.absentWithoutProxy()).isOne();
        assertThat(round.papers().total()).isEqualTo(43);
    }

    private static Appointment publicOne() {
        return waived(of(2), null, 43, 0);
    }

    private static List<SteppedAside> none() {
        return List.of();
    }

    private static List<SteppedAside> aside(int number) {
        return List.of(new SteppedAside(member(number), SteppedAside.Interest.OF_ANOTHER_BODY));
    }

    private static Box named(NamedVoice... voices) {
        return new Box.Named(List.of(voices));
    }

    private static NamedVoice voice(int number, @Nullable Integer candidate) {
        return new NamedVoice(member(number), candidate);
    }

    private static Candidate newcomer(int number) {
        return new Candidate(1, "Candidat tardif", List.of(person(number, 1980)));
    }

    private static Appointment begun(Appointment open) {
        return taken(open.beginRound(SITTING));
    }

    private static Appointment closedTo(Appointment other) {
        Proceeding proceeding = proceeding(TieRule.ELDER, null);
        return with(
                other,
                new Proceeding(
                        proceeding.rounds(), proceeding.tie(), proceeding.tieSource(), null, "article on candidacies"),
                null);
    }

    private static Appointment taken(AppointmentDecision decision) {
        return ((AppointmentDecision.Recorded) decision).appointment();
    }

    private static Appointment of(int candidates) {
        return standing(IntStream.rangeClosed(1, candidates).toArray());
    }

    private static Appointment standing(int... persons) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 1; i <= persons.length; i++) {
            candidates.add(new Candidate(i, "Candidat " + i, List.of(person(persons[i - 1], 1970 - i))));
        }
        return candidates(candidates.toArray(Candidate[]::new));
    }

    private static Appointment twins() {
        return candidates(
                new Candidate(1, "A", List.of(person(1, 1960))), new Candidate(2, "B", List.of(person(2, 1960))));
    }

    private static Appointment candidates(Candidate... candidates) {
        return new Appointment(
                new UUID(16, 1),
                SITTING.id(),
                "Élection du président",
                proceeding(TieRule.ELDER, null),
                List.of(candidates),
                null,
                null,
                List.of());
    }

    private static Proceeding proceeding(TieRule tie, @Nullable String secrecySource) {
        return new Proceeding(
                List.of(
                        new RoundRule(Threshold.ABSOLUTE_OF_MEMBERS_IN_OFFICE, "article of round 1"),
                        new RoundRule(Threshold.ABSOLUTE_OF_VOTES_CAST, "article of round 2"),
                        new RoundRule(Threshold.RELATIVE, "article of round 3")),
                tie,
                "article on ties",
                secrecySource);
    }

    private static Appointment with(Appointment other, Proceeding proceeding, @Nullable Waiver waiver) {
        return new Appointment(
                other.id(),
                other.sittingId(),
                other.title(),
                proceeding,
                other.candidates(),
                waiver,
                null,
                other.rounds());
    }

    private static Appointment secret(Appointment other, String source) {
        return with(other, proceeding(TieRule.ELDER, source), null);
    }

    private static Appointment waived(Appointment other, @Nullable String source, int votesFor, int votesAgainst) {
        return with(other, proceeding(TieRule.ELDER, source), new Waiver(votesFor, votesAgainst));
    }

    private static Appointment tied(TieRule rule, Appointment open) {
        Appointment bound = with(open, proceeding(rule, null), null);
        return closed(closed(closed(bound, papers(43, 0, 0)), papers(43, 0, 0)), papers(3, 20, 20));
    }

    private static Appointment opened(Appointment proposed) {
        return ((AppointmentDecision.Recorded) proposed.open(SITTING)).appointment();
    }

    private static Appointment closed(Appointment open, Papers papers) {
        return ((AppointmentDecision.Recorded) open.close(papers, SITTING)).appointment();
    }

    private static Candidate.Person person(int number, int year) {
        return new Candidate.Person(member(number), LocalDate.of(year, 1, 1));
    }

    private static Papers papers(int blank, int... votes) {
        return new Papers(
                IntStream.rangeClosed(1, votes.length)
                        .mapToObj(each -> new Papers.Score(each, votes[each - 1]))
                        .toList(),
                blank,
                0);
    }

    private static List<String> codes(AppointmentDecision decision) {
        return switch (decision) {
            case AppointmentDecision.Recorded recorded -> List.of();
            case AppointmentDecision.Refused(List<Reason> reasons) ->
                reasons.stream().map(Reason::code).toList();
        };
    }
}
