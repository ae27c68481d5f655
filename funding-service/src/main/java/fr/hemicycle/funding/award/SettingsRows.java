package fr.hemicycle.funding.award;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SettingsRows implements PanacheRepositoryBase<SettingsRow, UUID> {

    Optional<SettingsRow> current(String collectivity) {
        return find("collectivity = ?1 order by version desc", collectivity).firstResultOptional();
    }
}
