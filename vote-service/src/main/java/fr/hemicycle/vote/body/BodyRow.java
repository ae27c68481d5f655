package fr.hemicycle.vote.body;

import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.InternalRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "body")
class BodyRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    private String name;

    @Column(name = "proxy_holder_may_be_outside")
    private boolean proxyHolderMayBeOutside;

    @Column(name = "notice_days")
    private @Nullable Integer noticeDays;

    @Column(name = "secret_ballot_may_be_held")
    private boolean secretBallotMayBeHeld;

    protected BodyRow() {}

    static BodyRow of(String collectivity, Body body) {
        BodyRow row = new BodyRow();
        row.id = body.id();
        row.collectivity = collectivity;
        row.kind = body.kind();
        row.name = body.name();
        row.apply(body.internalRules());
        return row;
    }

    Body toDomain() {
        return new Body(id, kind, name, new InternalRules(proxyHolderMayBeOutside, noticeDays, secretBallotMayBeHeld));
    }

    void apply(InternalRules rules) {
        proxyHolderMayBeOutside = rules.proxyHolderMayBeOutsideTheBody();
        noticeDays = rules.noticeDays();
        secretBallotMayBeHeld = rules.secretBallotMayBeHeld();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
