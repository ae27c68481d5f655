package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.Change;
import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.financing.domain.Shares;
import fr.hemicycle.funding.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells the shares of financing plans what still stands of the commitments that secure them. */
@ApplicationScoped
class ToldShares {

    private final OutcomeRows outcomes;
    private final LineRows lines;
    private final StandingLines standing;
    private final Shares shares;

    ToldShares(OutcomeRows outcomes, LineRows lines, StandingLines standing, Shares shares) {
        this.outcomes = outcomes;
        this.lines = lines;
        this.standing = standing;
        this.shares = shares;
    }

    /** After these changes, which are written. */
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(String collectivity, List<Change> changes, LocalDate on) {
        changes.stream()
                .map(change -> change.line().commitmentId())
                .distinct()
                .sorted()
                .forEach(commitmentId -> tell(collectivity, commitmentId, on));
    }

    private void tell(String collectivity, UUID commitmentId, LocalDate on) {
        String number =
                outcomes.commitment(collectivity, commitmentId).orElseThrow().deliberationNumber();
        lines.of(commitmentId).stream()
                .map(LineRow::financingPlanId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(planId -> shares.changeOwn(
                        collectivity, planId, () -> standing(collectivity, commitmentId, planId), number, on));
    }

    private Money standing(String collectivity, UUID commitmentId, UUID planId) {
        Set<UUID> ofPlan = lines.of(commitmentId).stream()
                .filter(line -> planId.equals(line.financingPlanId()))
                .map(LineRow::id)
                .collect(Collectors.toSet());
        return standing.of(collectivity, commitmentId).stream()
                .filter(line -> ofPlan.contains(line.id()))
                .map(StandingLine::standing)
                .reduce(Money.ZERO, Money::plus);
    }
}
