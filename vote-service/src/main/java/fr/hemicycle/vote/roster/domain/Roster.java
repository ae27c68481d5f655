package fr.hemicycle.vote.roster.domain;

import fr.hemicycle.vote.councillor.domain.Person;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The entries of an import by member, in the order in which the members come first. */
public record Roster(Map<Person, List<RosterEntry>> members) {

    public static Roster of(List<RosterEntry> entries) {
        return new Roster(entries.stream()
                .collect(Collectors.groupingBy(RosterEntry::person, LinkedHashMap::new, Collectors.toList())));
    }

    /** All groups that are named. */
    public SequencedSet<String> groups() {
        return members.values().stream()
                .flatMap(List::stream)
                .map(RosterEntry::group)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * A member's group, from the first of their days to the last.
     *
     * @param since {@code null} when a line has no first day
     * @param until {@code null} when a line has no last day
     */
    public record InGroup(
            String group,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    public static Optional<InGroup> group(List<RosterEntry> ofMember) {
        return ofMember.stream()
                .map(RosterEntry::group)
                .filter(Objects::nonNull)
                .findFirst()
                .map(group -> new InGroup(
                        group,
                        ofMember.stream().anyMatch(entry -> entry.from() == null)
                                ? null
                                : ofMember.stream()
                                        .map(RosterEntry::from)
                                        .filter(Objects::nonNull)
                                        .min(Comparator.naturalOrder())
                                        .orElse(null),
                        ofMember.stream().anyMatch(entry -> entry.until() == null)
                                ? null
                                : ofMember.stream()
                                        .map(RosterEntry::until)
                                        .filter(Objects::nonNull)
                                        .max(Comparator.naturalOrder())
                                        .orElse(null)));
    }
}
