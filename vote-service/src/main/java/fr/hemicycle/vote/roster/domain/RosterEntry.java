package fr.hemicycle.vote.roster.domain;

import fr.hemicycle.vote.councillor.domain.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a line says: a member, and a seat in a body if it names one. The lines of a member with several seats name the same
 * person.
 *
 * @param group name, {@code null} where the line says nothing of a group
 * @param body name, {@code null} for a line without a seat
 * @param from first day of the seat, and of the group
 * @param until last day, {@code null} while it lasts
 */
public record RosterEntry(
        Person person,
        @Nullable String group,
        @Nullable String body,
        boolean voting,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
