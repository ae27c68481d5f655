package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.funding.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "share")
class ShareRow {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    private PlanRow plan;

    private int position;

    @Enumerated(EnumType.STRING)
    @Column(name = "funder_kind")
    private Share.Kind kind;

    @Column(name = "funder_name")
    private String name;

    @Column(name = "funder_siren")
    private @Nullable String siren;

    private BigDecimal amount;

    @Enumerated(EnumType.STRING)
    @Column(name = "secured_kind")
    private Share.@Nullable SecurityKind securedKind;

    @Column(name = "secured_reference")
    private @Nullable String securedReference;

    @Column(name = "secured_decided_on")
    private @Nullable LocalDate securedDecidedOn;

    static ShareRow of(PlanRow plan, int position, Share share) {
        ShareRow row = new ShareRow();
        row.id = share.id();
        row.plan = plan;
        row.position = position;
        row.kind = share.funder().kind();
        row.name = share.funder().name();
        row.siren = share.funder().siren();
        row.amount = share.amount().toDecimal();
        return row;
    }

    UUID id() {
        return id;
    }

    void secure(Share.Security by) {
        securedKind = by.kind();
        securedReference = by.reference();
        securedDecidedOn = by.decidedOn();
    }

    Share toShare() {
        return new Share(id, new Share.Funder(kind, name, siren), Money.of(amount), security());
    }

    private Share.@Nullable Security security() {
        return securedKind == null || securedReference == null || securedDecidedOn == null
                ? null
                : new Share.Security(securedKind, securedReference, securedDecidedOn);
    }
}
