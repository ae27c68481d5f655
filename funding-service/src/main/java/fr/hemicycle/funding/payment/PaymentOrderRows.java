package fr.hemicycle.funding.payment;

import fr.hemicycle.platform.page.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PaymentOrderRows implements PanacheRepositoryBase<PaymentOrderRow, UUID> {

    private static final String AWAITED = " and not exists (select 1 from StepRow s where s.paymentOrderId = o.id)";

    Optional<PaymentOrderRow> byId(String collectivity, UUID id) {
        return find("collectivity = ?1 and id = ?2", collectivity, id).firstResultOptional();
    }

    List<PaymentOrderRow> awaited(String collectivity, Collection<UUID> lineIds) {
        return find(
                        "from PaymentOrderRow o where o.collectivity = ?1 and o.lineId in ?2" + AWAITED
                                + " order by o.id",
                        collectivity,
                        lineIds)
                .list();
    }

    /**
     * A page of orders.
     *
     * @param onlyAwaited those that are neither paid nor rejected
     * @param lineId of this line, {@code null} of all
     */
    List<PaymentOrderRow> page(
            String collectivity, boolean onlyAwaited, @Nullable UUID lineId, Cursor cursor, int count) {
        return getEntityManager()
                .createQuery(
                        "select o from PaymentOrderRow o where o.collectivity = :collectivity and o.id > :after"
                                + " and (:line is null or o.lineId = :line)"
                                + (onlyAwaited ? AWAITED : "") + " order by o.id",
                        PaymentOrderRow.class)
                .setParameter("collectivity", collectivity)
                .setParameter("after", cursor.after())
                .setParameter("line", lineId)
                .setMaxResults(count)
                .getResultList();
    }
}
