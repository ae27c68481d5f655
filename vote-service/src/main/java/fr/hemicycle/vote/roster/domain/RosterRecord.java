package fr.hemicycle.vote.roster.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is on record before an import.
 *
 * @param rollCalls days of the roll calls of each body that there is, by its name
 * @param members who may be meant
 * @param groups id by name
 */
public record RosterRecord(Map<String, Set<LocalDate>> rollCalls, List<KnownMember> members, Map<String, UUID> groups) {

    public RosterRecord {
        rollCalls = Map.copyOf(rollCalls);
        members = List.copyOf(members);
        groups = Map.copyOf(groups);
    }
}
