package fr.hemicycle.vote.transmission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TransmissionRows implements PanacheRepositoryBase<TransmissionRow, UUID> {

    Optional<TransmissionRow> ofAct(String collectivity, UUID actId) {
        return find("collectivity = ?1 and actId = ?2", collectivity, actId).firstResultOptional();
    }

    /** The last sending: an act that the prefecture could not take is sent again. */
    Optional<TransmissionRow> ofIdentifier(String collectivity, String identifier) {
        return find(
                        "collectivity = ?1 and identifier = ?2 order by emittedOn desc, serial desc",
                        collectivity,
                        identifier)
                .firstResultOptional();
    }

    Optional<TransmissionRow> ofSerial(String collectivity, LocalDate day, int serial) {
        return find("collectivity = ?1 and emittedOn = ?2 and serial = ?3", collectivity, day, serial)
                .firstResultOptional();
    }

    /** The highest number given out on that day, 0 before the first. */
    int lastSerial(String collectivity, LocalDate day) {
        return find("collectivity = ?1 and emittedOn = ?2 order by serial desc", collectivity, day)
                .firstResultOptional()
                .map(TransmissionRow::serial)
                .orElse(0);
    }

    /** One package of a collectivity at a time gets its number; the lock ends with the transaction. */
    void takeTurns(String collectivity) {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "transmission " + collectivity)
                .getSingleResult();
    }
}
