package fr.hemicycle.basin.plan.domain;

import fr.hemicycle.basin.plan.domain.PlanFact.Ended;
import fr.hemicycle.basin.plan.domain.PlanFact.Reviewed;
import fr.hemicycle.basin.plan.domain.PlanFact.Said;
import fr.hemicycle.basin.plan.domain.PlanFact.Signed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan [plan d'action commun en matière de mobilité solidaire, PAMS], and where it stands by what happened to it.
 *
 * @param owner SIREN of the collectivity that keeps it
 * @param versions at least one, by number from 1
 */
public record Plan(String owner, Period period, List<PlanVersion> versions, Set<PlanFact> facts) {

    public Plan {
        versions = List.copyOf(versions);
        facts = Set.copyOf(facts);
    }

    public Plan with(PlanFact fact) {
        Set<PlanFact> more = new HashSet<>(facts);
        more.add(fact);
        return new Plan(owner, period, versions, more);
    }

    public PlanVersion latest() {
        return versions.getLast();
    }

    public Optional<PlanVersion> version(int number) {
        return versions.stream().filter(each -> each.number() == number).findFirst();
    }

    public boolean isDraft(int version) {
        return saidOn(PlanBody.TECHNICAL_COMMITTEE, version).isEmpty();
    }

    /** Since when a body has said its word on a version. */
    public Optional<LocalDate> saidOn(PlanBody body, int version) {
        return all(Said.class)
                .filter(each -> each.body() == body && each.version() == version)
                .map(Said::on)
                .min(Comparator.naturalOrder());
    }

    /** Since when the assembly of a signatory approves a version, by the first of its acts that was not undone. */
    public Optional<LocalDate> approvedOn(String signatory, int version) {
        return approvals().since(signatory, version);
    }

    /** What that approval is worth on a day. */
    public ApprovalStanding approval(String signatory, int version, LocalDate day) {
        return approvals().on(day, signatory, version);
    }

    private Approvals approvals() {
        return new Approvals(facts);
    }

    /** When a signatory has signed what its assembly approves; a signature before that does not count. */
    public Optional<LocalDate> signedOn(Signatory signatory, int version) {
        LocalDate from;
        if (signatory.hasAnAssembly()) {
            Optional<LocalDate> approved = approvedOn(signatory.key(), version);
            if (approved.isEmpty()) {
                return Optional.empty();
            }
            from = approved.get();
        } else {
            from = LocalDate.MIN;
        }
        return all(Signed.class)
                .filter(each -> each.signatory().equals(signatory.key()) && each.version() == version)
                .map(Signed::on)
                .filter(on -> !on.isBefore(from))
                .min(Comparator.naturalOrder());
    }

    public boolean isDecided(int version) {
        return Stream.of(PlanBody.values())
                .allMatch(body -> saidOn(body, version).isPresent());
    }

    /** Whether, by all that is known, every assembly's approval stands. */
    public boolean isApproved(int version) {
        return isDecided(version) && isEffective(version, LocalDate.MAX);
    }

    /** Whether the approval of every assembly stands on a day. */
    private boolean isEffective(int version, LocalDate day) {
        return signatories(version)
                .filter(Signatory::hasAnAssembly)
                .allMatch(each -> approval(each.key(), version, day) == ApprovalStanding.STANDS);
    }

    /** First day of a version in force, which may lie ahead; a day on which an approving act has no effect is none. */
    public Optional<LocalDate> inForceOn(int version) {
        return turns(version).filter(day -> isEffective(version, day)).findFirst();
    }

    /** Since when a version is in force without a break; empty when, by all that is known, it is not any more. */
    public Optional<LocalDate> inForceSince(int version) {
        @Nullable LocalDate since = null;
        for (LocalDate day : turns(version).toList()) {
            since = !isEffective(version, day) ? null : since == null ? day : since;
        }
        return Optional.ofNullable(since);
    }

    /** The days, in their order, on which it may come into force or out of it. */
    private Stream<LocalDate> turns(int version) {
        return concludedOn(version).stream()
                .flatMap(from ->
                        Stream.concat(Stream.of(from), approvals().turns().filter(day -> day.isAfter(from))))
                .distinct()
                .sorted();
    }

    /** The last signature, and not before the period begins. */
    private Optional<LocalDate> concludedOn(int version) {
        if (!isDecided(version)
                || signatories(version).anyMatch(each -> signedOn(each, version).isEmpty())) {
            return Optional.empty();
        }
        return Stream.concat(
                        signatories(version).flatMap(each -> signedOn(each, version).stream()),
                        Stream.of(period.firstDay()))
                .max(Comparator.naturalOrder());
    }

    /** Whether all is signed, from whatever day it will be in force. */
    public boolean isConcluded(int version) {
        return concludedOn(version).isPresent();
    }

    private boolean isInForce(int version, LocalDate day) {
        return concludedOn(version).filter(from -> !from.isAfter(day)).isPresent() && isEffective(version, day);
    }

    public Optional<Ended> ended() {
        return all(Ended.class).min(Comparator.comparing(Ended::on).thenComparing(Ended::reason));
    }

    /** Last day on which it can be in force. */
    public LocalDate lastDay() {
        LocalDate last = period.lastDay();
        return ended().map(end -> end.on().minusDays(1))
                .filter(day -> day.isBefore(last))
                .orElse(last);
    }

    /** The version in force on a day: the latest that is. */
    public Optional<Integer> inForce(LocalDate day) {
        return day.isAfter(lastDay())
                ? Optional.empty()
                : numbers().filter(number -> isInForce(number, day)).max(Comparator.naturalOrder());
    }

    /** Where the plan stands on a day. */
    public PlanStage stage(LocalDate day) {
        return stage(standing(day).number(), day);
    }

    /** The version that tells where the plan stands on a day: the one in force, else the last one. */
    public PlanVersion standing(LocalDate day) {
        return inForce(day).flatMap(this::version).orElse(latest());
    }

    /** As those who are to sign it see it: without the versions that nobody has proposed. Some version must have been. */
    public Plan withoutDrafts() {
        return new Plan(
                owner,
                period,
                versions.stream().filter(each -> !isDraft(each.number())).toList(),
                facts);
    }

    /** The sheet of an action in the last proposed version that has it. */
    public Optional<ActionSheet> proposedSheet(String action) {
        return versions.reversed().stream()
                .filter(each -> !isDraft(each.number()))
                .flatMap(each -> each.text().action(action).stream())
                .findFirst();
    }

    /** Where a version stands on a day. */
    public PlanStage stage(int version, LocalDate day) {
        if (day.isAfter(lastDay())) {
            return PlanStage.ENDED;
        }
        if (inForce(day).filter(current -> current > version).isPresent()) {
            return PlanStage.REVISED;
        }
        Optional<LocalDate> concluded = concludedOn(version);
        if (concluded.isPresent()) {
            return concluded.get().isAfter(day)
                    ? PlanStage.SIGNED
                    : isEffective(version, day) ? PlanStage.IN_FORCE : PlanStage.SUSPENDED;
        }
        if (isApproved(version)) {
            return PlanStage.APPROVED;
        }
        if (isDecided(version)) {
            return PlanStage.DECIDED;
        }
        if (isDraft(version)) {
            return PlanStage.DRAFTED;
        }
        return saidOn(PlanBody.BASIN_COMMITTEE, version).isEmpty() ? PlanStage.PROPOSED : PlanStage.CONSULTED_ON;
    }

    /** Years in force that are over on a day and were not reviewed until then. */
    public List<Integer> reviewsDue(LocalDate day) {
        Optional<LocalDate> since =
                numbers().flatMap(number -> inForceOn(number).stream()).min(Comparator.naturalOrder());
        if (since.isEmpty()) {
            return List.of();
        }
        int last = Math.min(day.getYear() - 1, lastDay().getYear());
        List<Integer> due = new ArrayList<>();
        IntStream.rangeClosed(since.get().getYear(), last)
                .filter(year -> all(Reviewed.class)
                        .noneMatch(each -> each.year() == year && !each.on().isAfter(day)))
                .forEach(due::add);
        return due;
    }

    <T extends PlanFact> Stream<T> all(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }

    Stream<Signatory> signatories(int version) {
        return version(version).stream().flatMap(each -> each.text().signatories().stream());
    }

    private Stream<Integer> numbers() {
        return versions.stream().map(PlanVersion::number);
    }
}
