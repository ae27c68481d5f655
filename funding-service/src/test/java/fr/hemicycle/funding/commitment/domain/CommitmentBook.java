package fr.hemicycle.funding.commitment.domain;

import fr.hemicycle.funding.authorisation.domain.Authorisation;
import fr.hemicycle.funding.authorisation.domain.AuthorisationVote;
import fr.hemicycle.funding.authorisation.domain.UndoneAuthorisation;
import fr.hemicycle.funding.authorisation.domain.UndoneAuthorisation.Voted;
import fr.hemicycle.funding.commitment.domain.ChangingVote.LineChange;
import fr.hemicycle.funding.commitment.domain.ChangingVote.LineKey;
import fr.hemicycle.funding.commitment.domain.LineHistory.Step;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.Movement;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.reservation.domain.Reservation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One operation with its journal, moved by the rules of the domain, beside a model of plain numbers. Where the model and a
 * decision differ on whether there is room, the step is named in {@code disagreements}.
 */
final class CommitmentBook {

    static final UUID ID = new UUID(1, 1);
    static final Imputation M52 = new Imputation("M52", 2022, "6568", "93564");

    final Map<UUID, Reservation> reservations = new LinkedHashMap<>();
    final List<Line> lines = new ArrayList<>();
    final List<Voted> authorisations = new ArrayList<>();
    final Set<UUID> undone = new LinkedHashSet<>();
    final List<Movement> journal = new ArrayList<>();
    final List<String> disagreements = new ArrayList<>();
    final Money opening;
    Balance balance;
    LocalDate today = LocalDate.of(2022, 12, 13);
    private long steps;

    /** A line with all that changed it. */
    static final class Line {
        final UUID vote;
        final Money amount;
        final List<Step> steps = new ArrayList<>();
        Money standing;
        boolean released;

        Line(UUID vote, Money amount) {
            this.vote = vote;
            this.amount = amount;
            this.standing = amount;
        }

        StandingLine toLine() {
            return new StandingLine(vote, vote, vote, "2022-1", 1, 1, ID, amount, standing, released);
        }

        LineHistory toHistory() {
            return new LineHistory(toLine(), steps);
        }
    }

    CommitmentBook(long authorised) {
        opening = new Money(authorised);
        balance = new Balance(opening, Money.ZERO, Money.ZERO);
        journal.add(Movement.authorisation(opening, ground(null), now()));
    }

    /** One step out of a number: what happens, to which of those that are there, and with how much. */
    void play(int number) {
        int which = number / 12 % 7;
        Money amount = new Money(number / 84);
        steps++;
        switch (number % 12) {
            case 0, 1 -> reserve(amount, which % 3 == 0 ? null : today.plusDays(which));
            case 2 -> release(pick(held(), which));
            case 3 -> renew(pick(held(), which), today.plusDays(which));
            case 4 -> passDays(which);
            case 5, 6 -> commit(amount, pick(List.copyOf(reservations.values()), which));
            case 7 -> commit(amount, null);
            case 8 -> change(pick(lines, which), amount);
            case 9 -> releaseRest(pick(lines, which));
            case 10 -> undo(pick(votes(), which));
            default -> revise(amount);
        }
    }

    Operation operation() {
        return new Operation(
                ID, "C01", "label", Section.OPERATING, AuthorisationKind.COMMITMENT_AUTHORISATION, M52, balance, steps);
    }

    List<Reservation> held() {
        return reservations.values().stream().filter(Reservation::isHeld).toList();
    }

    Money heldSum() {
        return held().stream().map(Reservation::amount).reduce(Money.ZERO, Money::plus);
    }

    Money standingSum() {
        return lines.stream().map(line -> line.standing).reduce(Money.ZERO, Money::plus);
    }

    /** Every vote that there was: of commitments, of changes, of authorisations. */
    List<UUID> votes() {
        Set<UUID> votes = new LinkedHashSet<>();
        lines.forEach(line -> {
            votes.add(line.vote);
            line.steps.stream()
                    .map(Step::deliberationId)
                    .filter(java.util.Objects::nonNull)
                    .forEach(votes::add);
        });
        authorisations.forEach(each -> votes.add(each.deliberationId()));
        return List.copyOf(votes);
    }

