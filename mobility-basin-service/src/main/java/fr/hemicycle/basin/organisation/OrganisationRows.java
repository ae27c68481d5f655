package fr.hemicycle.basin.organisation;

import fr.hemicycle.basin.organisation.domain.Organisation;
import fr.hemicycle.basin.organisation.domain.Organisations;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class OrganisationRows implements Organisations, PanacheRepositoryBase<OrganisationRow, UUID> {

    @Override
    public Map<UUID, Organisation> of(String collectivity, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : find("collectivity = ?1 and id in ?2", collectivity, Set.copyOf(ids)).stream()
                        .map(OrganisationRow::toDomain)
                        .collect(Collectors.toUnmodifiableMap(Organisation::id, Function.identity()));
    }

    boolean holds(String collectivity, Organisation organisation) {
        return organisation.siren() == null
                ? count("collectivity = ?1 and siren is null and name = ?2", collectivity, organisation.name()) > 0
                : count("collectivity = ?1 and siren = ?2", collectivity, organisation.siren()) > 0;
    }

    List<OrganisationRow> page(String collectivity, UUID after, int count) {
        return find("collectivity = ?1 and id > ?2 order by id", collectivity, after)
                .page(0, count)
                .list();
    }
}
