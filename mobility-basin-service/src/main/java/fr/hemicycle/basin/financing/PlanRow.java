package fr.hemicycle.basin.financing;

import static java.util.Objects.requireNonNull;

import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.basin.financing.domain.PlanEnd;
import fr.hemicycle.basin.financing.domain.PlanShare;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "financing_plan")
class PlanRow {

    /** With the collectivity: what one collectivity hears can never touch a plan of another, whatever the ids. */
    @Embeddable
    record Key(String collectivity, UUID id) {}

    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // every query reads it
    private Key key;

    @Column(name = "drawn_up")
    private boolean drawnUp;

    @Column(name = "ended_as")
    private @Nullable String endedAs;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Column(name = "end_told_at")
    private @Nullable Long endToldAt;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(
            name = "plan_share",
            joinColumns = {
                @JoinColumn(name = "collectivity", referencedColumnName = "collectivity"),
                @JoinColumn(name = "plan_id", referencedColumnName = "id")
            })
    @MapKeyColumn(name = "id")
    private Map<UUID, ShareRow> shares = new HashMap<>();

    void become(Financing financing) {
        drawnUp = financing.known();
        PlanEnd end = financing.end();
        if (end != null) {
            endedAs = end.how();
            endedOn = end.on();
            endReason = end.reason();
            endToldAt = end.toldAt();
        }
        for (PlanShare share : financing.shares()) {
            shares.computeIfAbsent(share.id(), id -> new ShareRow()).become(share);
        }
    }

    Financing toFinancing() {
        return new Financing(
                drawnUp,
                shares.entrySet().stream()
                        .map(each -> each.getValue().toShare(each.getKey()))
                        .toList(),
                endedAs == null
                        ? null
                        : new PlanEnd(
                                endedAs,
                                requireNonNull(endedOn),
                                requireNonNull(endReason),
                                requireNonNull(endToldAt)));
    }
}
