package fr.hemicycle.basin.body;

import fr.hemicycle.basin.body.domain.DecisionMode;
import fr.hemicycle.basin.body.domain.Setting;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "body_setting")
class SettingRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Column(name = "body_id")
    private UUID bodyId;

    @Column(name = "applies_from")
    private LocalDate firstDay;

    @Enumerated(EnumType.STRING)
    private DecisionMode mode;

    @Column(name = "presence_percent")
    private int presencePercent;

    @Column(name = "notice_days")
    private int noticeDays;

    protected SettingRow() {}

    static SettingRow of(String collectivity, UUID bodyId, Setting setting) {
        SettingRow row = new SettingRow();
        row.id = setting.id();
        row.collectivity = collectivity;
        row.bodyId = bodyId;
        row.firstDay = setting.from();
        row.mode = setting.mode();
        row.presencePercent = setting.presencePercent();
        row.noticeDays = setting.noticeDays();
        return row;
    }

    Setting toDomain() {
        return new Setting(id, firstDay, mode, presencePercent, noticeDays);
    }

    UUID bodyId() {
        return bodyId;
    }
}
