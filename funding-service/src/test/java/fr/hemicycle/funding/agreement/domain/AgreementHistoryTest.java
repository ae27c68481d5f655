package fr.hemicycle.funding.agreement.domain;

import static fr.hemicycle.funding.agreement.domain.SampleAgreement.DRAFT;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.FROM;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.ID;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.LONGER;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.OWN;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.REGION;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.UNTIL;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.approved;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.concluded;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.signed;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.agreement.domain.Fact.ApprovalWithdrawn;
import fr.hemicycle.funding.agreement.domain.Fact.Terminated;
import fr.hemicycle.funding.commitment.domain.ForeseenAgreements.Standing;
import fr.hemicycle.funding.financing.domain.Signing;
import fr.hemicycle.funding.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an agreement is, by what happened to it. */
class AgreementHistoryTest {

    private static final LocalDate MAY_22 = LocalDate.of(2023, 5, 22);
    private static final Agreement AMENDABLE = DRAFT.with(LONGER);

    @Provide
    Arbitrary<List<Fact>> facts() {
        Arbitrary<String> party = Arbitraries.of(OWN, REGION);
        Arbitrary<String> day = Arbitraries.integers().between(1, 9).map(each -> "2023-05-0" + each);
        Arbitrary<Integer> amendment = Arbitraries.of(0, 0, 1);
        Arbitrary<Fact> approval = Combinators.combine(party, amendment, day).as(SampleAgreement::approved);
        Arbitrary<Fact> signature = Combinators.combine(party, amendment, day).as(SampleAgreement::signed);
        Arbitrary<Fact> withdrawal = Combinators.combine(party, day)
                .as((who, on) -> new ApprovalWithdrawn(who, "A-" + who, LocalDate.parse(on), "r"));
        Arbitrary<Fact> end = day.map(on -> new Terminated(LocalDate.parse(on), "r"));
        return Arbitraries.frequencyOf(
                        Tuple.of(6, approval), Tuple.of(6, signature), Tuple.of(1, withdrawal), Tuple.of(1, end))
                .list()
                .ofMaxSize(14);
    }

    @Property(tries = 500)
    void any_order_of_facts_gives_the_same_state(@ForAll("facts") List<Fact> facts, @ForAll long seed) {
        List<Fact> shuffled = new ArrayList<>(facts);
        shuffled.addAll(facts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(seen(with(AMENDABLE, shuffled.toArray(Fact[]::new))))
                .isEqualTo(seen(with(AMENDABLE, facts.toArray(Fact[]::new))));
    }

    /** Against a model that asks the list of facts, party by party. */
    @Property(tries = 500)
    void it_is_concluded_once_each_party_has_signed_what_its_own_assembly_had_approved(
            @ForAll("facts") List<Fact> facts) {
        boolean all = Stream.of(OWN, REGION)
                .allMatch(party -> facts.stream()
                        .anyMatch(signed -> signed instanceof Fact.Signed s
                                && s.party().equals(party)
                                && s.amendment() == 0
                                && facts.stream()
                                        .anyMatch(approved -> approved instanceof Fact.Approved a
                                                && a.party().equals(party)
                                                && a.amendment() == 0
                                                && !a.on().isAfter(s.on()))
                                && facts.stream()
                                        .noneMatch(undone -> undone instanceof ApprovalWithdrawn w
                                                && w.party().equals(party))));

        Agreement agreement = with(AMENDABLE, facts.toArray(Fact[]::new));
        assertThat(agreement.concludedOn(0).isPresent()).isEqualTo(all);
        assertThat(agreement.concludedOn(1).isPresent() && !all).isFalse();
    }

    @Property(tries = 500)
    void what_is_in_force_has_begun_is_signed_and_has_not_ended(
            @ForAll("facts") List<Fact> facts, @ForAll("days") LocalDate day) {
        Agreement agreement = with(AMENDABLE, facts.toArray(Fact[]::new));
        boolean expected =
                agreement.concludedOn(0).filter(on -> !day.isBefore(on)).isPresent()
                        && !day.isBefore(FROM)
                        && !day.isAfter(agreement.until())
                        && facts.stream()
                                .noneMatch(each -> each instanceof Terminated end
                                        && !end.on().isAfter(day));

        assertThat(agreement.isInForce(day)).isEqualTo(expected);
        assertThat(agreement.life(day) == AgreementLife.IN_FORCE).isEqualTo(expected);
        assertThat(Force.standing(true, List.of(force(agreement)), day) == Standing.IN_FORCE)
                .isEqualTo(expected);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(-3, 15).map(FROM::plusDays),
                Arbitraries.of(
                        UNTIL,
                        UNTIL.plusDays(1),
                        UNTIL.plusYears(1),
                        UNTIL.plusYears(1).plusDays(1)));
    }

