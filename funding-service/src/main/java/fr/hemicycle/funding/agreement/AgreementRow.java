package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.domain.Agreement;
import fr.hemicycle.funding.agreement.domain.AgreementText;
import fr.hemicycle.funding.agreement.domain.Force;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** An agreement: what it covers, and when it is in force as its facts say. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "agreement")
class AgreementRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "text_version")
    private int textVersion;

    @Column(name = "model_id")
    private @Nullable UUID modelId;

    @Column(name = "model_version")
    private @Nullable Integer modelVersion;

    @Column(name = "financing_plan_id")
    private @Nullable UUID financingPlanId;

    @Column(name = "concluded_on")
    private @Nullable LocalDate concludedOn;

    @Column(name = "in_force_on")
    private @Nullable LocalDate inForceOn;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private boolean abandoned;

    /** Whether the world has heard that it ended. */
    @Column(name = "end_told")
    private boolean endTold;

    @Version
    private long version;

    @BatchSize(size = 200)
    @ElementCollection
    @CollectionTable(name = "agreement_party", joinColumns = @JoinColumn(name = "agreement_id"))
    private Set<PartyValue> parties = new HashSet<>();

    @BatchSize(size = 200)
    @ElementCollection
    @CollectionTable(name = "agreement_cover", joinColumns = @JoinColumn(name = "agreement_id"))
    private Set<CoverValue> covers = new HashSet<>();

    @Embeddable
    record PartyValue(
            @Column(nullable = false) String collectivity,
            @Column(nullable = false) String siren) {}

    /** What a version of the text covers; those of earlier versions stay. None is nullable, or Hibernate would write all anew. */
    @Embeddable
    record CoverValue(
            @Column(nullable = false) String collectivity,
            @Column(name = "text_version", nullable = false) int textVersion,

            @Column(name = "deliberation_id", nullable = false)
            UUID deliberationId,

            @Column(nullable = false) int article,
            @Column(nullable = false) int line) {}

    /** A line of a vote. */
    record LineKey(UUID deliberationId, int article, int line) {}

    /** What a draft rests on and covers. */
    record Links(
            @Nullable UUID modelId,
            @Nullable Integer modelVersion,
            @Nullable UUID financingPlanId,
            List<LineKey> lines) {

        Links {
            lines = List.copyOf(lines);
        }
    }

    static AgreementRow of(Agreement agreement, Links links) {
        AgreementRow row = new AgreementRow();
        row.id = agreement.id();
        row.collectivity = agreement.owner();
        row.draft(agreement, links);
        return row;
    }

    /** Another version of the text. */
    void draft(Agreement agreement, Links links) {
        textVersion++;
        modelId = links.modelId();
        modelVersion = links.modelVersion();
        financingPlanId = links.financingPlanId();
        AgreementText text = agreement.text();
        Set<PartyValue> named = new HashSet<>();
        text.parties().forEach(each -> named.add(new PartyValue(collectivity, each.siren())));
        parties.retainAll(named);
        parties.addAll(named);
        links.lines()
                .forEach(each -> covers.add(
                        new CoverValue(collectivity, textVersion, each.deliberationId(), each.article(), each.line())));
        stand(agreement);
    }

    /** Takes over what the facts say. */
    void stand(Agreement agreement) {
        LocalDate from = agreement.inForceOn().orElse(null);
        boolean terminated = agreement.terminated().isPresent();
        boolean asTold = Objects.equals(from, inForceOn) && agreement.lastDay().equals(lastDay);
        endTold = terminated || (endTold && asTold);
        concludedOn = agreement.concludedOn(0).orElse(null);
        inForceOn = from;
        lastDay = agreement.lastDay();
        abandoned = terminated && from == null;
    }

    boolean isOver(LocalDate today) {
        return inForceOn != null && !endTold && lastDay.isBefore(today);
    }

    void tellEnd() {
        endTold = true;
    }

    UUID id() {
        return id;
    }

    String collectivity() {
        return collectivity;
    }

    int textVersion() {
        return textVersion;
    }

    long version() {
        return version;
    }

    Links links() {
        return new Links(
                modelId,
                modelVersion,
                financingPlanId,
                covers.stream()
                        .filter(each -> each.textVersion() == textVersion)
                        .map(each -> new LineKey(each.deliberationId(), each.article(), each.line()))
                        .sorted(Comparator.comparing(LineKey::deliberationId)
                                .thenComparingInt(LineKey::article)
                                .thenComparingInt(LineKey::line))
                        .toList());
    }

    Force toForce() {
        return new Force(inForceOn, lastDay, abandoned);
    }
}
