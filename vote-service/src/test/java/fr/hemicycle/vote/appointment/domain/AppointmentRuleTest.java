package fr.hemicycle.vote.appointment.domain;

import static fr.hemicycle.vote.appointment.domain.AppointmentRule.APPOINTMENT_MUST_BE_OPEN;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.CANDIDATE_MUST_STAND_ONCE;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.EVERY_CANDIDATE_MUST_BE_COUNTED_ONCE;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.LEADER_MUST_HAVE_THE_MAJORITY_OF_THE_ROUND;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.PAPERS_MUST_ADD_UP;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.SECRECY_MUST_BE_KEPT_WHERE_THE_LAW_ASKS_FOR_IT;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.SINGLE_CANDIDACY_MUST_TAKE_EFFECT_AT_ONCE;
import static fr.hemicycle.vote.appointment.domain.AppointmentRule.TIE_MUST_BE_BROKEN_AS_THE_LAW_SAYS;
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
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingRule;
import java.time.LocalDate;
import java.util.ArrayList;
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
        Set<Object> proven = Stream.concat(openings(), closings())
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
