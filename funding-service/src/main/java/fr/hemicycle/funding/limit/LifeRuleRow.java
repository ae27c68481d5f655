package fr.hemicycle.funding.limit;

import fr.hemicycle.funding.operation.domain.LifeRule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "life_rule")
class LifeRuleRow {

    @Id
    private UUID id;

    private String collectivity;
    private int revision;

    @Column(name = "holds_from")
    private LocalDate holdsFrom;

    @Column(name = "years_to_commit")
    private @Nullable Integer yearsToCommit;

    @Column(name = "years_idle")
    private @Nullable Integer yearsIdle;

    @Column(name = "to_year_end")
    private boolean toYearEnd;

    @Column(name = "refuses_after")
    private boolean refusesAfter;

    private String provenance;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    static LifeRuleRow of(UUID id, String collectivity, int revision, LifeRule rule, Instant at) {
        LifeRuleRow row = new LifeRuleRow();
        row.id = id;
        row.collectivity = collectivity;
        row.revision = revision;
        row.holdsFrom = rule.holdsFrom();
        row.yearsToCommit = rule.yearsToCommit();
        row.yearsIdle = rule.yearsIdle();
        row.toYearEnd = rule.toYearEnd();
        row.refusesAfter = rule.refusesAfter();
        row.provenance = rule.provenance();
        row.recordedAt = at;
        return row;
    }

    int revision() {
        return revision;
    }

    LifeRule toRule() {
        return new LifeRule(holdsFrom, yearsToCommit, yearsIdle, toYearEnd, refusesAfter, provenance);
    }
}
