package fr.hemicycle.vote.councillor;

import fr.hemicycle.vote.councillor.domain.Ages;
import fr.hemicycle.vote.councillor.domain.Civility;
import fr.hemicycle.vote.councillor.domain.CouncillorNames;
import fr.hemicycle.vote.councillor.domain.FormsOfAddress;
import fr.hemicycle.vote.councillor.domain.FullName;
import fr.hemicycle.vote.councillor.domain.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CouncillorRows implements PanacheRepositoryBase<CouncillorRow, UUID>, CouncillorNames, FormsOfAddress, Ages {

    private final CorrectionRows corrections;

    CouncillorRows(CorrectionRows corrections) {
        this.corrections = corrections;
    }

    /** One more than {@code limit}, to know whether there are more. */
    List<CouncillorRow> after(String collectivity, UUID id, int limit) {
        return find("collectivity = ?1 and id > ?2 order by id", collectivity, id)
                .range(0, limit)
                .list();
    }

    boolean has(String collectivity, UUID id) {
        return count("id = ?1 and collectivity = ?2", id, collectivity) > 0;
    }

    /** Nobody else changes their memberships or contact data until the end of the transaction; in the order of their ids. */
    List<CouncillorRow> held(String collectivity, Collection<UUID> ids) {
        return find("id in ?1 and collectivity = ?2 order by id", ids, collectivity)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<CouncillorRow> bearing(String collectivity, Collection<String> familyNames) {
        return list("familyName in ?1 and collectivity = ?2", familyNames, collectivity);
    }

    @Override
    public Map<UUID, FullName> of(String collectivity, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return find("collectivity = ?1 and id in ?2", collectivity, ids).stream()
                .collect(Collectors.toUnmodifiableMap(
                        CouncillorRow::id, row -> row.person().name()));
    }

    @Override
    public Map<UUID, FullName> asOf(String collectivity, Collection<UUID> ids, Instant moment) {
        return people(collectivity, ids, moment).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().name()));
    }

    @Override
    public Map<UUID, String> inFull(String collectivity, Collection<UUID> ids, @Nullable Instant moment) {
        return people(collectivity, ids, moment).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> inFull(each.getValue())));
    }

    private static String inFull(Person person) {
        return (person.civility() == Civility.M ? "M. " : "Mme ")
                + person.name().givenName() + " "
                + person.name().familyName();
    }

    private Map<UUID, Person> people(String collectivity, Collection<UUID> ids, @Nullable Instant moment) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Person> people = find("collectivity = ?1 and id in ?2", collectivity, ids).stream()
                .collect(Collectors.toMap(CouncillorRow::id, CouncillorRow::person));
        if (moment != null) {
            people.putAll(corrections.before(collectivity, ids, moment));
        }
        return people;
    }

    @Override
    public Map<UUID, LocalDate> birthDates(String collectivity, Collection<UUID> councillorIds) {
        if (councillorIds.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        "select id, birthDate from CouncillorRow"
                                + " where collectivity = ?1 and id in ?2 and birthDate is not null",
                        Object[].class)
                .setParameter(1, collectivity)
                .setParameter(2, councillorIds)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(row -> (UUID) row[0], row -> (LocalDate) row[1]));
    }
}
