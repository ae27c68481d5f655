package fr.hemicycle.vote.appointment.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One who stands, alone or as a list.
 *
 * @param number within the appointment, from 1
 * @param persons in the order of the list; one who stands alone is a list of one
 */
public record Candidate(int number, String name, List<Person> persons) {

    public record Person(UUID councillorId, LocalDate bornOn) {}

    public Candidate {
        persons = List.copyOf(persons);
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
