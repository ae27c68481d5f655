package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.FinancingPlan;
import fr.hemicycle.funding.financing.domain.PlanLife;
import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.funding.money.Money;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "financing_plan")
class PlanRow {

    @Id
    private UUID id;

    private String collectivity;
    private String lead;
    private String subject;
    private BigDecimal total;

    @Enumerated(EnumType.STRING)
    private PlanLife life;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "ended_reason")
    private @Nullable String endedReason;

    @Version
    private long version;

    @BatchSize(size = 200)
    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<ShareRow> shares = new ArrayList<>();

    static PlanRow of(FinancingPlan plan) {
        PlanRow row = new PlanRow();
        row.id = plan.id();
        row.collectivity = plan.owner();
        row.lead = plan.lead();
        row.subject = plan.subject();
        row.total = plan.total().toDecimal();
        row.life = plan.life();
        for (Share share : plan.shares()) {
            row.shares.add(ShareRow.of(row, row.shares.size() + 1, share));
        }
        return row;
    }

    UUID id() {
        return id;
    }

    String collectivity() {
        return collectivity;
    }

    long version() {
        return version;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    String endedReason() {
        return endedReason;
    }

    ShareRow share(UUID shareId) {
        return shares.stream()
                .filter(share -> share.id().equals(shareId))
                .findFirst()
                .orElseThrow();
    }

    void end(PlanLife as, LocalDate on, String reason) {
        life = as;
        endedOn = on;
        endedReason = reason;
    }

    FinancingPlan toPlan() {
        return new FinancingPlan(
                id,
                collectivity,
                lead,
                subject,
                Money.of(total),
                life,
                shares.stream().map(ShareRow::toShare).toList());
    }
}
