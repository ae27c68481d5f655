package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "line_payment")
class LinePaymentRow {

    @Id
    @Column(name = "line_id")
    private UUID lineId;

    private String collectivity;
    private BigDecimal liquidated;
    private BigDecimal ordered;
    private BigDecimal paid;

    @Version
    private long version;

    static LinePaymentRow of(String collectivity, UUID lineId) {
        LinePaymentRow row = new LinePaymentRow();
        row.lineId = lineId;
        row.collectivity = collectivity;
        row.liquidated = BigDecimal.ZERO;
        row.ordered = BigDecimal.ZERO;
        row.paid = BigDecimal.ZERO;
        return row;
    }

    Money paid() {
        return Money.of(paid);
    }

    void liquidate(Money amount) {
        liquidated = liquidated.add(amount.toDecimal());
    }

    void cancel(Money amount) {
        liquidated = liquidated.subtract(amount.toDecimal());
    }

    void order(Money amount) {
        ordered = ordered.add(amount.toDecimal());
    }

    void reject(Money amount) {
        ordered = ordered.subtract(amount.toDecimal());
    }

    void pay(Money amount) {
        paid = paid.add(amount.toDecimal());
    }

    void reverse(Money amount) {
        paid = paid.subtract(amount.toDecimal());
        reject(amount);
    }
}
