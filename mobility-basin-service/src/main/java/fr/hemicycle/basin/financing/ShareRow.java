package fr.hemicycle.basin.financing;

import fr.hemicycle.basin.financing.domain.PlanShare;
import fr.hemicycle.basin.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "plan_share")
class ShareRow {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "plan_id")
    @SuppressWarnings("UnusedVariable") // the foreign key
    private PlanRow plan;

    @SuppressWarnings("UnusedVariable") // the order of the shares
    private int position;

    @Column(name = "funder_kind")
    private String kind;

    @Column(name = "funder_name")
    private String name;

    @Column(name = "funder_siren")
    private @Nullable String siren;

    private BigDecimal amount;
    private boolean secured;

    static ShareRow of(PlanRow plan, UUID id, PlanShare share) {
        ShareRow row = new ShareRow();
        row.id = id;
        row.plan = plan;
        row.kind = share.funder().kind();
        row.name = share.funder().name();
        row.siren = share.funder().siren();
        row.amount = share.amount().toDecimal();
        row.secured = share.secured();
        return row;
    }

    UUID id() {
        return id;
    }

    void at(int place) {
        position = place;
    }

    void secure() {
        secured = true;
    }

    PlanShare toShare() {
        return new PlanShare(new PlanShare.Funder(kind, name, siren), Money.of(amount), secured);
    }
}
