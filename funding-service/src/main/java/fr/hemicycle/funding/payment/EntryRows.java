package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.payment.domain.Appropriation;
import fr.hemicycle.funding.payment.domain.Entry;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.time.AsOf;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

@ApplicationScoped
class EntryRows implements PanacheRepositoryBase<EntryRow, UUID> {

    record Sum(int year, Entry.Account from, Entry.Account to, BigDecimal amount) {}

    List<EntryRow> page(String collectivity, UUID operationId, Cursor cursor, int count) {
        return find(
                        "collectivity = ?1 and operationId = ?2 and id > ?3 order by id",
                        collectivity,
                        operationId,
                        cursor.after())
                .page(0, count)
                .list();
    }

    /** Entries only grow in number, so their count is the version of all that they sum to. */
    long version(String collectivity, UUID operationId) {
        return count("collectivity = ?1 and operationId = ?2", collectivity, operationId);
    }

    /** The figures of all years as of that time. */
    List<Appropriation> asOf(String collectivity, UUID operationId, AsOf time) {
        Map<Integer, List<Appropriation.Flow>> flows = new TreeMap<>();
        getEntityManager()
                .createQuery("""
                        select e.year, e.fromAccount, e.toAccount, sum(e.amount) from EntryRow e
                        where e.collectivity = :collectivity and e.operationId = :operation
                          and e.effectiveOn <= :on and e.recordedAt <= :knownAt
                        group by e.year, e.fromAccount, e.toAccount""", Sum.class)
                .setParameter("collectivity", collectivity)
                .setParameter("operation", operationId)
                .setParameter("on", time.on())
                .setParameter("knownAt", time.knownAt())
                .getResultList()
                .forEach(sum -> flows.computeIfAbsent(sum.year(), any -> new ArrayList<>())
                        .add(new Appropriation.Flow(sum.from(), sum.to(), Money.of(sum.amount()))));
        return flows.entrySet().stream()
                .map(each -> Appropriation.sum(each.getKey(), each.getValue()))
                .toList();
    }
}
