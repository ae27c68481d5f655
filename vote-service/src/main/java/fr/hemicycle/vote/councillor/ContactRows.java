package fr.hemicycle.vote.councillor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ContactRows implements PanacheRepositoryBase<ContactRow, UUID> {

    Optional<ContactRow> of(String collectivity, UUID councillorId) {
        return find("councillorId = ?1 and collectivity = ?2", councillorId, collectivity)
                .singleResultOptional();
    }
}
