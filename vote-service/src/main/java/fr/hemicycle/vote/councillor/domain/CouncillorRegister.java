package fr.hemicycle.vote.councillor.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an import of many members asks of the register. */
public interface CouncillorRegister {

    /** No other import registers members until the end of the transaction. */
    void hold(String collectivity);

    /** Those on record who bear one of the family names, or bore it before a correction. */
    List<Known> bearing(String collectivity, Collection<String> familyNames);

    /** In all groups, past ones too. */
    List<Membership> memberships(String collectivity, Collection<UUID> councillorIds);

    /** Some leave their group, some join one: all of it, or nothing. */
    MembershipDecision revise(String collectivity, List<Memberships.Ending> endings, List<Membership> joining);

    /** @param person as they are on record, or were before a correction */
    record Known(UUID id, Person person) {}

    /** @return id by name */
    Map<String, UUID> groups(String collectivity);

    void declare(String collectivity, UUID groupId, String name);

    /** Each with the group of their own, from as early as it says. */
    void register(String collectivity, List<Registration> registrations);

    /**
     * One more member.
     *
     * @param groupId {@code null} for one who is not attached to a group [non-inscrit]
     * @param groupSince {@code null} for as long as the record goes back
     * @param groupUntil {@code null} while it lasts
     */
    record Registration(
            UUID id,
            Person person,
            @Nullable UUID groupId,
            @Nullable LocalDate groupSince,
            @Nullable LocalDate groupUntil) {}
}
