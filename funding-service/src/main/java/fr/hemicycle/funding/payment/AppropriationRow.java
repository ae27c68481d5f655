package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.payment.domain.Appropriation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "appropriation")
class AppropriationRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "operation_id")
    private UUID operationId;

    private int year;
    private BigDecimal opened;
    private BigDecimal ordered;
    private BigDecimal paid;
    private BigDecimal accrued;

    @Column(name = "carried_over")
    private BigDecimal carriedOver;

    private BigDecimal lapsed;

    @Version
    private long version;

    static AppropriationRow of(UUID id, String collectivity, UUID operationId, int year) {
        AppropriationRow row = new AppropriationRow();
        row.id = id;
        row.collectivity = collectivity;
        row.operationId = operationId;
        row.year = year;
        row.apply(Appropriation.none(year));
        return row;
    }

    UUID operationId() {
        return operationId;
    }

    final void apply(Appropriation appropriation) {
        opened = appropriation.opened().toDecimal();
        ordered = appropriation.ordered().toDecimal();
        paid = appropriation.paid().toDecimal();
        accrued = appropriation.accrued().toDecimal();
        carriedOver = appropriation.carriedOver().toDecimal();
        lapsed = appropriation.lapsed().toDecimal();
    }

    Appropriation toAppropriation() {
        return new Appropriation(
                year,
                Money.of(opened),
                Money.of(ordered),
                Money.of(paid),
                Money.of(accrued),
                Money.of(carriedOver),
                Money.of(lapsed));
    }
}
