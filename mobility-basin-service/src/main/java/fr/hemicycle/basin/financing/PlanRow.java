package fr.hemicycle.basin.financing;

import fr.hemicycle.basin.financing.domain.Financing;
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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

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
        for (PlanShare share : financing.shares()) {
            shares.computeIfAbsent(share.id(), id -> new ShareRow()).become(share);
        }
    }

    Financing toFinancing() {
        return new Financing(
                drawnUp,
                shares.entrySet().stream()
                        .map(each -> each.getValue().toShare(each.getKey()))
                        .toList());
    }
}