    void reserve(Money amount, @Nullable LocalDate until) {
        boolean fits = balance.objection("C01", amount).isEmpty();
        agree("reserve " + amount, fits, amount.isPositive() && amount.compareTo(free()) <= 0);
        if (fits) {
            UUID id = new UUID(2, steps);
            reservations.put(
                    id,
                    new Reservation(id, ID, id, id, amount, balance.available(), Reservation.State.HELD, until, null));
            write(
                    balance.reserve(amount),
                    Movement.reservation(amount, ground(null).moving(id), now()));
        }
    }

    void release(@Nullable Reservation held) {
        if (held != null && held.objection(today).isEmpty()) {
            resolve(held, Reservation.State.RELEASED, null);
            write(
                    balance.release(held.amount()),
                    Movement.release(held.amount(), ground(null).moving(held.id()), now()));
        }
    }

    void renew(@Nullable Reservation held, LocalDate until) {
        if (held != null && held.renewalObjection(until, today).isEmpty()) {
            reservations.put(held.id(), copy(held, held.state(), until, held.consumed()));
        }
    }

    /** What is held beyond its last day is given back. */
    void passDays(int days) {
        today = today.plusDays(days);
        held().stream().filter(each -> each.hasLapsed(today)).forEach(each -> {
            resolve(each, Reservation.State.LAPSED, null);
            write(
                    balance.release(each.amount()),
                    Movement.release(each.amount(), ground(null).moving(each.id()), now()));
        });
    }

    CommitmentDecision commit(Money amount, @Nullable Reservation reservation) {
        UUID vote = new UUID(3, steps);
        VoteLine line = new VoteLine(1, 1, "C01", M52, amount, reservation == null ? null : reservation.id(), null);
        CommitmentDecision decision = new AdoptedVote(vote, "2022-" + steps, today, List.of(line))
                .commit(
                        Map.of("C01", operation()),
                        reservation == null ? Map.of() : Map.of(reservation.id(), reservation));
        Money room = reservation == null ? free() : reservation.isHeld() ? reservation.amount() : Money.ZERO;
        agree(
                "commit " + amount,
                decision instanceof CommitmentDecision.Committed,
                amount.isPositive() && amount.compareTo(room) <= 0);
        if (decision instanceof CommitmentDecision.Committed committed) {
            CommitmentDecision.CommittedLine each = committed.lines().getFirst();
            Ground ground = ground(vote).moving(reservation == null ? null : reservation.id());
            write(
                    each.after(),
                    Movement.commitment(
                            reservation == null ? Movement.Account.AVAILABLE : Movement.Account.RESERVED,
                            amount,
                            ground,
                            now()));
            if (each.rest().isPositive()) {
                journal.add(Movement.release(each.rest(), ground, now()));
            }
            if (reservation != null) {
                resolve(reservation, Reservation.State.CONSUMED, amount);
            }
            lines.add(new Line(vote, amount));
        }
        return decision;
    }

    void change(@Nullable Line line, Money to) {
        if (line == null) {
            return;
        }
        UUID vote = new UUID(4, steps);
        LineKey key = new LineKey(line.vote, 1, 1);
        ChangingVote.Decision decision = new ChangingVote(
                        vote, "2023-" + steps, today, List.of(new LineChange(key, to)))
                .decide(Map.of(key, line.toLine()), Map.of(ID, operation()));
        agree(
                "change to " + to,
                decision instanceof ChangingVote.Decision.Changed,
                !line.released && to.minus(line.standing).compareTo(free()) <= 0);
        if (decision instanceof ChangingVote.Decision.Changed changed) {
            changed.changes().forEach(each -> apply(line, each, vote, false));
        }
    }

    void releaseRest(@Nullable Line line) {
        if (line != null && line.standing.isPositive() && !line.released) {
            Balance after = balance.cancel(line.standing);
            apply(line, new Change(line.toLine(), Change.Kind.REST_RELEASED, line.standing, after), null, false);
        }
    }

