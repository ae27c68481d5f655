package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.ActesPackage;
import fr.hemicycle.vote.transmission.domain.TransmissionDecision.Sent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "transmission")
class TransmissionRow {

    @Id
    @Column(name = "act_id")
    private UUID actId;

    private String collectivity;

    @Column(name = "actes_identifier")
    private String identifier;

    @Column(name = "package_name")
    private String packageName;

    @Column(name = "emitted_on")
    private LocalDate emittedOn;

    private int serial;

    @Column(name = "emitted_at")
    private Instant emittedAt;

    @Column(name = "handed_over_at")
    private @Nullable Instant handedOverAt;

    protected TransmissionRow() {}

    static TransmissionRow of(ActesPackage packed) {
        TransmissionRow row = new TransmissionRow();
        row.actId = packed.act().actId();
        row.collectivity = packed.act().collectivity();
        row.identifier = packed.identifier();
        row.packageName = packed.archiveName();
        row.emittedOn = ActesPackage.day(packed.emittedAt());
        row.serial = packed.serial();
        row.emittedAt = packed.emittedAt();
        return row;
    }

    UUID actId() {
        return actId;
    }

    String collectivity() {
        return collectivity;
    }

    String identifier() {
        return identifier;
    }

    int serial() {
        return serial;
    }

    Instant emittedAt() {
        return emittedAt;
    }

    boolean isHandedOver() {
        return handedOverAt != null;
    }

    void handedOver(Instant at) {
        handedOverAt = at;
    }

    Sent toDomain() {
        return new Sent(identifier, packageName, emittedAt);
    }
}
