package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.Document;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "transmission_parcel")
class ParcelRow {

    @Id
    @Column(name = "act_id")
    private UUID actId;

    @SuppressWarnings("UnusedVariable") // the key to the sending
    private String collectivity;

    private byte[] archive;

    protected ParcelRow() {}

    static ParcelRow of(TransmissionRow sent, byte[] archive) {
        ParcelRow row = new ParcelRow();
        row.actId = sent.actId();
        row.collectivity = sent.collectivity();
        row.archive = archive;
        return row;
    }

    UUID actId() {
        return actId;
    }

    Parcel toParcel(TransmissionRow sent) {
        return new Parcel(sent.identifier(), sent.toDomain().packageName(), sent.emittedAt(), new Document(archive));
    }
}
