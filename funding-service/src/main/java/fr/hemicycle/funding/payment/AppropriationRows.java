package fr.hemicycle.funding.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AppropriationRows implements PanacheRepositoryBase<AppropriationRow, UUID> {

    Optional<AppropriationRow> of(String collectivity, UUID operationId, int year) {
        return find("collectivity = ?1 and operationId = ?2 and year = ?3", collectivity, operationId, year)
                .firstResultOptional();
    }

    List<AppropriationRow> ofOperation(String collectivity, UUID operationId) {
        return list("collectivity = ?1 and operationId = ?2 order by year", collectivity, operationId);
    }

    List<AppropriationRow> ofYear(String collectivity, int year) {
        return list("collectivity = ?1 and year = ?2 order by operationId", collectivity, year);
    }

    /** Ids only: the figures are read once these are locked. */
    List<UUID> operationsOf(String collectivity, int year) {
        return getEntityManager()
                .createQuery(
                        "select a.operationId from AppropriationRow a where a.collectivity = :collectivity and a.year = :year",
                        UUID.class)
                .setParameter("collectivity", collectivity)
                .setParameter("year", year)
                .getResultList();
    }

    /** The first year before this one that has appropriations and follows every closed year. */
    Optional<Integer> earlierOpen(String collectivity, int year) {
        return getEntityManager()
                .createQuery("""
                        select min(a.year) from AppropriationRow a where a.collectivity = :collectivity and a.year < :year
                          and not exists (select 1 from ClosingRow c
                                          where c.collectivity = :collectivity and c.year >= a.year)""", Integer.class)
                .setParameter("collectivity", collectivity)
                .setParameter("year", year)
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst();
    }
}
