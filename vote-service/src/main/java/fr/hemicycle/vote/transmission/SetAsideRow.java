package fr.hemicycle.vote.transmission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "set_aside_answer")
class SetAsideRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    private String source;
    private String reason;

    @Column(name = "set_aside_at")
    private Instant setAsideAt;

    protected SetAsideRow() {}

    UUID id() {
        return id;
    }

    String source() {
        return source;
    }

    String reason() {
        return reason;
    }

    Instant setAsideAt() {
        return setAsideAt;
    }
}
