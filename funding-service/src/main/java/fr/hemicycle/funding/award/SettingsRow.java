package fr.hemicycle.funding.award;

import fr.hemicycle.funding.award.domain.AwardSettings;
import fr.hemicycle.funding.award.domain.AwardSettings.GrantNature;
import fr.hemicycle.platform.id.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity(name = "AwardSettingsRow")
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "award_settings")
class SettingsRow {

    @Id
    private UUID id;

    private String collectivity;
    private int version;
    private String name;
    private String siret;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @ElementCollection
    @CollectionTable(name = "grant_nature", joinColumns = @JoinColumn(name = "settings_id"))
    @OrderColumn(name = "position")
    private List<NatureValue> natures = new ArrayList<>();

    @Embeddable
    record NatureValue(
            String collectivity,
            String nomenclature,
            String prefix,
            @Column(name = "from_year") int fromYear,
            @Column(name = "until_year") @Nullable Integer untilYear,
            String provenance) {}

    static SettingsRow of(String collectivity, int version, AwardSettings settings, Instant at) {
        SettingsRow row = new SettingsRow();
        row.id = Ids.next();
        row.collectivity = collectivity;
        row.version = version;
        row.name = settings.name();
        row.siret = settings.siret();
        row.recordedAt = at;
        row.natures = settings.natures().stream()
                .map(each -> new NatureValue(
                        collectivity,
                        each.nomenclature(),
                        each.prefix(),
                        each.fromYear(),
                        each.untilYear(),
                        each.provenance()))
                .toList();
        return row;
    }

    int version() {
        return version;
    }

    AwardSettings toSettings() {
        return new AwardSettings(
                name,
                siret,
                natures.stream()
                        .map(each -> new GrantNature(
                                each.nomenclature(),
                                each.prefix(),
                                each.fromYear(),
                                each.untilYear(),
                                each.provenance()))
                        .toList());
    }
}
