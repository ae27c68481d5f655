package fr.hemicycle.basin.plan.domain;

import fr.hemicycle.basin.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One action of a plan [fiche-action].
 *
 * @param code unique within the plan
 * @param axis code of the axis that it belongs to
 * @param endsOn {@code null} while its end is open
 */
public record ActionSheet(
        String code,
        String axis,
        String title,
        String description,
        NamedOrganisation lead,
        List<NamedOrganisation> partners,
        Set<Audience> audiences,
        Set<Provision> provisions,
        Perimeter perimeter,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Money cost,
        List<ActionFunder> funders,
        List<Indicator> indicators) {

    public ActionSheet {
        partners = List.copyOf(partners);
        audiences = Set.copyOf(audiences);
        provisions = Set.copyOf(provisions);
        funders = List.copyOf(funders);
        indicators = List.copyOf(indicators);
    }

    public Money funded() {
        return funders.stream().map(ActionFunder::amount).reduce(Money.ZERO, Money::plus);
    }

    boolean gives(Provision provision, Audience audience) {
        return provisions.contains(provision) && audiences.contains(audience);
    }
}
