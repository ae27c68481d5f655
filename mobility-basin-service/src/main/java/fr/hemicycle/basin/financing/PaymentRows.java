package fr.hemicycle.basin.financing;

import fr.hemicycle.basin.financing.PaymentFacts.BudgetCommittedV1;
import fr.hemicycle.basin.financing.PaymentFacts.CommittedLineV1;
import fr.hemicycle.basin.financing.domain.LinePayment;
import fr.hemicycle.basin.money.Money;
import fr.hemicycle.platform.inbox.ReceivedEvent;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps payments and the plans of committed lines as they come, also when the other of the two is not there yet. */
@ApplicationScoped
class PaymentRows {

    private final AgroalDataSource database;

    PaymentRows(AgroalDataSource database) {
        this.database = database;
    }

    /** Only lines of a financing plan are of interest here. */
    @Transactional(Transactional.TxType.MANDATORY)
    void committed(String collectivity, BudgetCommittedV1 commitment) {
        for (CommittedLineV1 line : commitment.lines()) {
            if (line.financingPlanId() != null) {
                write(
                        "INSERT INTO committed_line VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        collectivity,
                        commitment.commitmentId(),
                        line.line(),
                        line.financingPlanId());
            }
        }
    }

    /** An event is known by its line and its place among the line's events: told twice, it is kept once. */
    @Transactional(Transactional.TxType.MANDATORY)
    void paid(ReceivedEvent event, UUID commitmentId, int line, LinePayment payment) {
        write(
                "INSERT INTO line_payment VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                event.collectivity(),
                event.aggregateId(),
                event.aggregateVersion(),
                commitmentId,
                line,
                payment.kind().name(),
                payment.amount().toDecimal(),
                payment.on());
    }

    List<LinePayment> ofPlan(String collectivity, UUID planId) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT p.kind, p.amount, p.happened_on FROM committed_line l
                        JOIN line_payment p USING (collectivity, commitment_id, line)
                        WHERE l.collectivity = ? AND l.financing_plan_id = ?
                        ORDER BY p.happened_on, p.commitment_line_id, p.aggregate_version""")) {
            query.setString(1, collectivity);
            query.setObject(2, planId);
            List<LinePayment> payments = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    payments.add(new LinePayment(
                            LinePayment.Kind.valueOf(row.getString(1)),
                            Money.of(row.getBigDecimal(2)),
                            row.getObject(3, LocalDate.class)));
                }
            }
            return payments;
        } catch (SQLException e) {
            throw new IllegalStateException("payments of " + planId + " cannot be read", e);
        }
    }

    private void write(String insert, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a payment cannot be kept", e);
        }
    }
}