    void revise(Money total) {
        UUID vote = new UUID(5, steps);
        AuthorisationVote.Decision decision = new AuthorisationVote(
                        vote,
                        "2022-" + steps,
                        today,
                        "PLENARY",
                        List.of(new Authorisation(
                                1,
                                Authorisation.Act.REVISE,
                                "C01",
                                total,
                                List.of(new Authorisation.Payment(2022, total)),
                                null)))
                .decide(Map.of("C01", operation()), Map.of(), today);
        agree(
                "revise to " + total,
                decision instanceof AuthorisationVote.Decision.Voted,
                total.isPositive() && total.compareTo(balance.used()) >= 0);
        if (decision instanceof AuthorisationVote.Decision.Voted) {
            authorise(balance.authorise(total), vote);
            authorisations.add(new Voted(vote, total));
        }
    }

    /** The act of a vote is annulled: all that it did to money is undone as far as it goes. */
    void undo(@Nullable UUID vote) {
        if (vote != null) {
            undone.add(vote);
            settle();
        }
    }

    /** Undoes what can be undone now of all acts that are. */
    void settle() {
        for (Line line : lines) {
            if (undone.contains(line.vote) && !line.released) {
                if (line.standing.isPositive()) {
                    write(
                            balance.cancel(line.standing),
                            Movement.cancellation(line.standing, ground(line.vote), now()));
                }
                line.standing = Money.ZERO;
                line.released = true;
            }
        }
        for (UUID vote : undone) {
            List<Line> changed = lines.stream()
                    .filter(line -> line.steps.stream().anyMatch(step -> vote.equals(step.deliberationId())))
                    .toList();
            Undoing undoing =
                    Undoing.of(changed.stream().map(Line::toHistory).toList(), undone, Map.of(ID, operation()));
            for (Change each : undoing.changes()) {
                Line line = changed.stream()
                        .filter(candidate -> candidate.vote.equals(each.line().id()))
                        .findFirst()
                        .orElseThrow();
                apply(line, each, vote, true);
            }
        }
        undone.stream()
                .filter(vote -> authorisations.stream()
                        .anyMatch(each -> each.deliberationId().equals(vote)))
                .findFirst()
                .ifPresent(vote -> authorise(undoneAuthorisation().after(), vote));
    }

    UndoneAuthorisation undoneAuthorisation() {
        return UndoneAuthorisation.of(opening, authorisations, undone, operation());
    }

    private void apply(Line line, Change change, @Nullable UUID vote, boolean undoing) {
        boolean raised = change.kind() == Change.Kind.RAISED;
        write(change.after(), change.movement(ground(vote), now()));
        Money by = raised ? change.by() : Money.ZERO.minus(change.by());
        line.standing = line.standing.plus(by);
        line.steps.add(new Step(vote, by, undoing));
    }

    private void authorise(Balance after, UUID vote) {
        Money by = after.authorised().minus(balance.authorised());
        if (by.isPositive()) {
            write(after, Movement.authorisation(by, ground(vote), now()));
        } else if (by.cents() < 0) {
            write(after, Movement.authorisationReduction(Money.ZERO.minus(by), ground(vote), now()));
        }
    }

    private void resolve(Reservation held, Reservation.State state, @Nullable Money consumed) {
        reservations.put(held.id(), copy(held, state, held.heldUntil(), consumed));
    }

    private static Reservation copy(
            Reservation of, Reservation.State state, @Nullable LocalDate until, @Nullable Money consumed) {
        return new Reservation(
                of.id(),
                of.operationId(),
                of.reportId(),
                of.expenseId(),
                of.amount(),
                of.availableBefore(),
                state,
                until,
                consumed);
    }

    /** By plain sums. */
    private Money free() {
        return balance.authorised().minus(heldSum()).minus(standingSum());
    }

    private void agree(String step, boolean decided, boolean expected) {
        if (decided != expected) {
            disagreements.add(step + " at step " + steps + ": decided " + decided);
        }
    }

    private void write(Balance after, Movement movement) {
        balance = after;
        journal.add(movement);
    }

    private Ground ground(@Nullable UUID vote) {
        return new Ground("step " + steps, today, vote, null);
    }

    private Instant now() {
        return today.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static <T> @Nullable T pick(List<T> all, int which) {
        return all.isEmpty() ? null : all.get(which % all.size());
    }
}
