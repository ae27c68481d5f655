package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.Change;
import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.commitment.domain.Standings;
import fr.hemicycle.funding.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of commitments with all that has changed them since. */
@ApplicationScoped
class StandingLines implements Standings {

    private static final String LINES = """
            select l.id, l.outcomeId, l.deliberationId, v.deliberationNumber, l.article, l.line, l.operationId, l.amount,
              (select sum(c.amount) from ChangeRow c where c.lineId = l.id and c.kind = :raised),
              (select sum(c.amount) from ChangeRow c where c.lineId = l.id and c.kind <> :raised),
              (select count(r) from ReleaseRow r where r.outcomeId = l.outcomeId)
            from LineRow l join OutcomeRow v on v.id = l.outcomeId where l.collectivity = :collectivity
            """;

    private final EntityManager database;

    StandingLines(EntityManager database) {
        this.database = database;
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
            long releases) {

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
                            ? Money.ZERO
                            : Money.of(amount).plus(orNothing(raised)).minus(orNothing(lowered)),
                    releases > 0);
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

    List<StandingLine> of(String collectivity, UUID commitmentId) {
        return read(query(" and l.outcomeId = :commitment order by l.article, l.line", collectivity)
                .setParameter("commitment", commitmentId));
    }

    List<StandingLine> ofVotes(String collectivity, Collection<UUID> deliberationIds) {
        return read(query(" and l.deliberationId in :votes", collectivity).setParameter("votes", deliberationIds));
    }

    private TypedQuery<Row> query(String where, String collectivity) {
        return database.createQuery(LINES + where, Row.class)
                .setParameter("collectivity", collectivity)
                .setParameter("raised", Change.Kind.RAISED);
    }

    private static List<StandingLine> read(TypedQuery<Row> query) {
        return query.getResultList().stream().map(Row::toLine).toList();
    }
}
