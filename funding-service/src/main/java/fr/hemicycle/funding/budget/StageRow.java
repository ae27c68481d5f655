package fr.hemicycle.funding.budget;

import fr.hemicycle.funding.budget.domain.Budget.Adopted;
import fr.hemicycle.funding.budget.domain.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity(name = "BudgetStageRow")
@Immutable
@Table(name = "budget_stage")
class StageRow {

    @Id
    UUID id;

    String collectivity;

    @Column(name = "budget_id")
    UUID budgetId;

    @Enumerated(EnumType.STRING)
    Stage.Kind kind;

    @Column(name = "deliberation_number")
    String deliberationNumber;

    @Column(name = "deliberation_id")
    @Nullable
    UUID deliberationId;

    @Column(name = "adopted_on")
    LocalDate adoptedOn;

    @Column(name = "recorded_at")
    Instant recordedAt;

    Adopted toAdopted() {
        return new Adopted(kind, deliberationNumber, adoptedOn);
    }
}
