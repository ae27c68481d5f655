package fr.hemicycle.funding.authorisation;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.rule.Reason;
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

/** A step of the undoing of an authorisation: refused until it covers what is used, then done. */
@Entity(name = "AuthorisationUndoingRow")
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "authorisation_undoing")
class UndoingRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "authorisation_id")
    private UUID authorisationId;

    @Column(name = "deliberation_id")
    private UUID deliberationId;

    @Column(name = "operation_id")
    private UUID operationId;

    private String cause;

    @Column(name = "undone_on")
    private LocalDate undoneOn;

    @Column(name = "amount_before")
    private BigDecimal amountBefore;

    private BigDecimal amount;
    private String outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Reason> reasons;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** What happened to the act. */
    record Act(String cause, LocalDate on) {}

    static UndoingRow of(
            AuthorisationRow authorisation,
            String collectivity,
            Act act,
            Money before,
            Balance after,
            List<Reason> refused,
            Instant at) {
        UndoingRow row = new UndoingRow();
        row.id = Ids.next();
        row.collectivity = collectivity;
        row.authorisationId = authorisation.id();
        row.deliberationId = authorisation.deliberationId();
        row.operationId = authorisation.operationId();
        row.cause = act.cause();
        row.undoneOn = act.on();
        row.amountBefore = before.toDecimal();
        row.amount = after.authorised().toDecimal();
        row.outcome = refused.isEmpty() ? "UNDONE" : "REFUSED";
        row.reasons = refused;
        row.recordedAt = at;
        return row;
    }

    Act act() {
        return new Act(cause, undoneOn);
    }

    boolean isDone() {
        return outcome.equals("UNDONE");
    }

    Money amountBefore() {
        return Money.of(amountBefore);
    }

    Money amount() {
        return Money.of(amount);
    }

    List<Reason> reasons() {
        return reasons;
    }
}