    static Stream<Arguments> lives() {
        return Stream.of(
                arguments("nothing", DRAFT, "2023-06-01", AgreementLife.DRAFTED),
                arguments(
                        "one approval",
                        with(DRAFT, approved(OWN, 0, "2023-04-03")),
                        "2023-06-01",
                        AgreementLife.DRAFTED),
                arguments("before the last approval", concluded(), "2023-04-02", AgreementLife.DRAFTED),
                arguments("both approved", concluded(), "2023-04-03", AgreementLife.APPROVED),
                arguments("before the last signature", concluded(), "2023-05-21", AgreementLife.APPROVED),
                arguments("signed before its term", early(), "2023-04-30", AgreementLife.SIGNED),
                arguments("on the day of the last signature", concluded(), "2023-05-22", AgreementLife.IN_FORCE),
                arguments("on its last day", concluded(), "2027-12-31", AgreementLife.IN_FORCE),
                arguments("the day after", concluded(), "2028-01-01", AgreementLife.ENDED),
                arguments("the day before it was ended", terminated(), "2024-06-30", AgreementLife.IN_FORCE),
                arguments("on the day it was ended", terminated(), "2024-07-01", AgreementLife.ENDED),
                arguments("longer", longer(), "2028-12-31", AgreementLife.IN_FORCE),
                arguments("longer, the day after", longer(), "2029-01-01", AgreementLife.ENDED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void stands(String name, Agreement agreement, String day, AgreementLife life) {
        assertThat(agreement.life(LocalDate.parse(day))).isEqualTo(life);
    }

    @Test
    void an_amendment_counts_from_its_last_signature_and_never_without_the_agreement() {
        Agreement agreement = longer();

        assertThat(agreement.inForceOn(1)).contains(LocalDate.of(2023, 6, 20));
        assertThat(agreement.textOn(LocalDate.of(2023, 6, 19)).until()).isEqualTo(UNTIL);
        assertThat(agreement.textOn(LocalDate.of(2023, 6, 20)).until()).isEqualTo(UNTIL.plusYears(1));
        assertThat(agreement.until()).isEqualTo(UNTIL.plusYears(1));
        Agreement undone = agreement.with(new ApprovalWithdrawn(REGION, "A-" + REGION, MAY_22, "r"));
        assertThat(undone.inForceOn()).isEmpty();
        assertThat(undone.inForceOn(1)).isEmpty();
        assertThat(undone.until()).isEqualTo(UNTIL);
    }

    @Test
    void an_approval_of_another_text_does_not_count() {
        AgreementText other =
                new AgreementText("Autre", DRAFT.text().parties(), DRAFT.text().clauses(), FROM, UNTIL, List.of());

        assertThat(concluded().with(other).concludedOn(0)).isEmpty();
        assertThat(concluded().with(other).approvedOn(OWN, 0)).isEmpty();
    }

    @Test
    void what_those_who_pay_have_signed_stands_until_it_is_terminated() {
        assertThat(concluded().signings()).isEqualTo(Map.of(OWN, new Signing(ID, Money.euros("60.00"), MAY_22)));
        assertThat(DRAFT.signings()).isEmpty();
        assertThat(terminated().signings()).isEmpty();
    }

    static Stream<Arguments> standings() {
        Force ended = new Force(FROM, MAY_22, false);
        return Stream.of(
                arguments(false, List.of(), MAY_22, Standing.NONE_FORESEEN),
                arguments(true, List.of(), MAY_22, Standing.AWAITED),
                arguments(false, List.of(new Force(null, UNTIL, false)), MAY_22, Standing.AWAITED),
                arguments(false, List.of(new Force(null, UNTIL, true)), MAY_22, Standing.NONE_FORESEEN),
                arguments(true, List.of(new Force(null, UNTIL, true)), MAY_22, Standing.AWAITED),
                arguments(true, List.of(ended), MAY_22, Standing.IN_FORCE),
                arguments(true, List.of(ended), MAY_22.plusDays(1), Standing.AWAITED),
                arguments(true, List.of(ended), FROM.minusDays(1), Standing.AWAITED),
                arguments(true, List.of(new Force(null, UNTIL, true), ended), FROM, Standing.IN_FORCE));
    }

    @ParameterizedTest
    @MethodSource("standings")
    void a_commitment_waits(boolean foreseen, List<Force> covering, LocalDate day, Standing standing) {
        assertThat(Force.standing(foreseen, covering, day)).isEqualTo(standing);
        assertThat(Force.since(covering, day))
                .isEqualTo(standing == Standing.IN_FORCE ? Optional.of(FROM) : Optional.empty());
    }

    private static Force force(Agreement agreement) {
        return new Force(
                agreement.inForceOn().orElse(null),
                agreement.lastDay(),
                agreement.terminated().isPresent() && agreement.inForceOn().isEmpty());
    }

    private static Agreement early() {
        return with(
                DRAFT,
                approved(OWN, 0, "2023-04-03"),
                approved(REGION, 0, "2023-04-03"),
                signed(OWN, 0, "2023-04-05"),
                signed(REGION, 0, "2023-04-05"));
    }

    private static Agreement terminated() {
        return concluded().with(new Terminated(LocalDate.of(2024, 7, 1), "Abandon"));
    }

    private static Agreement longer() {
        return with(
                concluded().with(LONGER),
                approved(OWN, 1, "2023-06-12"),
                approved(REGION, 1, "2023-06-13"),
                signed(OWN, 1, "2023-06-19"),
                signed(REGION, 1, "2023-06-20"));
    }

    private static List<Object> seen(Agreement agreement) {
        return List.of(
                new HashSet<>(agreement.facts()),
                agreement.inForceOn(),
                agreement.inForceOn(1),
                agreement.lastDay(),
                agreement.signings(),
                agreement.concludedText(),
                agreement.life(FROM.plusDays(4)));
    }
}
