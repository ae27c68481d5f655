package fr.hemicycle.funding.financing.domain;

import static java.util.stream.Collectors.groupingBy;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one funder gives: a fixed sum; its percentage is only shown. Its state is computed from the set of its decisions, so no
 * order of arrival matters; its money is that of one decision, never a sum of several, so nothing counts twice.
 *
 * @param amount as proposed
 * @param signings of the agreements that stand
 */
public record Share(
        UUID id, Funder funder, Money amount, List<Decision> decisions, List<FundCall> calls, List<Signing> signings) {

    public Share {
        decisions = decisions.stream().distinct().sorted(Decision.ORDER).toList();
        calls = List.copyOf(calls);
        signings = List.copyOf(signings);
    }

    /** One for which no agreement is signed. */
    public Share(UUID id, Funder funder, Money amount, List<Decision> decisions, List<FundCall> calls) {
        this(id, funder, amount, decisions, calls, List.of());
    }

    /** @param siren absent for the State, which funds as such */
    public record Funder(Kind kind, String name, @Nullable String siren) {}

    /** What a funder is. */
    public enum Kind {
        STATE,
        REGION,
        DEPARTMENT,
        OTHER
    }

    public static Share proposed(UUID id, Funder funder, Money amount) {
        return new Share(id, funder, amount, List.of(), List.of());
    }

    public Share with(Decision decision) {
        return new Share(
                id,
                funder,
                amount,
                Stream.concat(decisions.stream(), Stream.of(decision)).toList(),
                calls,
                signings);
    }

    public Optional<Signing> signing(UUID agreementId) {
        return signings.stream()
                .filter(each -> each.agreementId().equals(agreementId))
                .findFirst();
    }

    /** What the agreements that stand say that its funder pays. */
    public Money agreed() {
        return signings.stream().map(Signing::amount).reduce(Money.ZERO, Money::plus);
    }

    public boolean knows(Decision decision) {
        return decisions.contains(decision);
    }

    /** The last step of the last decision that stands. A withdrawn one stands no more, whatever is told of it later. */
    public Optional<Decision> current() {
        return decisions.stream().collect(groupingBy(Decision::reference)).values().stream()
                .filter(steps -> standing(steps).stream().noneMatch(Share::isWithdrawal))
                .max(Comparator.<List<Decision>, LocalDate>comparing(Share::decidedOn)
                        .thenComparing(steps -> steps.getFirst().reference()))
                .map(steps -> standing(steps).getLast());
    }

    private static boolean isWithdrawal(Decision decision) {
        return decision.stage() == Decision.Stage.WITHDRAWN;
    }

    /** Of what the accounts have told of a decision, the last; and all that was told by other doors. */
    private static List<Decision> standing(List<Decision> steps) {
        int last = lastRevision(steps.stream());
        return steps.stream()
                .filter(step -> !step.isOwn() || step.revision() == last)
                .toList();
    }

    private static int lastRevision(Stream<Decision> steps) {
        return steps.filter(Decision::isOwn).mapToInt(Decision::revision).max().orElse(0);
    }

    /** What the accounts told last of this act; empty when they never did. */
    public Optional<Decision> toldByTheAccounts(String reference) {
        return decisions.stream()
                .filter(decision -> decision.isOwn() && decision.reference().equals(reference))
                .max(Comparator.comparingInt(Decision::revision).thenComparing(Decision::stage));
    }

    private static LocalDate decidedOn(List<Decision> steps) {
        return steps.stream().map(Decision::on).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** What the funder has promised and not taken back. Where the records of its decision differ, the smallest sum. */
    public Money secured() {
        return current()
                .flatMap(decision -> sums(decision.reference()).findFirst())
                .orElse(Money.ZERO);
    }

    public boolean isSecured() {
        return current().isPresent();
    }

    public Money called() {
        return calls.stream().map(FundCall::amount).reduce(Money.ZERO, Money::plus);
    }

    public Money paid() {
        return calls.stream().filter(FundCall::isPaid).map(FundCall::amount).reduce(Money.ZERO, Money::plus);
    }

    public ShareState state() {
        Optional<Decision> current = current();
        if (current.isEmpty()) {
            return decisions.isEmpty() ? ShareState.PROPOSED : ShareState.WITHDRAWN;
        }
        if (!calls.isEmpty()) {
            return paid().compareTo(secured()) >= 0 ? ShareState.PAID : ShareState.CALLED;
        }
        return switch (current.get().stage()) {
            case VOTED -> signings.isEmpty() ? ShareState.VOTED : ShareState.AGREEMENT_SIGNED;
            case COMMITTED -> signings.isEmpty() ? ShareState.COMMITTED : ShareState.AGREEMENT_SIGNED;
            case AGREEMENT_SIGNED -> ShareState.AGREEMENT_SIGNED;
            case WITHDRAWN -> ShareState.WITHDRAWN;
        };
    }

    /** What is not as it should be, with the sums: nothing of it is ever smoothed over. */
    public List<Reason> findings() {
        List<Reason> findings = new ArrayList<>();
        current().ifPresent(decision -> {
            if (!secured().equals(amount)) {
                findings.add(FinancingRule.SHARE_MUST_BE_DECIDED_AS_PROPOSED.with(
                        "funder", funder.name(), "proposed", amount, "decided", secured()));
            }
            List<Money> sums = sums(decision.reference()).toList();
            if (sums.size() > 1) {
                findings.add(FinancingRule.RECORDS_OF_A_DECISION_MUST_AGREE.with(
                        "funder", funder.name(), "reference", decision.reference(), "sums", sums));
            }
        });
        if (isSecured() && !signings.isEmpty() && !agreed().equals(secured())) {
            findings.add(FinancingRule.AGREEMENTS_MUST_NAME_THE_SECURED_SHARE.with(
                    "funder", funder.name(), "agreed", agreed(), "secured", secured()));
        }
        if (called().compareTo(secured()) > 0) {
            findings.add(beyond(called()));
        }
        return findings;
    }

    /** Why the lead partner cannot call this much; empty when it can. */
    public Optional<Reason> objectionToCall(Money call) {
        Money calledAfter = called().plus(call);
        return calledAfter.compareTo(secured()) > 0 ? Optional.of(beyond(calledAfter)) : Optional.empty();
    }

    private Reason beyond(Money calledAfter) {
        return FinancingRule.CALLS_MUST_STAY_WITHIN_THE_SECURED_SHARE.with(
                "funder", funder.name(), "called", calledAfter, "secured", secured());
    }

    private Stream<Money> sums(String reference) {
        return standing(decisions.stream()
                        .filter(decision -> decision.reference().equals(reference))
                        .toList())
                .stream()
                .map(Decision::amount)
                .distinct()
                .sorted();
    }
}
