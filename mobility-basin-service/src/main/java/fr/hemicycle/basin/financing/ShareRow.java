package fr.hemicycle.basin.financing;

import fr.hemicycle.basin.financing.domain.PlanShare;
import fr.hemicycle.basin.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Embeddable
class ShareRow {

    private int position;

    @Column(name = "funder_kind")
    private String kind;

    @Column(name = "funder_name")
    private String name;

    @Column(name = "funder_siren")
    private @Nullable String siren;

    private BigDecimal amount;
    private BigDecimal promised;

    @Column(name = "told_at")
    private long toldAt;

    void become(PlanShare share) {
        position = share.place();
        kind = share.funder().kind();
        name = share.funder().name();
        siren = share.funder().siren();
        amount = share.amount().toDecimal();
        promised = share.promised().toDecimal();
        toldAt = share.toldAt();
    }

    PlanShare toShare(UUID id) {
        return new PlanShare(
                id, position, new PlanShare.Funder(kind, name, siren), Money.of(amount), Money.of(promised), toldAt);
    }
}
