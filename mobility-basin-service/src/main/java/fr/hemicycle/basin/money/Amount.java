package fr.hemicycle.basin.money;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money on the wire: a decimal as text, so that no reader rounds it. */
@Schema(name = "Money", description = "An exact amount.")
public record Amount(
        @NotNull
        @Pattern(regexp = "^-?\\d{1,13}\\.\\d{2}$", message = "a decimal text with two places, such as \"60000.00\"")
        @Schema(examples = "60000.00")
        String amount,

        @NotNull @Pattern(regexp = "^EUR$", message = "EUR") @Schema(examples = "EUR")
        String currency) {

    public static Amount of(Money money) {
        return new Amount(money.toString(), "EUR");
    }

    public Money toMoney() {
        return Money.euros(amount);
    }
}
