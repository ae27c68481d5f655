package fr.hemicycle.vote.transmission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ParcelRows implements PanacheRepositoryBase<ParcelRow, UUID> {

    List<UUID> waiting() {
        return getEntityManager()
                .createQuery("select p.actId from ParcelRow p order by p.actId", UUID.class)
                .setMaxResults(1_000)
                .getResultList();
    }

    /** Locks it until the transaction ends. False when another replica carries it, or has. */
    boolean claim(UUID actId) {
        return !getEntityManager()
                .createNativeQuery("SELECT 1 FROM transmission_parcel WHERE act_id = ?1 FOR UPDATE SKIP LOCKED")
                .setParameter(1, actId)
                .getResultList()
                .isEmpty();
    }
}
