package fr.hemicycle.funding.financing.domain;

import fr.hemicycle.funding.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call for funds [appel de fonds]: the lead partner asks a funder for a part of its share. */
public record FundCall(
        UUID id,
        String reference,
        Money amount,
        LocalDate calledOn,
        @Nullable LocalDate paidOn) {

    public boolean isPaid() {
        return paidOn != null;
    }
}
