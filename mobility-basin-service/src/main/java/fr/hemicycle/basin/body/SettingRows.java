package fr.hemicycle.basin.body;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SettingRows implements PanacheRepositoryBase<SettingRow, UUID> {

    /** Oldest first. */
    List<SettingRow> of(String collectivity, Collection<UUID> bodyIds) {
        return list("collectivity = ?1 and bodyId in ?2 order by firstDay", collectivity, bodyIds);
    }
}
