package fr.hemicycle.basin.following.domain;

import fr.hemicycle.basin.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What one funder gives to actions.
 *
 * @param siren {@code null} for the State, and for one whose number is not known
 * @param planned by the action sheets
 * @param share proposed in the financing plans
 * @param secured what it has decided, by what was heard until now
 * @param spent what it has paid; {@code null} where nothing was told of it
 */
public record FunderStanding(
        String name,
        @Nullable String siren,
        Money planned,
        Money share,
        Money secured,
        @Nullable Money spent) {

    FunderStanding plus(FunderStanding other) {
        return new FunderStanding(
                name,
                siren,
                planned.plus(other.planned),
                share.plus(other.share),
                secured.plus(other.secured),
                spent == null ? other.spent : other.spent == null ? spent : spent.plus(other.spent));
    }

    /** By its number, else by its name. */
    String key() {
        return siren == null ? name : siren;
    }
}
