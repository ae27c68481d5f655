package fr.hemicycle.basin.plan.domain;

import static fr.hemicycle.basin.plan.domain.ApprovalStanding.ANNULLED_IN_PART;
import static fr.hemicycle.basin.plan.domain.ApprovalStanding.NONE;
import static fr.hemicycle.basin.plan.domain.ApprovalStanding.REPEALED;
import static fr.hemicycle.basin.plan.domain.ApprovalStanding.STANDS;
import static fr.hemicycle.basin.plan.domain.ApprovalStanding.SUSPENDED;

import fr.hemicycle.basin.plan.domain.PlanFact.ActChanged;
import fr.hemicycle.basin.plan.domain.PlanFact.ActChanged.Change;
import fr.hemicycle.basin.plan.domain.PlanFact.ApprovalWithdrawn;
import fr.hemicycle.basin.plan.domain.PlanFact.Approved;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What assemblies have approved, and what became of their acts. */
record Approvals(Set<PlanFact> facts) {

    /** Since when the assembly of a signatory has approved, by the first of its acts that were not undone. */
    Optional<LocalDate> since(String signatory, int version) {
        return acts(signatory, version).map(Approved::on).min(Comparator.naturalOrder());
    }

    /** By the best of its acts: one that is suspended takes nothing from another that stands. */
    ApprovalStanding on(LocalDate day, String signatory, int version) {
        return acts(signatory, version)
                .filter(act -> !act.on().isAfter(day))
                .map(act -> standing(act, day))
                .max(Comparator.naturalOrder())
                .orElse(NONE);
    }

    /** Days on which the worth of an approval may change. */
    Stream<LocalDate> turns() {
        return facts.stream()
                .filter(fact -> fact instanceof Approved || fact instanceof ActChanged)
                .map(PlanFact::on);
    }

    private ApprovalStanding standing(Approved act, LocalDate day) {
        List<Change> changes = all(ActChanged.class)
                .filter(each -> isOf(act, each.signatory(), each.reference()))
                .filter(each -> !each.on().isAfter(day))
                .sorted(Comparator.comparing(ActChanged::on)
                        .thenComparingLong(ActChanged::order)
                        .thenComparing(ActChanged::change))
                .map(ActChanged::change)
                .toList();
        if (changes.contains(Change.REPEALED)) {
            return REPEALED;
        }
        if (changes.contains(Change.ANNULLED_IN_PART)) {
            return ANNULLED_IN_PART;
        }
        return !changes.isEmpty() && changes.getLast() == Change.SUSPENDED ? SUSPENDED : STANDS;
    }

    /** Those that are not as if they had never been. */
    private Stream<Approved> acts(String signatory, int version) {
        return all(Approved.class)
                .filter(act -> act.signatory().equals(signatory) && act.version() == version)
                .filter(act ->
                        all(ApprovalWithdrawn.class).noneMatch(each -> isOf(act, each.signatory(), each.reference())));
    }

    private static boolean isOf(Approved act, String signatory, String reference) {
        return act.signatory().equals(signatory) && act.reference().equals(reference);
    }

    private <T extends PlanFact> Stream<T> all(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }
}
