package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.payment.domain.Liquidation;
import fr.hemicycle.platform.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class LiquidationRows implements PanacheRepositoryBase<LiquidationRow, UUID> {

    private static final String ALL = """
            select l, (select sum(c.amount) from LiquidationCancellationRow c where c.liquidationId = l.id),
              (select sum(o.amount) from PaymentOrderRow o where o.liquidationId = l.id
                and not exists (select 1 from StepRow s where s.paymentOrderId = o.id and s.kind <> :payment))
            from LiquidationRow l where l.collectivity = :collectivity
            """;

    /** A liquidation with what was cancelled and ordered of it, in one look. */
    record Standing(
            LiquidationRow row,
            @Nullable BigDecimal cancelled,
            @Nullable BigDecimal ordered) {

        Liquidation toLiquidation() {
            return row.toLiquidation(orNothing(cancelled), orNothing(ordered));
        }

        private static Money orNothing(@Nullable BigDecimal sum) {
            return sum == null ? Money.ZERO : Money.of(sum);
        }
    }

    Optional<Standing> byId(String collectivity, UUID id) {
        return query(" and l.id = :id", collectivity)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    List<Standing> ofLines(String collectivity, Collection<UUID> lineIds) {
        return query(" and l.lineId in :lines order by l.id", collectivity)
                .setParameter("lines", lineIds)
                .getResultList();
    }

    List<Standing> page(String collectivity, UUID lineId, Cursor cursor, int count) {
        return query(" and l.lineId = :line and l.id > :after order by l.id", collectivity)
                .setParameter("line", lineId)
                .setParameter("after", cursor.after())
                .setMaxResults(count)
                .getResultList();
    }

    /** Those of that year or before of which something is left to order or pay. */
    List<Standing> doneUntil(String collectivity, int year) {
        return query(" and l.year <= :year order by l.id", collectivity)
                .setParameter("year", year)
                .getResultStream()
                .filter(each -> each.toLiquidation().rest().isPositive())
                .toList();
    }

    private TypedQuery<Standing> query(String where, String collectivity) {
        return getEntityManager()
                .createQuery(ALL + where, Standing.class)
                .setParameter("collectivity", collectivity)
                .setParameter("payment", StepRow.Kind.PAYMENT);
    }
}
