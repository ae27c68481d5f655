package fr.hemicycle.funding.financing.domain;

import static fr.hemicycle.funding.financing.domain.FinancingRule.CALLS_MUST_STAY_WITHIN_THE_SECURED_SHARE;
import static fr.hemicycle.funding.financing.domain.FinancingRule.RECORDS_OF_A_DECISION_MUST_AGREE;
import static fr.hemicycle.funding.financing.domain.FinancingRule.SHARE_MUST_BE_DECIDED_AS_PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.financing.domain.Decision.Door;
import fr.hemicycle.funding.financing.domain.Decision.Stage;
import fr.hemicycle.funding.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of one funder, 60.00 as proposed. */
class ShareTest {

    private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

    private static final Share PROPOSED = Share.proposed(
            new UUID(1, 1), new Share.Funder(Share.Kind.DEPARTMENT, "Nord", "225900018"), Money.euros("60.00"));
    private static final Decision VOTED = decision(Stage.VOTED, "60.00", "R1", DAY);

    @Test
    void is_proposed_until_its_funder_decides() {
        assertThat(PROPOSED.state()).isEqualTo(ShareState.PROPOSED);
        assertThat(PROPOSED.isSecured()).isFalse();
        assertThat(PROPOSED.secured()).isEqualTo(Money.ZERO);
        assertThat(PROPOSED.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"VOTED", "COMMITTED", "AGREEMENT_SIGNED"})
    void stands_where_the_last_step_of_its_decision_stands(Stage stage) {
        Share share = PROPOSED.with(VOTED).with(decision(stage, "60.00", "R1", DAY.plusDays(1)));

        assertThat(share.state().name()).isEqualTo(stage.name());
        assertThat(share.secured()).isEqualTo(Money.euros("60.00"));
    }

    @Test
    void is_withdrawn_with_its_decision_and_secures_nothing() {
        Share share = PROPOSED.with(VOTED).with(decision(Stage.WITHDRAWN, "60.00", "R1", DAY.plusDays(1)));

        assertThat(share.state()).isEqualTo(ShareState.WITHDRAWN);
        assertThat(share.isSecured()).isFalse();
        assertThat(share.secured()).isEqualTo(Money.ZERO);
    }

    @Test
    void the_decision_taken_last_stands() {
        Decision later = decision(Stage.VOTED, "50.00", "A0", DAY.plusDays(1));

        assertThat(PROPOSED.with(later).with(VOTED).secured()).isEqualTo(Money.euros("50.00"));
    }

    @Test
    void of_two_decisions_of_one_day_that_of_the_higher_number_stands() {
        Decision other = decision(Stage.VOTED, "50.00", "R2", DAY);

        assertThat(PROPOSED.with(VOTED).with(other).secured()).isEqualTo(Money.euros("50.00"));
        assertThat(PROPOSED.with(other).with(VOTED).secured()).isEqualTo(Money.euros("50.00"));
    }

    /** The vote of a decision counts, not when the agreement on it was signed. */
    @Test
    void a_decision_is_as_old_as_its_first_step() {
        Share share = PROPOSED.with(VOTED)
                .with(decision(Stage.AGREEMENT_SIGNED, "60.00", "R1", DAY.plusDays(9)))
                .with(decision(Stage.VOTED, "50.00", "A0", DAY.plusDays(1)));

        assertThat(share.secured()).isEqualTo(Money.euros("50.00"));
    }

    @Test
    void knows_what_it_was_told() {
        assertThat(PROPOSED.with(VOTED).knows(VOTED)).isTrue();
        assertThat(PROPOSED.with(VOTED).knows(decision(Stage.VOTED, "60.00", "R2", DAY)))
                .isFalse();
        assertThat(PROPOSED.with(VOTED).with(VOTED)).isEqualTo(PROPOSED.with(VOTED));
    }

    @Test
    void is_called_and_then_paid_once_all_that_it_secures_is_paid() {
        assertThat(voted(call("A", "60.00", null)).state()).isEqualTo(ShareState.CALLED);
        assertThat(voted(call("A", "59.99", DAY), call("B", "0.01", null)).state())
                .isEqualTo(ShareState.CALLED);
        assertThat(voted(call("A", "59.99", DAY), call("B", "0.01", DAY)).state())
                .isEqualTo(ShareState.PAID);
    }

    @Test
    void tells_what_is_called_and_what_of_that_is_paid() {
        Share share = voted(call("A", "20.00", DAY), call("B", "30.00", null));

        assertThat(share.called()).isEqualTo(Money.euros("50.00"));
        assertThat(share.paid()).isEqualTo(Money.euros("20.00"));
    }

