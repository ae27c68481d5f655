package fr.hemicycle.funding.commitment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.commitment.domain.CommitmentBook.Line;
import fr.hemicycle.funding.commitment.domain.LineHistory.Step;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Movement;
import fr.hemicycle.funding.operation.domain.Position;
import fr.hemicycle.funding.reservation.domain.Reservation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any history of reservations, votes, changes, releases, lapses, revisions and undoings. */
class CommitmentHistoryTest {

    private static final long AUTHORISED = 1_000;

    @Provide
    Arbitrary<List<Integer>> histories() {
        return Arbitraries.integers().between(0, 84 * 400 - 1).list().ofMaxSize(60);
    }

    @Property(tries = 300)
    void never_more_is_committed_and_reserved_than_is_authorised(@ForAll("histories") List<Integer> history) {
        play(history, book -> assertThat(book.balance.available().cents()).isNotNegative());
    }

    @Property(tries = 300)
    void the_balance_is_the_sum_of_the_journal(@ForAll("histories") List<Integer> history) {
        play(
                history,
                book -> assertThat(Position.of(book.journal.stream()
                                .map(each -> new Position.Flow(each.from(), each.to(), each.amount()))
                                .toList()))
                        .isEqualTo(new Position(
                                book.balance.authorised(), book.balance.committed(), book.balance.reserved())));
    }

    @Property(tries = 300)
    void what_is_reserved_is_the_sum_of_what_is_held(@ForAll("histories") List<Integer> history) {
        play(history, book -> assertThat(book.balance.reserved()).isEqualTo(book.heldSum()));
    }

    @Property(tries = 300)
    void what_is_committed_is_the_sum_of_what_stands(@ForAll("histories") List<Integer> history) {
        play(history, book -> assertThat(book.balance.committed()).isEqualTo(book.standingSum()));
    }

    @Property(tries = 300)
    void each_decision_says_yes_exactly_when_there_is_room(@ForAll("histories") List<Integer> history) {
        play(history, book -> assertThat(book.disagreements).isEmpty());
    }

    @Property(tries = 300)
    void the_journal_only_grows_by_positive_amounts_from_one_account_to_another(
            @ForAll("histories") List<Integer> history) {
        List<Movement> before = new ArrayList<>();
        play(history, book -> {
            assertThat(book.journal.subList(0, before.size())).isEqualTo(before);
            assertThat(book.journal).allMatch(each -> each.amount().isPositive() && each.from() != each.to());
            before.clear();
            before.addAll(book.journal);
        });
    }

    @Property(tries = 300)
    void each_commitment_raise_and_cancellation_names_its_vote(@ForAll("histories") List<Integer> history) {
        Set<Movement.Kind> named = Set.of(Movement.Kind.COMMITMENT, Movement.Kind.RAISE, Movement.Kind.CANCELLATION);
        play(
                history,
                book -> assertThat(book.journal)
                        .filteredOn(each -> named.contains(each.kind()))
                        .allMatch(each -> each.ground().deliberationId() != null));
    }

    @Property(tries = 300)
    void a_reservation_is_resolved_once_and_stays_what_it_became(@ForAll("histories") List<Integer> history) {
        Map<UUID, Reservation> resolved = new HashMap<>();
        play(history, book -> {
            resolved.forEach((id, before) -> assertThat(book.reservations).containsEntry(id, before));
            book.reservations.values().stream()
                    .filter(each -> !each.isHeld())
                    .forEach(each -> resolved.put(each.id(), each));
        });
    }

    @Property(tries = 300)
    void what_has_lapsed_commits_nothing(@ForAll("histories") List<Integer> history) {
        CommitmentBook book = played(history);
        book.passDays(10);
        for (Reservation each : List.copyOf(book.reservations.values())) {
            if (each.state() == Reservation.State.LAPSED) {
                Balance before = book.balance;
                assertThat(book.commit(each.amount(), each)).isInstanceOf(CommitmentDecision.Refused.class);
                assertThat(book.balance).isEqualTo(before);
            }
        }
    }

