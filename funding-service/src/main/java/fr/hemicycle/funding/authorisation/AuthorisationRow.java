package fr.hemicycle.funding.authorisation;

import fr.hemicycle.funding.authorisation.domain.Authorisation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.id.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Immutable
@Table(name = "authorisation")
class AuthorisationRow {

    @Id
    private UUID id;

    private String collectivity;

    @Column(name = "vote_id")
    private UUID voteId;

    @Column(name = "deliberation_id")
    private UUID deliberationId;

    @Column(name = "deliberation_number")
    private String deliberationNumber;

    private int article;

    @Column(name = "operation_id")
    private UUID operationId;

    @Enumerated(EnumType.STRING)
    private Authorisation.Act act;

    @Column(name = "amount_before")
    private BigDecimal amountBefore;

    private BigDecimal amount;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    /** Given by the database, in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long position;

    @ElementCollection
    @CollectionTable(name = "payment_forecast", joinColumns = @JoinColumn(name = "authorisation_id"))
    @OrderBy("year")
    private List<PaymentValue> payments = new ArrayList<>();

    @Embeddable
    record PaymentValue(String collectivity, int year, BigDecimal amount) {}

    static AuthorisationRow of(
            VoteRow vote, UUID operationId, Authorisation authorisation, Money before, LocalDate effectiveOn) {
        AuthorisationRow row = new AuthorisationRow();
        row.id = Ids.next();
        row.collectivity = vote.collectivity();
        row.voteId = vote.id();
        row.deliberationId = vote.deliberationId();
        row.deliberationNumber = vote.deliberationNumber();
        row.article = authorisation.article();
        row.operationId = operationId;
        row.act = authorisation.act();
        row.amountBefore = before.toDecimal();
        row.amount = authorisation.amount().toDecimal();
        row.effectiveOn = effectiveOn;
        row.payments = authorisation.payments().stream()
                .map(each -> new PaymentValue(
                        vote.collectivity(), each.year(), each.amount().toDecimal()))
                .toList();
        return row;
    }

    UUID id() {
        return id;
    }

    UUID operationId() {
        return operationId;
    }

    UUID deliberationId() {
        return deliberationId;
    }

    String deliberationNumber() {
        return deliberationNumber;
    }

    int article() {
        return article;
    }

    Authorisation.Act act() {
        return act;
    }

    Money amountBefore() {
        return Money.of(amountBefore);
    }

    Money amount() {
        return Money.of(amount);
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    List<Authorisation.Payment> payments() {
        return payments.stream()
                .map(each -> new Authorisation.Payment(each.year(), Money.of(each.amount())))
                .toList();
    }
}
