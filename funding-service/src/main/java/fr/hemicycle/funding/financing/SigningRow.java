package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.Signing;
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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How an agreement stood for a share from then on; of one agreement the last row counts. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "share_signing")
class SigningRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "plan_id")
    private UUID planId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "share_id")
    private ShareRow share;

    @Column(name = "agreement_id")
    private UUID agreementId;

    private @Nullable BigDecimal amount;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static SigningRow of(UUID id, PlanRow plan, ShareRow share, UUID agreementId, Optional<Signing> now, Instant at) {
        SigningRow row = new SigningRow();
        row.id = id;
        row.collectivity = plan.collectivity();
        row.planId = plan.id();
        row.share = share;
        row.agreementId = agreementId;
        row.amount = now.map(each -> each.amount().toDecimal()).orElse(null);
        row.signedOn = now.map(Signing::on).orElse(null);
        row.recordedAt = at;
        return row;
    }

    UUID agreementId() {
        return agreementId;
    }

    Optional<Signing> toSigning() {
        return amount == null || signedOn == null
                ? Optional.empty()
                : Optional.of(new Signing(agreementId, Money.of(amount), signedOn));
    }
}
