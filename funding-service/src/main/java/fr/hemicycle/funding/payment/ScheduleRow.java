package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.payment.domain.Schedule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "payment_schedule")
class ScheduleRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "line_id")
    private UUID lineId;

    @Column(name = "schedule_version")
    private long scheduleVersion;

    private BigDecimal committed;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Item> items;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** An item as it is kept. */
    record Item(
            int number,
            String kind,
            String amount,
            @Nullable String dueOn,
            @Nullable String condition) {

        static Item of(Schedule.Item item) {
            return new Item(
                    item.number(),
                    item.kind().name(),
                    item.amount().toString(),
                    item.dueOn() == null ? null : item.dueOn().toString(),
                    item.condition());
        }

        Schedule.Item toItem() {
            return new Schedule.Item(
                    number,
                    Schedule.Kind.valueOf(kind),
                    Money.euros(amount),
                    dueOn == null ? null : LocalDate.parse(dueOn),
                    condition);
        }
    }

    static ScheduleRow of(
            UUID id, String collectivity, StandingLine line, long version, Schedule schedule, String by, Instant at) {
        ScheduleRow row = new ScheduleRow();
        row.id = id;
        row.collectivity = collectivity;
        row.lineId = line.id();
        row.scheduleVersion = version;
        row.committed = line.standing().toDecimal();
        row.items = schedule.items().stream().map(Item::of).toList();
        row.recordedBy = by;
        row.recordedAt = at;
        return row;
    }

    long version() {
        return scheduleVersion;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Schedule toSchedule() {
        return new Schedule(items.stream().map(Item::toItem).toList());
    }
}
