package fr.hemicycle.basin.basin;

import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.basin.basin.domain.KnownBasin;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class BasinRows implements Basins, PanacheRepositoryBase<BasinRow, UUID> {

    Optional<BasinRow> byId(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id).firstResultOptional();
    }

    boolean isNamed(String collectivity, String name) {
        return count("collectivity = ?1 and name = ?2", collectivity, name) > 0;
    }

    List<BasinRow> page(String collectivity, UUID after, int count) {
        return find("collectivity = ?1 and id > ?2 order by id", collectivity, after)
                .page(0, count)
                .list();
    }

    /** All of a collectivity's basins by name. */
    Map<String, KnownBasin> known(String collectivity) {
        return list("collectivity", collectivity).stream()
                .map(BasinRow::known)
                .collect(Collectors.toMap(KnownBasin::name, Function.identity()));
    }

    /** Nobody else changes perimeters or shapes of this collectivity until the end of the transaction. */
    void hold(String collectivity) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "basins " + collectivity)
                .getSingleResult();
    }

    @Override
    @Transactional
    public Map<UUID, String> names(String collectivity, Collection<UUID> ids) {
        Map<UUID, String> names = new LinkedHashMap<>();
        ids.forEach(id -> byId(collectivity, id).ifPresent(row -> names.put(id, row.name)));
        return names;
    }

    @Override
    @Transactional
    public Set<String> intercommunalities(String collectivity, UUID id, LocalDate on) {
        List<?> members = getEntityManager()
                .createNativeQuery("""
                        SELECT CAST(intercommunality AS text) FROM basin_member
                        WHERE collectivity = ?1 AND basin_id = ?2 AND valid_from <= ?3
                          AND (valid_until IS NULL OR valid_until >= ?3)""")
                .setParameter(1, collectivity)
                .setParameter(2, id)
                .setParameter(3, on)
                .getResultList();
        return members.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional
    public Map<String, UUID> ids(String collectivity) {
        return known(collectivity).values().stream().collect(Collectors.toMap(KnownBasin::name, KnownBasin::id));
    }

    @Override
    @Transactional
    public Optional<Area> area(String collectivity, UUID id) {
        return byId(collectivity, id)
                .map(row -> new Area(
                        row.name,
                        row.regionInsee,
                        row.departments.stream().map(BasinRow.Area::insee).collect(Collectors.toSet())));
    }
}
