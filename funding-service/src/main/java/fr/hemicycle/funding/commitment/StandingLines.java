package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.Change;
import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.commitment.domain.Standings;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Movement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of commitments with all that has changed them since. */
@ApplicationScoped
class StandingLines implements Standings {

    private static final String LINES = """
            select l.id, l.outcomeId, l.deliberationId, v.deliberationNumber, l.article, l.line, l.operationId, l.amount,
              (select sum(c.amount) from ChangeRow c
               where c.lineId = l.id and c.kind = :raised and c.effectiveOn <= :until),
              (select sum(c.amount) from ChangeRow c where c.lineId = l.id and c.kind <> :raised),
              (select count(r) from ReleaseRow r where r.outcomeId = l.outcomeId),
              (select p.liquidated from LinePaymentRow p where p.lineId = l.id),
              (select p.ordered from LinePaymentRow p where p.lineId = l.id),
              (select p.paid from LinePaymentRow p where p.lineId = l.id)
            from LineRow l join OutcomeRow v on v.id = l.outcomeId where l.collectivity = :collectivity
            """;

    private static final LocalDate DAY_MAX = LocalDate.of(9999, 12, 31);

    private final EntityManager database;
    private final ActFactRows facts;

    StandingLines(EntityManager database, ActFactRows facts) {
        this.database = database;
        this.facts = facts;
    }

    record Row(
            UUID id,
            UUID commitmentId,
            UUID deliberationId,
            String deliberationNumber,
            int article,
            int line,
            UUID operationId,
            BigDecimal amount,
            @Nullable BigDecimal raised,
            @Nullable BigDecimal lowered,
            long releases,
            @Nullable BigDecimal liquidated,
            @Nullable BigDecimal ordered,
            @Nullable BigDecimal paid) {

        StandingLine toLine() {
            return new StandingLine(
                    id,
                    commitmentId,
                    deliberationId,
                    deliberationNumber,
                    article,
                    line,
                    operationId,
                    Money.of(amount),
                    releases > 0
                            ? orNothing(paid)
                            : Money.of(amount).plus(orNothing(raised)).minus(orNothing(lowered)),
                    releases > 0,
                    orNothing(liquidated),
                    orNothing(ordered),
                    orNothing(paid));
        }

        private static Money orNothing(@Nullable BigDecimal sum) {
            return sum == null ? Money.ZERO : Money.of(sum);
        }
    }

    @Override
    public List<StandingLine> on(String collectivity, UUID operationId, int count) {
        return read(query(" and l.operationId = :operation order by l.id desc", collectivity)
                .setParameter("operation", operationId)
                .setMaxResults(count));
    }

    @Override
    public Optional<StandingLine> line(String collectivity, UUID lineId) {
        return read(query(" and l.id = :line", collectivity).setParameter("line", lineId)).stream()
                .findFirst();
    }

    @Override
    public List<StandingLine> adoptedUntil(String collectivity, LocalDate day) {
        return read(query("""
                         and exists (select 1 from MovementRow m where m.operationId = l.operationId
                                     and m.deliberationId = l.deliberationId and m.kind = :commitment
                                     and m.effectiveOn <= :until)
                        order by l.id""", collectivity)
                .setParameter("commitment", Movement.Kind.COMMITMENT)
                .setParameter("until", day));
    }

    @Override
    public Optional<LocalDate> boundOn(String collectivity, UUID deliberationId) {
        return facts.of(collectivity, deliberationId).boundOn();
    }

    /** What had been paid of a line when its act was undone. */
    Optional<Money> paidBeforeAnnulment(StandingLine line) {
        return database.createQuery(
                        "select p.amount from PaidBeforeAnnulmentRow p where p.lineId = :line", BigDecimal.class)
                .setParameter("line", line.id())
                .getResultStream()
                .findFirst()
                .map(Money::of);
    }

    List<StandingLine> of(String collectivity, UUID commitmentId) {
        return read(query(" and l.outcomeId = :commitment order by l.article, l.line", collectivity)
                .setParameter("commitment", commitmentId));
    }

    /** In the order of their votes, articles and lines. */
    List<StandingLine> byId(String collectivity, Collection<UUID> ids) {
        return read(query(" and l.id in :ids order by l.outcomeId, l.article, l.line", collectivity)
                .setParameter("ids", ids));
    }

    List<StandingLine> ofVotes(String collectivity, Collection<UUID> deliberationIds) {
        return read(query(" and l.deliberationId in :votes", collectivity).setParameter("votes", deliberationIds));
    }

    private TypedQuery<Row> query(String where, String collectivity) {
        return database.createQuery(LINES + where, Row.class)
                .setParameter("collectivity", collectivity)
                .setParameter("raised", Change.Kind.RAISED)
                .setParameter("until", DAY_MAX);
    }

    private static List<StandingLine> read(TypedQuery<Row> query) {
        return query.getResultList().stream().map(Row::toLine).toList();
    }
}
