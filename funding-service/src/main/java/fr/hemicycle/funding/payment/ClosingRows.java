package fr.hemicycle.funding.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ClosingRows implements PanacheRepositoryBase<ClosingRow, UUID> {

    Optional<ClosingRow> of(String collectivity, int year) {
        return find("collectivity = ?1 and year = ?2", collectivity, year).firstResultOptional();
    }
}
