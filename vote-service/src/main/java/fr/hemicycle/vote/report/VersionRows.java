package fr.hemicycle.vote.report;

import fr.hemicycle.vote.report.domain.ReportVersion;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class VersionRows implements PanacheRepositoryBase<VersionRow, UUID> {

    Optional<ReportVersion> one(String collectivity, UUID reportId, int version) {
        return find("reportId = ?1 and version = ?2 and collectivity = ?3", reportId, version, collectivity)
                .singleResultOptional()
                .map(VersionRow::toDomain);
    }

    /** One more than {@code limit}, to know whether there are more. */
    List<ReportVersion> after(String collectivity, UUID reportId, UUID id, int limit) {
        return find("reportId = ?1 and collectivity = ?2 and id > ?3 order by id", reportId, collectivity, id)
                .range(0, limit)
                .stream()
                .map(VersionRow::toDomain)
                .toList();
    }
}