    @Test
    void all_that_is_secured_can_be_called_and_not_a_cent_more() {
        Share share = voted(call("A", "20.00", null));

        assertThat(share.objectionToCall(Money.euros("40.00"))).isEmpty();
        assertThat(share.objectionToCall(Money.euros("40.01")))
                .contains(CALLS_MUST_STAY_WITHIN_THE_SECURED_SHARE.with(
                        "funder", "Nord", "called", "60.01", "secured", "60.00"));
    }

    @Test
    void names_a_sum_that_is_not_the_proposed_one() {
        assertThat(PROPOSED.with(VOTED).findings()).isEmpty();
        assertThat(PROPOSED.with(decision(Stage.VOTED, "59.99", "R1", DAY)).findings())
                .containsExactly(SHARE_MUST_BE_DECIDED_AS_PROPOSED.with(
                        "funder", "Nord", "proposed", "60.00", "decided", "59.99"));
    }

    @Test
    void names_records_that_differ_and_counts_the_smaller_sum() {
        Share share = PROPOSED.with(VOTED).with(decision(Stage.VOTED, "61.00", "R1", DAY));

        assertThat(share.secured()).isEqualTo(Money.euros("60.00"));
        assertThat(share.findings())
                .containsExactly(RECORDS_OF_A_DECISION_MUST_AGREE.with(
                        "funder", "Nord", "reference", "R1", "sums", "[60.00, 61.00]"));
    }

    @Test
    void names_calls_that_a_withdrawal_leaves_uncovered() {
        assertThat(voted(call("A", "60.00", null)).findings()).isEmpty();
        assertThat(with(Stream.of(VOTED, decision(Stage.WITHDRAWN, "60.00", "R1", DAY)), call("A", "0.01", null))
                        .findings())
                .containsExactly(CALLS_MUST_STAY_WITHIN_THE_SECURED_SHARE.with(
                        "funder", "Nord", "called", "0.01", "secured", "0.00"));
    }

    @Test
    void the_accounts_may_tell_another_sum_and_their_last_telling_counts() {
        Share share = PROPOSED.with(told(1, Stage.COMMITTED, "50.00")).with(told(0, Stage.COMMITTED, "60.00"));

        assertThat(share.secured()).isEqualTo(Money.euros("50.00"));
        assertThat(share.findings())
                .containsExactly(SHARE_MUST_BE_DECIDED_AS_PROPOSED.with(
                        "funder", "Nord", "proposed", "60.00", "decided", "50.00"));
        assertThat(share.toldByTheAccounts("2022-552")).contains(told(1, Stage.COMMITTED, "50.00"));
    }

    @Test
    void what_the_accounts_took_back_stands_again_when_they_tell_it_anew() {
        Share back = PROPOSED.with(told(0, Stage.COMMITTED, "60.00")).with(told(0, Stage.WITHDRAWN, "60.00"));

        assertThat(back.isSecured()).isFalse();
        assertThat(back.toldByTheAccounts("2022-552")).contains(told(0, Stage.WITHDRAWN, "60.00"));
        assertThat(back.with(told(1, Stage.COMMITTED, "60.00")).secured()).isEqualTo(Money.euros("60.00"));
    }

    /** The funder's own withdrawal is no telling of the accounts: none of theirs outdoes it. */
    @Test
    void what_the_funder_has_declared_stands_beside_every_telling_of_the_accounts() {
        Share declared = PROPOSED.with(decision(Stage.VOTED, "60.00", "2022-552", DAY));

        assertThat(declared.toldByTheAccounts("2022-552")).isEmpty();
        assertThat(declared.with(told(0, Stage.COMMITTED, "60.00")).toldByTheAccounts("R9"))
                .isEmpty();
        assertThat(declared.with(told(1, Stage.COMMITTED, "50.00")).findings())
                .contains(RECORDS_OF_A_DECISION_MUST_AGREE.with(
                        "funder", "Nord", "reference", "2022-552", "sums", "[50.00, 60.00]"));
        assertThat(declared.with(decision(Stage.WITHDRAWN, "60.00", "2022-552", DAY))
                        .with(told(1, Stage.COMMITTED, "60.00"))
                        .isSecured())
                .isFalse();
    }

    private static Decision told(int revision, Stage stage, String amount) {
        return new Decision(stage, Money.euros(amount), "2022-552", DAY, Door.COMMITMENT, revision);
    }

    private static Decision decision(Stage stage, String amount, String reference, LocalDate on) {
        return new Decision(stage, Money.euros(amount), reference, on, Door.DECLARATION);
    }

    private static FundCall call(String reference, String amount, @Nullable LocalDate paidOn) {
        return new FundCall(new UUID(2, reference.hashCode()), reference, Money.euros(amount), DAY, paidOn);
    }

    private static Share voted(FundCall... calls) {
        return with(Stream.of(VOTED), calls);
    }

    private static Share with(Stream<Decision> decisions, FundCall... calls) {
        return new Share(PROPOSED.id(), PROPOSED.funder(), PROPOSED.amount(), decisions.toList(), List.of(calls));
    }
}
