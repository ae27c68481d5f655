package fr.hemicycle.funding.operation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.authorisation.domain.Authorisation;
import fr.hemicycle.funding.authorisation.domain.AuthorisationVote;
import fr.hemicycle.funding.commitment.domain.AdoptedVote;
import fr.hemicycle.funding.commitment.domain.Change;
import fr.hemicycle.funding.commitment.domain.ChangingVote;
import fr.hemicycle.funding.commitment.domain.ChangingVote.LineChange;
import fr.hemicycle.funding.commitment.domain.ChangingVote.LineKey;
import fr.hemicycle.funding.commitment.domain.CommitmentDecision;
import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.commitment.domain.VoteLine;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.reservation.domain.Reservation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Any history of votes, revisions, changes and releases against a model of plain numbers: what is decided, what the balance
 * says and what the journal sums to are the same after each step.
 */
class LedgerHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 12, 13);
    private static final Instant NOW = Instant.parse("2022-12-13T11:00:00Z");
    private static final Imputation M52 = new Imputation("M52", 2022, "6568", "93564");
    private static final UUID ID = new UUID(1, 1);

    private static final class Book {
        private Balance balance = new Balance(new Money(1_000), Money.ZERO, Money.ZERO);
        private final List<Movement> journal =
                new ArrayList<>(List.of(Movement.authorisation(new Money(1_000), Ground.of("opening", NOW), NOW)));
        private final List<Reservation> held = new ArrayList<>();
        private final List<StandingLine> lines = new ArrayList<>();
        private long authorised = 1_000;
        private long steps;

        private Operation operation() {
            return new Operation(
                    ID,
                    "C01",
                    "label",
                    Section.OPERATING,
                    AuthorisationKind.COMMITMENT_AUTHORISATION,
                    M52,
                    balance,
                    steps);
        }

        private long heldCents() {
            return held.stream().mapToLong(each -> each.amount().cents()).sum();
        }

        private long standingCents() {
            return lines.stream().mapToLong(each -> each.standing().cents()).sum();
        }

        private long free() {
            return authorised - heldCents() - standingCents();
        }

        private UUID next() {
            steps++;
            return new UUID(2, steps);
        }

        private void write(Balance after, Movement movement) {
            balance = after;
            journal.add(movement);
        }
    }

    @Property
    void any_history_keeps_decisions_balance_and_journal_together(
            @ForAll @Size(max = 80) List<@IntRange(min = 0, max = 5_999) Integer> asked) {
        Book book = new Book();
        for (int each : asked) {
            Money amount = new Money(each / 10);
            switch (each % 10) {
                case 0, 1, 2 -> reserve(book, amount);
                case 3 -> release(book);
                case 4, 5 -> commit(book, amount, book.held.isEmpty() ? null : book.held.getFirst());
                case 6 -> commit(book, amount, null);
                case 7 -> change(book, amount);
                case 8 -> cancel(book);
                default -> revise(book, amount);
            }
            check(book);
        }
    }

    private static void check(Book book) {
        assertThat(book.balance.authorised().cents()).isEqualTo(book.authorised);
        assertThat(book.balance.reserved().cents()).isEqualTo(book.heldCents());
        assertThat(book.balance.committed().cents()).isEqualTo(book.standingCents());
        assertThat(book.balance.available().cents()).isEqualTo(book.free()).isNotNegative();
        assertThat(Position.of(book.journal.stream()
                        .map(each -> new Position.Flow(each.from(), each.to(), each.amount()))
                        .toList()))
                .isEqualTo(new Position(book.balance.authorised(), book.balance.committed(), book.balance.reserved()));
        assertThat(book.journal).allMatch(each -> each.amount().isPositive() && each.from() != each.to());
    }

    private static void reserve(Book book, Money amount) {
        boolean fits = amount.cents() > 0 && amount.cents() <= book.free();
        assertThat(book.balance.objection("C01", amount).isEmpty()).isEqualTo(fits);
        if (fits) {
            UUID id = book.next();
            book.held.add(new Reservation(
                    id, ID, id, id, amount, book.balance.available(), Reservation.State.HELD, null, null));
            book.write(book.balance.reserve(amount), Movement.reservation(amount, Ground.of("r", NOW), NOW));
        }
    }

    private static void release(Book book) {
        if (!book.held.isEmpty()) {
            Money amount = book.held.removeLast().amount();
            book.write(book.balance.release(amount), Movement.release(amount, Ground.of("r", NOW), NOW));
        }
    }

    private static void commit(Book book, Money amount, @Nullable Reservation reservation) {
        UUID id = book.next();
        VoteLine line = new VoteLine(1, 1, "C01", M52, amount, reservation == null ? null : reservation.id(), null);
        AdoptedVote vote = new AdoptedVote(id, "2022-" + book.steps, TODAY, List.of(line));
        boolean fits = amount.cents() > 0
                && amount.cents()
                        <= (reservation == null
                                ? book.free()
                                : reservation.amount().cents());

        CommitmentDecision decision = vote.commit(
                Map.of("C01", book.operation()),
                reservation == null ? Map.of() : Map.of(reservation.id(), reservation));

        assertThat(decision instanceof CommitmentDecision.Committed).isEqualTo(fits);
        if (decision instanceof CommitmentDecision.Committed committed) {
            CommitmentDecision.CommittedLine each = committed.lines().getFirst();
            Ground ground = Ground.vote(vote.number(), id, TODAY);
            Movement.Account from = reservation == null ? Movement.Account.AVAILABLE : Movement.Account.RESERVED;
            book.write(each.after(), Movement.commitment(from, amount, ground, NOW));
            if (each.rest().isPositive()) {
                book.journal.add(Movement.release(each.rest(), ground, NOW));
            }
            if (reservation != null) {
                book.held.remove(reservation);
            }
            book.lines.add(standing(id, amount, amount));
        }
    }

    private static void change(Book book, Money to) {
        if (book.lines.isEmpty()) {
            return;
        }
        StandingLine line = book.lines.getFirst();
        LineKey key = new LineKey(line.deliberationId(), 1, 1);
        ChangingVote vote = new ChangingVote(book.next(), "2023-1", TODAY, List.of(new LineChange(key, to)));
        boolean fits = to.cents() - line.standing().cents() <= book.free();

        ChangingVote.Decision decision = vote.decide(Map.of(key, line), Map.of(ID, book.operation()));

        assertThat(decision instanceof ChangingVote.Decision.Changed).isEqualTo(fits);
        if (decision instanceof ChangingVote.Decision.Changed changed) {
            for (Change each : changed.changes()) {
                book.write(each.after(), each.movement(Ground.vote("2023-1", vote.deliberationId(), TODAY), NOW));
            }
            book.lines.set(0, standing(line.deliberationId(), line.amount(), to));
        }
    }

    private static void cancel(Book book) {
        if (!book.lines.isEmpty()) {
            StandingLine line = book.lines.removeLast();
            if (line.standing().isPositive()) {
                book.write(
                        book.balance.cancel(line.standing()),
                        Movement.cancellation(line.standing(), Ground.of("annulled", NOW), NOW));
            }
        }
    }

    private static void revise(Book book, Money total) {
        AuthorisationVote vote = new AuthorisationVote(
                book.next(),
                "2022-12",
                TODAY,
                "PLENARY",
                List.of(new Authorisation(
                        1,
                        Authorisation.Act.REVISE,
                        "C01",
                        total,
                        List.of(new Authorisation.Payment(2022, total)),
                        null)));
        boolean fits = total.cents() > 0 && total.cents() >= book.heldCents() + book.standingCents();

        AuthorisationVote.Decision decision = vote.decide(Map.of("C01", book.operation()), Map.of(), TODAY);

        assertThat(decision instanceof AuthorisationVote.Decision.Voted).isEqualTo(fits);
        if (decision instanceof AuthorisationVote.Decision.Voted voted
                && voted.authorisations().getFirst() instanceof AuthorisationVote.Decided.Sets sets) {
            Money by = total.minus(book.balance.authorised());
            book.authorised = total.cents();
            Ground ground = Ground.vote("2022-12", vote.deliberationId(), TODAY);
            if (by.isPositive()) {
                book.write(sets.after(), Movement.authorisation(by, ground, NOW));
            } else if (by.cents() < 0) {
                book.write(sets.after(), Movement.authorisationReduction(Money.ZERO.minus(by), ground, NOW));
            }
        }
    }

    private static StandingLine standing(UUID vote, Money amount, Money standing) {
        return new StandingLine(vote, vote, vote, "2022-1", 1, 1, ID, amount, standing, false);
    }
}
