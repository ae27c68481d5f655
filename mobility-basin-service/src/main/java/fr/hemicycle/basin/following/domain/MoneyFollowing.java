package fr.hemicycle.basin.following.domain;

import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.basin.financing.domain.LinePayment;
import fr.hemicycle.basin.financing.domain.PlanShare;
import fr.hemicycle.basin.money.Money;
import fr.hemicycle.basin.plan.domain.ActionSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The money of actions: what they cost, and what financing plans bring. A financing plan that is named several times counts
 * once.
 *
 * @param total of the financing plans
 * @param secured of them, by what was heard until now
 * @param spent of them: by the one who keeps the plan until the day, by others as heard until now
 * @param funders by number, else by name
 * @param unheard financing plans of which funding-service has not told yet
 */
public record MoneyFollowing(
        Money cost, Money total, Money secured, Money spent, List<FunderStanding> funders, List<UUID> unheard) {

    public MoneyFollowing {
        funders = List.copyOf(funders);
        unheard = List.copyOf(unheard);
    }

    /** What is known of one financing plan. */
    public record Heard(Financing financing, List<LinePayment> payments) {

        public Heard {
            payments = List.copyOf(payments);
        }
    }

    /** The financing plans that actions name. */
    public static Set<UUID> named(Collection<ActionSheet> actions) {
        return actions.stream()
                .flatMap(action -> action.funders().stream())
                .flatMap(funder -> Stream.ofNullable(funder.financingPlanId()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param keeper SIREN of the one who keeps the plan, whose payments are known */
    public static MoneyFollowing of(
            Collection<ActionSheet> actions, Map<UUID, Heard> heard, String keeper, LocalDate on) {
        Map<UUID, Heard> plans = new TreeMap<>(heard);
        List<FunderStanding> standings = new ArrayList<>();
        actions.stream()
                .flatMap(action -> action.funders().stream())
                .forEach(each -> standings.add(new FunderStanding(
                        each.funder().name(), each.funder().siren(), each.amount(), Money.ZERO, Money.ZERO, null)));
        Money total = Money.ZERO;
        Money secured = Money.ZERO;
        Money spentByKeeper = Money.ZERO;
        for (Heard plan : plans.values()) {
            plan.financing().shares().forEach(share -> standings.add(standing(share, keeper)));
            total = total.plus(plan.financing().total());
            secured = secured.plus(plan.financing().secured());
            spentByKeeper = spentByKeeper.plus(LinePayment.spent(plan.payments(), on));
        }
        List<FunderStanding> funders = byFunder(standings, keeper, spentByKeeper);
        return new MoneyFollowing(
                actions.stream().map(ActionSheet::cost).reduce(Money.ZERO, Money::plus),
                total,
                secured,
                funders.stream()
                        .flatMap(each -> Stream.ofNullable(each.spent()))
                        .reduce(Money.ZERO, Money::plus),
                funders,
                plans.entrySet().stream()
                        .filter(each -> !each.getValue().financing().known())
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** What the keeper pays is known payment by payment; of the others, what was paid of the calls for their funds. */
    private static FunderStanding standing(PlanShare share, String keeper) {
        boolean told =
                share.calls().toldAt() > 0 && !keeper.equals(share.funder().siren());
        return new FunderStanding(
                share.funder().name(),
                share.funder().siren(),
                Money.ZERO,
                share.amount(),
                share.promised(),
                told ? share.calls().paid() : null);
    }

    private static List<FunderStanding> byFunder(List<FunderStanding> standings, String keeper, Money spent) {
        Map<String, FunderStanding> funders = new TreeMap<>();
        standings.forEach(each -> funders.merge(each.key(), each, FunderStanding::plus));
        FunderStanding known = funders.get(keeper);
        // Money may be heard of before the share that it is paid for.
        if (known != null || !spent.equals(Money.ZERO)) {
            String name = known == null ? keeper : known.name();
            funders.merge(
                    keeper,
                    new FunderStanding(name, keeper, Money.ZERO, Money.ZERO, Money.ZERO, spent),
                    FunderStanding::plus);
        }
        return List.copyOf(funders.values());
    }
}
