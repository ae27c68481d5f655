package fr.hemicycle.funding.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class LinePaymentRows implements PanacheRepositoryBase<LinePaymentRow, UUID> {

    /** Made when it is first needed; the operation of the line is locked. */
    LinePaymentRow of(String collectivity, UUID lineId) {
        return findByIdOptional(lineId).orElseGet(() -> {
            LinePaymentRow first = LinePaymentRow.of(collectivity, lineId);
            persist(first);
            return first;
        });
    }
}
