package fr.hemicycle.vote.act.domain;

import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_BE_ACKNOWLEDGED_ONCE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_BE_NOTIFIED_ONCE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_BE_PUBLISHED_ONCE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_BE_SIGNED_BEFORE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_BE_SIGNED_ONCE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_BE_SUSPENDED_ONCE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_BE_TRANSMITTED_ONCE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_HAVE_A_SUBJECT_CODE;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_HAVE_ITS_DOCUMENT;
import static fr.hemicycle.vote.act.domain.ActRule.ACT_MUST_STAND;
import static fr.hemicycle.vote.act.domain.ActRule.ANNEXES_MUST_FIT_TOGETHER;
import static fr.hemicycle.vote.act.domain.ActRule.ANSWER_MUST_FOLLOW_A_TRANSMISSION;
import static fr.hemicycle.vote.act.domain.ActRule.CERTIFICATE_MUST_REST_ON_THE_CONDITIONS;
import static fr.hemicycle.vote.act.domain.ActRule.CLASSIFICATION_MUST_BE_NEWER;
import static fr.hemicycle.vote.act.domain.ActRule.CLASSIFICATION_MUST_BE_READABLE;
import static fr.hemicycle.vote.act.domain.ActRule.COLLECTIVITY_MUST_BE_DESCRIBED;
import static fr.hemicycle.vote.act.domain.ActRule.DELEGATE_MUST_NAME_THE_DELEGATION;
import static fr.hemicycle.vote.act.domain.ActRule.DELIBERATION_MUST_BE_ADOPTED;
import static fr.hemicycle.vote.act.domain.ActRule.DOCUMENT_MUST_NOT_CHANGE_ONCE_IT_WENT_OUT;
import static fr.hemicycle.vote.act.domain.ActRule.LAW_OF_FORCE_MUST_COVER_THE_DECISION;
import static fr.hemicycle.vote.act.domain.ActRule.NOTIFICATION_MUST_BE_OF_AN_INDIVIDUAL_DECISION;
import static fr.hemicycle.vote.act.domain.ActRule.PDF_MUST_BE_READABLE;
import static fr.hemicycle.vote.act.domain.ActRule.PDF_MUST_NOT_BE_LOCKED;
import static fr.hemicycle.vote.act.domain.ActRule.PUBLICATION_MUST_HAVE_BEGUN;
import static fr.hemicycle.vote.act.domain.ActRule.PUBLICATION_MUST_LAST_TWO_MONTHS;
import static fr.hemicycle.vote.act.domain.ActRule.REFERRAL_MUST_COME_WITHIN_TWO_MONTHS;
import static fr.hemicycle.vote.act.domain.ActRule.STATE_REQUEST_MUST_FOLLOW_A_TRANSMISSION;
import static fr.hemicycle.vote.act.domain.ActRule.STEP_MUST_NOT_BE_IN_THE_FUTURE;
import static fr.hemicycle.vote.act.domain.ActRule.STEP_MUST_NOT_PRECEDE_THE_DECISION;
import static fr.hemicycle.vote.act.domain.ActRule.STEP_MUST_NOT_PRECEDE_THE_SIGNATURE;
import static fr.hemicycle.vote.act.domain.ActRule.SUBJECT_CODE_MUST_BE_IN_THE_CLASSIFICATION;
import static fr.hemicycle.vote.act.domain.ActRule.SUBJECT_CODE_MUST_NOT_CHANGE_ONCE_TRANSMITTED;
import static fr.hemicycle.vote.act.domain.ActRule.SUSPENSION_MUST_STAND_TO_BE_LIFTED;
import static fr.hemicycle.vote.act.domain.ActRule.UNDOING_DELIBERATION_MUST_BE_ADOPTED_LATER;
import static fr.hemicycle.vote.act.domain.ActRule.WITHDRAWAL_MUST_COME_WITHIN_FOUR_MONTHS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.act.domain.Step.Undone.Ground;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.deliberation.domain.DeliberationState;
import fr.hemicycle.vote.deliberation.domain.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActRuleTest {

    private static final UUID ID = new UUID(9, 552);
    private static final UUID LATER = new UUID(9, 601);
    private static final LocalDate DECIDED = day("2022-12-13");
    private static final LocalDate TODAY = day("2023-06-30");
    private static final ForceRules LAW = ForceRulebook.CGCT.on(DECIDED).orElseThrow();
    private static final Signatory PRESIDENT =
            new Signatory("Jean-Claude", "LEROY", "Président du Conseil départemental", null);
    private static final String SHA = "0".repeat(64);

    private static final Step SIGNED = signed("2022-12-14", Reach.NEITHER);
    private static final Step CLASSIFIED = new Step.Classified(
            day("2022-12-14"),
            new ClassifiedSubject("7.6", "Finances locales", "Contributions budgétaires", day("2017-04-19")));
    private static final Step TRANSMITTED = transmitted("2022-12-15");
    private static final Step PUBLISHED = published("2022-12-16");
    private static final Step SUSPENDED = new Step.Suspended(day("2023-02-20"), "TA de Lille", "2301234");
    private static final Step ANNULLED = annulled("2023-06-20", true);

    private static final Act VOTED = new Act(ID, "2022-552", DECIDED, LAW, List.of());
    private static final Act READY = after(VOTED, SIGNED, CLASSIFIED);
    private static final Act SENT = after(READY, TRANSMITTED);
    private static final Act IN_FORCE = after(SENT, PUBLISHED);
    private static final Act FOR_ONE = after(VOTED, signed("2022-12-14", Reach.INDIVIDUAL));

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("signed on the day", VOTED, signed("2022-12-13", Reach.NEITHER), List.of()),
                arguments(
                        "signed before the vote",
                        VOTED,
                        signed("2022-12-12", Reach.NEITHER),
                        List.of(STEP_MUST_NOT_PRECEDE_THE_DECISION)),
                arguments("signed today", VOTED, signed("2023-06-30", Reach.NEITHER), List.of()),
                arguments(
                        "signed tomorrow",
                        VOTED,
                        signed("2023-07-01", Reach.NEITHER),
                        List.of(STEP_MUST_NOT_BE_IN_THE_FUTURE)),
                arguments("signed twice", READY, SIGNED, List.of(ACT_MUST_BE_SIGNED_ONCE)),
                arguments(
                        "two rules at once",
                        READY,
                        signed("2022-12-12", Reach.NEITHER),
                        List.of(STEP_MUST_NOT_PRECEDE_THE_DECISION, ACT_MUST_BE_SIGNED_ONCE)),
                arguments("classified again", READY, CLASSIFIED, List.of()),
                arguments(
                        "classified once sent",
                        SENT,
                        CLASSIFIED,
                        List.of(SUBJECT_CODE_MUST_NOT_CHANGE_ONCE_TRANSMITTED)),
                arguments("sent unsigned", VOTED, TRANSMITTED, List.of(ACT_MUST_BE_SIGNED_BEFORE)),
                arguments("sent on the day of the signature", READY, transmitted("2022-12-14"), List.of()),
                arguments(
                        "sent before the signature",
                        READY,
                        transmitted("2022-12-13"),
                        List.of(STEP_MUST_NOT_PRECEDE_THE_SIGNATURE)),
                arguments("sent twice", SENT, TRANSMITTED, List.of(ACT_MUST_BE_TRANSMITTED_ONCE)),
                arguments("sent again after an anomaly", after(SENT, sentBack("2022-12-15")), TRANSMITTED, List.of()),
                arguments("received on the day", SENT, new Step.Acknowledged(day("2022-12-15")), List.of()),
                arguments(
                        "received before it left",
                        SENT,
                        new Step.Acknowledged(day("2022-12-14")),
                        List.of(ANSWER_MUST_FOLLOW_A_TRANSMISSION)),
                arguments(
                        "an anomaly of nothing",
                        READY,
                        sentBack("2022-12-15"),
                        List.of(ANSWER_MUST_FOLLOW_A_TRANSMISSION)),
                arguments(
                        "received twice",
                        after(SENT, new Step.Acknowledged(day("2022-12-15"))),
                        new Step.Acknowledged(day("2022-12-15")),
                        List.of(ACT_MUST_BE_ACKNOWLEDGED_ONCE)),
                arguments(
                        "an anomaly once received",
                        after(SENT, new Step.Acknowledged(day("2022-12-15"))),
                        sentBack("2022-12-16"),
                        List.of(ACT_MUST_BE_ACKNOWLEDGED_ONCE)),
                arguments("referred on the day", SENT, referred("2022-12-15"), List.of()),
                arguments(
                        "referred before it was sent",
                        READY,
                        referred("2022-12-15"),
                        List.of(STATE_REQUEST_MUST_FOLLOW_A_TRANSMISSION)),
                arguments("published before it is sent", READY, PUBLISHED, List.of()),
                arguments("published unsigned", VOTED, PUBLISHED, List.of(ACT_MUST_BE_SIGNED_BEFORE)),
                arguments("published twice", IN_FORCE, PUBLISHED, List.of(ACT_MUST_BE_PUBLISHED_ONCE)),
                arguments("offline after two months", IN_FORCE, new Step.Unpublished(day("2023-02-16")), List.of()),
                arguments(
                        "offline a day early",
                        IN_FORCE,
                        new Step.Unpublished(day("2023-02-15")),
                        List.of(PUBLICATION_MUST_LAST_TWO_MONTHS)),
                arguments(
                        "offline what never was online",
                        SENT,
                        new Step.Unpublished(day("2023-02-16")),
                        List.of(PUBLICATION_MUST_HAVE_BEGUN)),
                arguments(
                        "offline twice",
                        after(IN_FORCE, new Step.Unpublished(day("2023-02-16"))),
                        new Step.Unpublished(day("2023-02-17")),
                        List.of(PUBLICATION_MUST_HAVE_BEGUN)),
                arguments(
                        "notified unsigned",
                        VOTED,
                        new Step.Notified(day("2022-12-14")),
                        List.of(ACT_MUST_BE_SIGNED_BEFORE)),
                arguments("notified to the one concerned", FOR_ONE, new Step.Notified(day("2022-12-14")), List.of()),
                arguments(
                        "notified to everybody",
                        READY,
                        new Step.Notified(day("2022-12-14")),
                        List.of(NOTIFICATION_MUST_BE_OF_AN_INDIVIDUAL_DECISION)),
                arguments(
                        "notified twice",
                        after(FOR_ONE, new Step.Notified(day("2022-12-14"))),
                        new Step.Notified(day("2022-12-15")),
                        List.of(ACT_MUST_BE_NOTIFIED_ONCE)),
                arguments("certified on the day of force", IN_FORCE, certified("2022-12-16"), List.of()),
                arguments(
                        "certified the day before",
                        IN_FORCE,
                        certified("2022-12-15"),
                        List.of(CERTIFICATE_MUST_REST_ON_THE_CONDITIONS)),
                arguments(
                        "certified while suspended",
                        after(IN_FORCE, SUSPENDED),
                        certified("2023-02-21"),
                        List.of(CERTIFICATE_MUST_REST_ON_THE_CONDITIONS)),
                arguments("suspended", IN_FORCE, SUSPENDED, List.of()),
                arguments(
                        "suspended twice", after(IN_FORCE, SUSPENDED), SUSPENDED, List.of(ACT_MUST_BE_SUSPENDED_ONCE)),
                arguments("lifted on the day", after(IN_FORCE, SUSPENDED), lifted("2023-02-20"), List.of()),
                arguments(
                        "lifted the day before",
                        after(IN_FORCE, SUSPENDED),
                        lifted("2023-02-19"),
                        List.of(SUSPENSION_MUST_STAND_TO_BE_LIFTED)),
                arguments(
                        "lifted without a suspension",
                        IN_FORCE,
                        lifted("2023-02-20"),
                        List.of(SUSPENSION_MUST_STAND_TO_BE_LIFTED)),
                arguments("annulled", IN_FORCE, ANNULLED, List.of()),
                arguments("annulled twice", after(IN_FORCE, ANNULLED), ANNULLED, List.of(ACT_MUST_STAND)),
                arguments(
                        "annulled once more, in part",
                        after(IN_FORCE, annulled("2023-06-20", false)),
                        ANNULLED,
                        List.of()),
                arguments("repealed", IN_FORCE, undone(Step.Undone.Manner.REPEALED, LATER), List.of()),
                arguments(
                        "annulled once repealed",
                        after(IN_FORCE, undone(Step.Undone.Manner.REPEALED, LATER)),
                        ANNULLED,
                        List.of()),
                arguments(
                        "certified once repealed",
                        after(IN_FORCE, undone(Step.Undone.Manner.REPEALED, LATER)),
                        certified("2023-06-01"),
                        List.of(ACT_MUST_STAND, CERTIFICATE_MUST_REST_ON_THE_CONDITIONS)),
                arguments(
                        "published once withdrawn",
                        after(SENT, undone(Step.Undone.Manner.WITHDRAWN, LATER)),
                        PUBLISHED,
                        List.of(ACT_MUST_STAND)),
                arguments(
                        "withdrawn by itself",
                        IN_FORCE,
                        undone(Step.Undone.Manner.WITHDRAWN, ID),
                        List.of(UNDOING_DELIBERATION_MUST_BE_ADOPTED_LATER)),
                arguments("withdrawn on the last day", IN_FORCE, withdrawn("2023-04-13", LATER, null), List.of()),
                arguments(
                        "withdrawn a day late",
                        IN_FORCE,
                        withdrawn("2023-04-14", LATER, null),
                        List.of(WITHDRAWAL_MUST_COME_WITHIN_FOUR_MONTHS)),
                arguments(
                        "withdrawn a day late, said to be illegal",
                        IN_FORCE,
                        withdrawn("2023-04-14", LATER, Ground.ILLEGALITY),
                        List.of(WITHDRAWAL_MUST_COME_WITHIN_FOUR_MONTHS)),
                arguments("fraud", IN_FORCE, withdrawn("2023-04-14", LATER, Ground.FRAUD), List.of()),
                arguments(
                        "aid without its conditions",
                        IN_FORCE,
                        withdrawn("2023-04-14", LATER, Ground.AID_CONDITIONS_NOT_MET),
                        List.of()),
                arguments(
                        "a more favourable one",
                        IN_FORCE,
                        withdrawn("2023-04-14", LATER, Ground.MORE_FAVOURABLE_DECISION),
                        List.of()),
                arguments(
                        "withdrawn by itself, and late",
                        IN_FORCE,
                        withdrawn("2023-04-14", ID, null),
                        List.of(UNDOING_DELIBERATION_MUST_BE_ADOPTED_LATER, WITHDRAWAL_MUST_COME_WITHIN_FOUR_MONTHS)),
                arguments(
                        "repealed whenever",
                        IN_FORCE,
                        new Step.Undone(day("2023-06-14"), Step.Undone.Manner.REPEALED, LATER, "2023-101", null),
                        List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void takes_a_step_or_names_every_broken_rule(String row, Act act, Step step, List<ActRule> broken) {
        assertThat(codes(act.take(step, TODAY)))
                .containsExactlyElementsOf(broken.stream().map(Enum::name).toList());
    }

    @Test
    void every_rule_has_a_row_or_a_test() {
        Set<Object> proven =
                rows().flatMap(row -> ((List<?>) row.get()[3]).stream()).collect(Collectors.toSet());
        // By the tests below, and by those of the API where a file or a classification is asked.
        proven.addAll(Set.of(
                DELIBERATION_MUST_BE_ADOPTED,
                LAW_OF_FORCE_MUST_COVER_THE_DECISION,
                DELEGATE_MUST_NAME_THE_DELEGATION,
                ACT_MUST_HAVE_A_SUBJECT_CODE,
                ACT_MUST_HAVE_ITS_DOCUMENT,
                REFERRAL_MUST_COME_WITHIN_TWO_MONTHS,
                DOCUMENT_MUST_NOT_CHANGE_ONCE_IT_WENT_OUT,
                ANNEXES_MUST_FIT_TOGETHER,
                COLLECTIVITY_MUST_BE_DESCRIBED,
                SUBJECT_CODE_MUST_BE_IN_THE_CLASSIFICATION,
                CLASSIFICATION_MUST_BE_READABLE,
                CLASSIFICATION_MUST_BE_NEWER,
                PDF_MUST_BE_READABLE,
                PDF_MUST_NOT_BE_LOCKED));
        assertThat(proven).containsExactlyInAnyOrder((Object[]) ActRule.values());
    }

    @Test
    void opens_an_adopted_deliberation_by_the_law_of_its_day() {
        assertThat(codes(Act.open(deliberation(DeliberationState.ADOPTED), day("2022-07-01"), ForceRulebook.CGCT)))
                .isEmpty();
        assertThat(codes(Act.open(deliberation(DeliberationState.DRAFTED), DECIDED, ForceRulebook.CGCT)))
                .containsExactly("DELIBERATION_MUST_BE_ADOPTED");
        assertThat(codes(Act.open(deliberation(DeliberationState.ADOPTED), day("2022-06-30"), ForceRulebook.CGCT)))
                .containsExactly("LAW_OF_FORCE_MUST_COVER_THE_DECISION");
    }

    @Test
    void one_day_has_one_law() {
        assertThatThrownBy(() -> new ForceRulebook(List.of(LAW, LAW))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_in_force_on_the_later_of_the_two_days() {
        assertThat(SENT.inForceOn()).isEmpty();
        assertThat(SENT.state()).isEqualTo(ActState.SIGNED);
        assertThat(IN_FORCE.inForceOn()).contains(day("2022-12-16"));
        assertThat(IN_FORCE.state()).isEqualTo(ActState.IN_FORCE);
        assertThat(after(READY, published("2022-12-14"), TRANSMITTED).inForceOn())
                .contains(day("2022-12-15"));
    }

    @Test
    void an_individual_decision_waits_for_its_notification_and_not_for_its_publication() {
        Act sent = after(FOR_ONE, TRANSMITTED, PUBLISHED);

        assertThat(sent.inForceOn()).isEmpty();
        assertThat(after(sent, new Step.Notified(day("2022-12-20"))).inForceOn())
                .contains(day("2022-12-20"));
    }

    @Test
    void an_act_that_need_not_be_sent_is_in_force_once_published() {
        Act exempt = after(VOTED, new Step.Signed(day("2022-12-14"), PRESIDENT, Reach.REGULATORY, false), PUBLISHED);

        assertThat(exempt.inForceOn()).contains(day("2022-12-16"));
    }

    @Test
    void a_transmission_that_was_sent_back_does_not_count_until_it_is_repeated() {
        Act back = after(IN_FORCE, sentBack("2022-12-17"));

        assertThat(back.state()).isEqualTo(ActState.SIGNED);
        assertThat(ActFact.between(IN_FORCE, sentBack("2022-12-17"), back))
                .contains(new ActFact.LostItsForce(
                        day("2022-12-17"), ActFact.LostItsForce.Cause.TRANSMISSION_SENT_BACK, null));
        assertThat(after(back, transmitted("2022-12-19")).inForceOn()).contains(day("2022-12-19"));
    }

    @Test
    void stays_in_force_when_it_goes_offline_after_two_months() {
        assertThat(after(IN_FORCE, new Step.Unpublished(day("2023-02-16"))).state())
                .isEqualTo(ActState.IN_FORCE);
    }

    @Test
    void a_suspension_ends_where_it_began() {
        Act suspended = after(IN_FORCE, SUSPENDED);
        Act lifted = after(suspended, lifted("2023-04-03"));

        assertThat(suspended.state()).isEqualTo(ActState.SUSPENDED);
        assertThat(lifted.state()).isEqualTo(ActState.IN_FORCE);
        assertThat(ActFact.between(suspended, lifted("2023-04-03"), lifted))
                .contains(new ActFact.SuspensionEnded(day("2023-04-03"), "2301234", day("2022-12-16")));
    }

    @Test
    void what_is_annulled_in_part_stays_in_force() {
        assertThat(after(IN_FORCE, annulled("2023-06-20", false)).state()).isEqualTo(ActState.IN_FORCE);
        assertThat(after(IN_FORCE, ANNULLED).state()).isEqualTo(ActState.ANNULLED);
    }

    @Test
    void a_late_referral_is_noted_and_not_refused() {
        assertThat(after(SENT, referred("2023-02-15")).warnings()).isEmpty();
        assertThat(after(SENT, referred("2023-02-16")).warnings())
                .extracting(Reason::code)
                .containsExactly("REFERRAL_MUST_COME_WITHIN_TWO_MONTHS");
        Step documents = new Step.StateRequest(
                day("2023-02-16"), Step.StateRequest.StateRequestKind.DOCUMENTS_REQUESTED, "DCL/2023/18");
        assertThat(after(SENT, documents).warnings()).isEmpty();
    }

    @Test
    void a_delegate_names_the_delegation_and_the_president_has_none() {
        Signatory delegate = new Signatory("Marie", "DURAND", "Directrice", "Arrêté n° 2021-305");

        assertThat(PRESIDENT.objection(Signatory.Right.PRESIDENT)).isEmpty();
        assertThat(delegate.objection(Signatory.Right.DELEGATE)).isEmpty();
        assertThat(PRESIDENT.objection(Signatory.Right.DELEGATE).map(Reason::code))
                .contains("DELEGATE_MUST_NAME_THE_DELEGATION");
        assertThat(delegate.objection(Signatory.Right.PRESIDENT)).isPresent();
    }

    @Test
    void leaves_with_a_subject_code_and_a_document() {
        assertThat(READY.notReadyToLeave(true)).isEmpty();
        assertThat(after(VOTED, SIGNED).notReadyToLeave(false))
                .extracting(Reason::code)
                .containsExactly("ACT_MUST_HAVE_A_SUBJECT_CODE", "ACT_MUST_HAVE_ITS_DOCUMENT");
    }

    @Test
    void keeps_its_document_once_it_went_out() {
        assertThat(READY.closedToAnotherDocument()).isEmpty();
        assertThat(SENT.closedToAnotherDocument())
                .extracting(Reason::code)
                .containsExactly("DOCUMENT_MUST_NOT_CHANGE_ONCE_IT_WENT_OUT");
        assertThat(after(READY, PUBLISHED).closedToAnotherDocument()).isNotEmpty();
        assertThat(after(SENT, sentBack("2022-12-16")).closedToAnotherDocument())
                .isEmpty();
    }

    @Test
    void annexes_weigh_together_what_the_setting_lets_them() {
        assertThat(READY.closedToAnotherAnnex(1000, 1000)).isEmpty();
        assertThat(READY.closedToAnotherAnnex(1001, 1000))
                .extracting(Reason::code)
                .containsExactly("ANNEXES_MUST_FIT_TOGETHER");
        assertThat(SENT.closedToAnotherAnnex(1001, 1000))
                .extracting(Reason::code)
                .containsExactly("DOCUMENT_MUST_NOT_CHANGE_ONCE_IT_WENT_OUT", "ANNEXES_MUST_FIT_TOGETHER");
    }

    private static Act after(Act act, Step... steps) {
        Act last = act;
        for (Step step : steps) {
            last = switch (last.take(step, TODAY)) {
                case ActDecision.Taken(Act taken) -> taken;
                case ActDecision.Refused(List<Reason> reasons) -> throw new AssertionError(reasons);
            };
        }
        return last;
    }

    private static List<String> codes(ActDecision decision) {
        return switch (decision) {
            case ActDecision.Taken taken -> List.of();
            case ActDecision.Refused refused ->
                refused.reasons().stream().map(Reason::code).toList();
        };
    }

    private static Deliberation deliberation(DeliberationState state) {
        return new Deliberation(
                ID, new UUID(3, 1), new UUID(5, 1), new Draft("2022-552", "CONTRIBUTION", List.of(), List.of()), state);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Step signed(String on, Reach reach) {
        return new Step.Signed(day(on), PRESIDENT, reach, true);
    }

    private static Step transmitted(String on) {
        return new Step.Transmitted(day(on), "062-226200012-20221213-2022_552-DE", false);
    }

    private static Step published(String on) {
        return new Step.Published(day(on), "https://www.pasdecalais.fr/2022-552.pdf", SHA, PRESIDENT);
    }

    private static Step sentBack(String on) {
        return new Step.SentBack(day(on), Step.SentBack.Cause.ANOMALY, "004", "Illisible");
    }

    private static Step referred(String on) {
        return new Step.StateRequest(day(on), Step.StateRequest.StateRequestKind.REFERRED, "DCL/2023/17");
    }

    private static Step certified(String on) {
        return new Step.Certified(day(on), PRESIDENT);
    }

    private static Step lifted(String on) {
        return new Step.SuspensionLifted(day(on), "TA de Lille", "2301234");
    }

    private static Step annulled(String on, boolean whole) {
        return new Step.Annulled(day(on), "TA de Lille", "2300987", whole);
    }

    private static Step withdrawn(String on, UUID by, @Nullable Ground ground) {
        return new Step.Undone(day(on), Step.Undone.Manner.WITHDRAWN, by, "2023-101", ground);
    }

    private static Step undone(Step.Undone.Manner manner, UUID by) {
        return new Step.Undone(day("2023-03-14"), manner, by, "2023-101", null);
    }
}
