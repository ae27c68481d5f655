package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.FinancingPlan;
import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.funding.money.Money;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "financing_plan")
class PlanRow {

    @Id
    private UUID id;

    private String collectivity;
    private String subject;
    private BigDecimal total;

    @Version
    private long version;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<ShareRow> shares = new ArrayList<>();

    static PlanRow of(String collectivity, FinancingPlan plan) {
        PlanRow row = new PlanRow();
        row.id = plan.id();
        row.collectivity = collectivity;
        row.subject = plan.subject();
        row.total = plan.total().toDecimal();
        for (Share share : plan.shares()) {
            row.shares.add(ShareRow.of(row, row.shares.size() + 1, share));
        }
        return row;
    }

    String collectivity() {
        return collectivity;
    }

    long version() {
        return version;
    }

    void secure(UUID shareId, Share.Security by) {
        shares.stream().filter(share -> share.id().equals(shareId)).forEach(share -> share.secure(by));
    }

    FinancingPlan toPlan() {
        return new FinancingPlan(
                id,
                subject,
                Money.of(total),
                shares.stream().map(ShareRow::toShare).toList());
    }
}
