package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.FundCall;
import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.funding.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "fund_call")
class FundCallRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "plan_id")
    private UUID planId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "share_id")
    private ShareRow share;

    private String reference;
    private BigDecimal amount;

    @Column(name = "called_before")
    private BigDecimal calledBefore;

    @Column(name = "secured_then")
    private BigDecimal securedThen;

    @Column(name = "called_on")
    private LocalDate calledOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** The payment has a row of its own, since a call never changes. */
    @Formula("(select p.paid_on from fund_call_payment p where p.call_id = id)")
    private @Nullable LocalDate paidOn;

    static FundCallRow of(String collectivity, ShareRow row, Share share, FundCall call, Instant at) {
        FundCallRow made = new FundCallRow();
        made.id = call.id();
        made.collectivity = collectivity;
        made.planId = row.plan().id();
        made.share = row;
        made.reference = call.reference();
        made.amount = call.amount().toDecimal();
        made.calledBefore = share.called().toDecimal();
        made.securedThen = share.secured().toDecimal();
        made.calledOn = call.calledOn();
        made.recordedAt = at;
        return made;
    }

    UUID id() {
        return id;
    }

    ShareRow share() {
        return share;
    }

    void paid(LocalDate on) {
        paidOn = on;
    }

    FundCall toCall() {
        return new FundCall(id, reference, Money.of(amount), calledOn, paidOn);
    }
}
