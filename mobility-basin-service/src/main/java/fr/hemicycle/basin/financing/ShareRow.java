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
    private String state;

    @Column(name = "told_at")
    private long toldAt;

    private BigDecimal called;
    private BigDecimal paid;

    @Column(name = "calls_told_at")
    private long callsToldAt;

    void become(PlanShare share) {
        position = share.place();
        kind = share.funder().kind();
        name = share.funder().name();
        siren = share.funder().siren();
        amount = share.amount().toDecimal();
        promised = share.promised().toDecimal();
        state = share.word().state();
        toldAt = share.word().toldAt();
        called = share.calls().called().toDecimal();
        paid = share.calls().paid().toDecimal();
        callsToldAt = share.calls().toldAt();
    }

    PlanShare toShare(UUID id) {
        return new PlanShare(
                id,
                position,
                new PlanShare.Funder(kind, name, siren),
                Money.of(amount),
                new PlanShare.Word(Money.of(promised), state, toldAt),
                new PlanShare.Calls(Money.of(called), Money.of(paid), callsToldAt));
    }
}
