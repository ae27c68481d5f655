package fr.hemicycle.vote.appointment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One who stands, alone or as a list.
 *
 * @param number within the appointment, from 1; one who joins between rounds takes the next
 * @param persons in the order of the list; one who stands alone is a list of one
 * @param fromRound the first round in which it stands
 * @param lastRound the last one before it withdrew, 0 for none, {@code null} while it stands
 */
public record Candidate(
        int number,
        String name,
        List<Person> persons,
        int fromRound,
        @Nullable Integer lastRound) {

    public record Person(UUID councillorId, LocalDate bornOn) {}

    public Candidate {
        persons = List.copyOf(persons);
    }

    /** One who stands from the first round on. */
    public Candidate(int number, String name, List<Person> persons) {
        this(number, name, persons, 1, null);
    }

    public boolean standsIn(int round) {
        return fromRound <= round && (lastRound == null || round <= lastRound);
    }

    Candidate joining(int nextNumber, int round) {
        return new Candidate(nextNumber, name, persons, round, null);
    }

    Candidate withdrawnAfter(int round) {
        return new Candidate(number, name, persons, fromRound, round);
    }

    /** The day of birth of who heads the list. */
    long ageOfTheFirst() {
        return -persons.getFirst().bornOn().toEpochDay();
    }

    /** Compares lists of any length: the mean of the days of birth, the earlier the older. */
    double ageOnAverage() {
        return -persons.stream()
                .mapToLong(each -> each.bornOn().toEpochDay())
                .average()
                .orElseThrow();
    }
}
