package fr.hemicycle.funding.operation;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Movement.Account;
import fr.hemicycle.funding.operation.domain.Position;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.time.AsOf;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MovementRows implements PanacheRepositoryBase<MovementRow, UUID> {

    /** @param deliberationId the vote that allowed it: for a reservation the one that consumed it, once there is one */
    record Line(
            MovementRow movement,
            @Nullable UUID deliberationId,
            @Nullable String deliberationNumber) {}

    record Sum(UUID operationId, Account from, Account to, BigDecimal amount) {}

    List<Line> page(String collectivity, UUID operationId, Cursor cursor, int count) {
        return getEntityManager()
                .createQuery("""
                        select m, coalesce(m.deliberationId, l.deliberationId), coalesce(v.deliberationNumber, c.deliberationNumber, a.deliberationNumber)
                          from MovementRow m
                          left join LineRow l on m.reservationId = l.reservationId
                          left join OutcomeRow v on v.collectivity = m.collectivity
                            and v.deliberationId = coalesce(m.deliberationId, l.deliberationId)
                          left join ChangeVoteRow c on c.collectivity = m.collectivity
                            and c.deliberationId = m.deliberationId
                          left join AuthorisationVoteRow a on a.collectivity = m.collectivity
                            and a.deliberationId = m.deliberationId
                        where m.collectivity = :collectivity and m.operationId = :operation and m.id > :after
                        order by m.id""", Line.class)
                .setParameter("collectivity", collectivity)
                .setParameter("operation", operationId)
                .setParameter("after", cursor.after())
                .setMaxResults(count)
                .getResultList();
    }

    /** The figures of these operations as of that time; an operation that had no movement yet is left out. */
    Map<UUID, Position> positions(String collectivity, Collection<UUID> operationIds, AsOf time) {
        Map<UUID, List<Position.Flow>> flows = new HashMap<>();
        getEntityManager()
                .createQuery("""
                        select m.operationId, m.fromAccount, m.toAccount, sum(m.amount) from MovementRow m
                        where m.collectivity = :collectivity and m.operationId in :operations
                          and m.effectiveOn <= :on and m.recordedAt <= :knownAt
                        group by m.operationId, m.fromAccount, m.toAccount""", Sum.class)
                .setParameter("collectivity", collectivity)
                .setParameter("operations", operationIds)
                .setParameter("on", time.on())
                .setParameter("knownAt", time.knownAt())
                .getResultList()
                .forEach(sum -> flows.computeIfAbsent(sum.operationId(), any -> new ArrayList<>())
                        .add(new Position.Flow(sum.from(), sum.to(), Money.of(sum.amount()))));
        Map<UUID, Position> positions = new HashMap<>();
        flows.forEach((operation, each) -> positions.put(operation, Position.of(each)));
        return positions;
    }
}
