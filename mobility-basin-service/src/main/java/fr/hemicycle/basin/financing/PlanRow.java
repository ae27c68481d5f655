package fr.hemicycle.basin.financing;

import fr.hemicycle.basin.financing.domain.Financing;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "financing_plan")
class PlanRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "drawn_up")
    private boolean drawnUp;

    @Version
    private long version;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<ShareRow> shares = new ArrayList<>();

    boolean isOf(String siren) {
        return collectivity.equals(siren);
    }

    void drawnUp() {
        drawnUp = true;
    }

    Optional<ShareRow> share(UUID shareId) {
        return shares.stream().filter(share -> share.id().equals(shareId)).findFirst();
    }

    void add(ShareRow share) {
        shares.add(share);
    }

    Financing toFinancing() {
        return new Financing(drawnUp, shares.stream().map(ShareRow::toShare).toList());
    }
}
