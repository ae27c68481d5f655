package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.commitment.domain.ForeseenAgreements;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Lets a test say of a line that its agreement is awaited; of all others the real answer counts. */
@Decorator
@Priority(1)
class AwaitedAgreements implements ForeseenAgreements {

    static final Set<UUID> AWAITED = ConcurrentHashMap.newKeySet();

    @Inject
    @Any
    @Delegate
    ForeseenAgreements real;

    @Override
    public Standing of(String collectivity, UUID commitment, LocalDate on) {
        return AWAITED.contains(commitment) ? Standing.AWAITED : real.of(collectivity, commitment, on);
    }
}
