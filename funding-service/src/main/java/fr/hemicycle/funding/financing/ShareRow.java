package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.funding.financing.domain.Signing;
import fr.hemicycle.funding.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@BatchSize(size = 200)
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

    @BatchSize(size = 200)
    @OneToMany(mappedBy = "share")
    @SQLRestriction("outcome = 'RECORDED'")
    @OrderBy("id")
    private List<DecisionRow> decisions = new ArrayList<>();

    @BatchSize(size = 200)
    @OneToMany(mappedBy = "share")
    @OrderBy("id")
    private List<FundCallRow> calls = new ArrayList<>();

    @BatchSize(size = 200)
    @OneToMany(mappedBy = "share")
    @OrderBy("id")
    private List<SigningRow> signings = new ArrayList<>();

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

    PlanRow plan() {
        return plan;
    }

    String name() {
        return name;
    }

    void add(DecisionRow decision) {
        decisions.add(decision);
    }

    void add(SigningRow signing) {
        signings.add(signing);
    }

    void add(FundCallRow call) {
        calls.add(call);
    }

    FundCallRow call(UUID callId) {
        return calls.stream()
                .filter(call -> call.id().equals(callId))
                .findFirst()
                .orElseThrow();
    }

    private List<Signing> standing() {
        Map<UUID, SigningRow> last = new LinkedHashMap<>();
        signings.forEach(each -> last.put(each.agreementId(), each));
        return last.values().stream().flatMap(each -> each.toSigning().stream()).toList();
    }

    Share toShare() {
        return new Share(
                id,
                new Share.Funder(kind, name, siren),
                Money.of(amount),
                decisions.stream().map(DecisionRow::toDecision).toList(),
                calls.stream().map(FundCallRow::toCall).toList(),
                standing());
    }
}
