package fr.hemicycle.vote.councillor;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PoliticalGroupRows implements PanacheRepositoryBase<PoliticalGroupRow, UUID> {

    /** One more than {@code limit}, to know whether there are more. */
    List<PoliticalGroupRow> after(String collectivity, UUID id, int limit) {
        return find("collectivity = ?1 and id > ?2 order by id", collectivity, id)
                .range(0, limit)
                .list();
    }

    boolean hasName(String collectivity, String name) {
        return count("name = ?1 and collectivity = ?2", name, collectivity) > 0;
    }

    boolean has(String collectivity, UUID id) {
        return count("id = ?1 and collectivity = ?2", id, collectivity) > 0;
    }
}
