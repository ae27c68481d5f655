package fr.hemicycle.funding.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class StepRows implements PanacheRepositoryBase<StepRow, UUID> {

    List<StepRow> of(UUID orderId) {
        return list("paymentOrderId = ?1 order by id", orderId);
    }

    Map<UUID, List<StepRow>> ofAll(Collection<UUID> orderIds) {
        return list("paymentOrderId in ?1 order by id", orderIds).stream()
                .collect(Collectors.groupingBy(StepRow::orderId));
    }
}
