package fr.hemicycle.funding.operation;

import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.NewOperation;
import fr.hemicycle.funding.operation.domain.Operation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Formula;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "operation")
class OperationRow {

    @Id
    private UUID id;

    private String collectivity;
    private String code;
    private String label;

    @Enumerated(EnumType.STRING)
    private Section section;

    @Enumerated(EnumType.STRING)
    @Column(name = "authorisation_kind")
    private AuthorisationKind authorisationKind;

    private String nomenclature;
    private int year;
    private String nature;
    private String function;
    private BigDecimal authorised;
    private BigDecimal committed;
    private BigDecimal reserved;

    @Version
    private long version;

    /** Asked with the row itself, so that nothing is asked twice where nothing is set. */
    @Formula("exists (select 1 from threshold_set t where t.operation_id = id)")
    private boolean thresholdsSet;

    @Formula("exists (select 1 from life_rule l where l.collectivity = collectivity)")
    private boolean lifeRuled;

    static OperationRow of(UUID id, String collectivity, NewOperation operation) {
        OperationRow row = new OperationRow();
        row.id = id;
        row.collectivity = collectivity;
        row.code = operation.code();
        row.label = operation.label();
        row.section = operation.section();
        row.authorisationKind = operation.authorisationKind();
        row.nomenclature = operation.imputation().nomenclature();
        row.year = operation.imputation().year();
        row.nature = operation.imputation().nature();
        row.function = operation.imputation().function();
        row.apply(new Balance(operation.authorised(), operation.openingUsed(), Money.ZERO));
        return row;
    }

    UUID id() {
        return id;
    }

    boolean isLimited() {
        return thresholdsSet || lifeRuled;
    }

    boolean hasThresholds() {
        return thresholdsSet;
    }

    boolean isOf(String owner) {
        return collectivity.equals(owner);
    }

    final void apply(Balance balance) {
        authorised = balance.authorised().toDecimal();
        committed = balance.committed().toDecimal();
        reserved = balance.reserved().toDecimal();
    }

    Operation toOperation() {
        return new Operation(
                id,
                code,
                label,
                section,
                authorisationKind,
                new Imputation(nomenclature, year, nature, function),
                new Balance(Money.of(authorised), Money.of(committed), Money.of(reserved)),
                version);
    }
}
