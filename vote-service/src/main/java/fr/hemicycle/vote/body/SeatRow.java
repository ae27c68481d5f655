package fr.hemicycle.vote.body;

import fr.hemicycle.vote.body.domain.Seat;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "seat")
class SeatRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Column(name = "body_id")
    private UUID bodyId;

    @Column(name = "councillor_id")
    private UUID councillorId;

    private boolean voting;

    @Column(name = "seated_from")
    private LocalDate firstDay;

    @Column(name = "seated_until")
    private @Nullable LocalDate lastDay;

    protected SeatRow() {}

    static SeatRow of(String collectivity, UUID bodyId, Seat seat) {
        SeatRow row = new SeatRow();
        row.id = seat.id();
        row.collectivity = collectivity;
        row.bodyId = bodyId;
        row.councillorId = seat.councillorId();
        row.voting = seat.voting();
        row.firstDay = seat.from();
        row.lastDay = seat.until();
        return row;
    }

    void apply(Seat seat) {
        lastDay = seat.until();
    }

    Seat toDomain() {
        return new Seat(id, councillorId, voting, firstDay, lastDay);
    }
}
