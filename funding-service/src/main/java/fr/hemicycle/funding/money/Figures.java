package fr.hemicycle.funding.money;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A balance on the wire. */
@Schema(name = "Balance", description = "Authorised, committed, reserved, and what that leaves [disponible].")
public record Figures(Amount authorised, Amount committed, Amount reserved, Amount available) {

    public static Figures of(Money authorised, Money committed, Money reserved) {
        return new Figures(
                Amount.of(authorised),
                Amount.of(committed),
                Amount.of(reserved),
                Amount.of(authorised.minus(committed).minus(reserved)));
    }
}