    @Property(tries = 300)
    void holding_longer_moves_nothing(@ForAll("histories") List<Integer> history) {
        CommitmentBook book = played(history);
        Balance before = book.balance;
        int entries = book.journal.size();
        book.held().forEach(each -> book.renew(each, book.today.plusYears(1)));
        assertThat(book.balance).isEqualTo(before);
        assertThat(book.journal).hasSize(entries);
    }

    @Property(tries = 300)
    void undoing_again_changes_nothing(@ForAll("histories") List<Integer> history) {
        CommitmentBook book = played(history);
        book.votes().forEach(book::undo);
        Balance before = book.balance;
        int entries = book.journal.size();
        book.votes().forEach(book::undo);
        assertThat(book.balance).isEqualTo(before);
        assertThat(book.journal).hasSize(entries);
    }

    @Property(tries = 300)
    void the_order_in_which_acts_are_undone_does_not_matter_once_all_fits(
            @ForAll("histories") List<Integer> history, @ForAll long seed) {
        CommitmentBook one = played(history);
        CommitmentBook other = played(history);
        List<UUID> votes = new ArrayList<>(one.votes());
        votes.removeIf(vote -> vote.hashCode() % 3 == 0);
        one.revise(new Money(1_000_000));
        other.revise(new Money(1_000_000));
        votes.forEach(one::undo);
        Collections.shuffle(votes, new Random(seed));
        votes.forEach(other::undo);

        assertThat(other.balance).isEqualTo(one.balance);
        assertThat(other.lines.stream().map(line -> line.standing))
                .containsExactlyElementsOf(
                        one.lines.stream().map(line -> line.standing).toList());
    }

    @Property(tries = 300)
    void once_all_votes_are_undone_nothing_stands(@ForAll("histories") List<Integer> history) {
        CommitmentBook book = played(history);
        book.votes().forEach(book::undo);
        assertThat(book.balance.committed()).isEqualTo(Money.ZERO);
    }

    @Property(tries = 300)
    void without_its_changes_a_line_commits_what_its_own_vote_said(@ForAll("histories") List<Integer> history) {
        CommitmentBook book = played(history);
        book.revise(new Money(1_000_000));
        Set<UUID> own = Set.copyOf(book.lines.stream().map(line -> line.vote).toList());
        book.votes().stream().filter(vote -> vote.getMostSignificantBits() == 4).forEach(book::undo);
        assertThat(own).hasSameSizeAs(book.lines);
        for (Line line : book.lines) {
            boolean restReleased = line.steps.stream().map(Step::deliberationId).anyMatch(vote -> vote == null);
            if (!line.released && !restReleased) {
                assertThat(line.standing).isEqualTo(line.amount);
            }
        }
    }

    @Property(tries = 300)
    void an_undone_authorisation_covers_what_is_used_and_is_right_once_that_is_freed(
            @ForAll("histories") List<Integer> history) {
        CommitmentBook book = played(history);
        book.votes().stream().filter(vote -> vote.getMostSignificantBits() == 5).forEach(book::undo);
        assertThat(book.balance.authorised()).isGreaterThanOrEqualTo(book.balance.used());
        List.copyOf(book.held()).forEach(book::release);
        List.copyOf(book.lines).forEach(book::releaseRest);
        book.settle();
        assertThat(book.undoneAuthorisation().exceeded()).isEmpty();
        assertThat(book.balance.authorised()).isEqualTo(book.opening);
    }

    private static CommitmentBook played(List<Integer> history) {
        CommitmentBook book = new CommitmentBook(AUTHORISED);
        history.forEach(book::play);
        return book;
    }

    /** Checks after each step. */
    private static void play(List<Integer> history, Consumer<CommitmentBook> check) {
        CommitmentBook book = new CommitmentBook(AUTHORISED);
        check.accept(book);
        for (int number : history) {
            book.play(number);
            check.accept(book);
        }
    }
}
