package fr.hemicycle.funding.budget;

import fr.hemicycle.funding.budget.domain.BudgetLine;
import fr.hemicycle.funding.budget.domain.BudgetLine.Direction;
import fr.hemicycle.funding.budget.domain.BudgetLine.Place;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "budget_line")
class BudgetLineRow {

    @Id
    UUID id;

    String collectivity;

    @Column(name = "stage_id")
    UUID stageId;

    @Enumerated(EnumType.STRING)
    Section section;

    @Enumerated(EnumType.STRING)
    Direction direction;

    @Enumerated(EnumType.STRING)
    BudgetLine.Movement movement;

    String chapter;

    @Nullable
    String nature;

    @Nullable
    String function;

    BigDecimal proposed;
    BigDecimal voted;

    static BudgetLineRow of(UUID id, StageRow stage, BudgetLine line) {
        BudgetLineRow row = new BudgetLineRow();
        row.id = id;
        row.collectivity = stage.collectivity;
        row.stageId = stage.id;
        row.section = line.place().section();
        row.direction = line.place().direction();
        row.movement = line.movement();
        row.chapter = line.place().chapter();
        row.nature = line.nature();
        row.function = line.function();
        row.proposed = line.proposed().toDecimal();
        row.voted = line.voted().toDecimal();
        return row;
    }

    BudgetLine toLine() {
        return new BudgetLine(
                new Place(section, direction, chapter),
                nature,
                function,
                movement,
                Money.of(proposed),
                Money.of(voted));
    }
}
