package fr.hemicycle.funding.award;

import fr.hemicycle.funding.award.domain.Award;
import fr.hemicycle.funding.award.domain.Beneficiary;
import fr.hemicycle.platform.id.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "award")
class AwardRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "line_id")
    private UUID lineId;

    private int version;

    @Column(name = "agreement_signed_on")
    private @Nullable LocalDate agreementSignedOn;

    private String object;

    @Enumerated(EnumType.STRING)
    private Award.Aid aid;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_terms")
    private Award.PaymentTerms.Kind paymentTerms;

    @Column(name = "payment_terms_text")
    private @Nullable String paymentTermsText;

    @Column(name = "paid_from")
    private LocalDate paidFrom;

    @Column(name = "paid_until")
    private @Nullable LocalDate paidUntil;

    @Column(name = "rae_id")
    private @Nullable String raeId;

    @Column(name = "eu_notified")
    private boolean euNotified;

    @Column(name = "scheme_id")
    private @Nullable String schemeId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @ElementCollection
    @BatchSize(size = 500)
    @CollectionTable(name = "award_beneficiary", joinColumns = @JoinColumn(name = "award_id"))
    @OrderColumn(name = "position")
    private List<BeneficiaryValue> beneficiaries = new ArrayList<>();

    @Embeddable
    record BeneficiaryValue(
            String collectivity,
            String name,
            @Nullable String siret,
            @Nullable String rna,
            BigDecimal share) {}

    static AwardRow of(String collectivity, UUID lineId, int version, Award award, Instant at) {
        AwardRow row = new AwardRow();
        row.id = Ids.next();
        row.collectivity = collectivity;
        row.lineId = lineId;
        row.version = version;
        row.agreementSignedOn = award.agreementSignedOn();
        row.object = award.object();
        row.aid = award.aid();
        row.paymentTerms = award.terms().kind();
        row.paymentTermsText = award.terms().text();
        row.paidFrom = award.paid().from();
        row.paidUntil = award.paid().until();
        row.raeId = award.raeId();
        row.euNotified = award.euNotified();
        row.schemeId = award.schemeId();
        row.recordedAt = at;
        row.beneficiaries = award.beneficiaries().stream()
                .map(each -> new BeneficiaryValue(collectivity, each.name(), each.siret(), each.rna(), each.share()))
                .toList();
        return row;
    }

    UUID lineId() {
        return lineId;
    }

    int version() {
        return version;
    }

    Award toAward() {
        return new Award(
                agreementSignedOn,
                object,
                aid,
                new Award.PaymentTerms(paymentTerms, paymentTermsText),
                new Award.Period(paidFrom, paidUntil),
                raeId,
                euNotified,
                schemeId,
                beneficiaries.stream()
                        .map(each -> new Beneficiary(each.name(), each.siret(), each.rna(), each.share()))
                        .toList());
    }
}
