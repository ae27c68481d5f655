package fr.hemicycle.basin.financing.domain;

import fr.hemicycle.basin.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is known of a plan's money. Each event adds what it tells and takes nothing back, and the shares always stand in the
 * same order: so any order of arrival, with any repeats, ends in the same state.
 *
 * @param known whether the plan itself has been told of; a share may be heard of before
 */
public record Financing(boolean known, List<PlanShare> shares) {

    private static final Comparator<PlanShare> ORDER =
            Comparator.comparingInt(PlanShare::place).thenComparing(PlanShare::id);

    // After the order of the shares, which it needs.
    public static final Financing UNKNOWN = new Financing(false, List.of());

    public Financing {
        shares = shares.stream().sorted(ORDER).toList();
    }

    /** The plan was drawn up with these shares. One that was heard to be secured before stays secured. */
    public Financing drawnUp(List<PlanShare> planned) {
        return new Financing(
                true,
                Stream.concat(
                                planned.stream().map(share -> share.asSecured(isSecured(share.id()))),
                                shares.stream()
                                        .filter(heard -> planned.stream()
                                                .noneMatch(share -> share.id().equals(heard.id()))))
                        .toList());
    }

    /** A share was secured, whether its plan has been told of or not. The plan's own words on the share come first. */
    public Financing secured(PlanShare told) {
        PlanShare share = share(told.id()).orElse(told).asSecured(true);
        return new Financing(
                known,
                Stream.concat(shares.stream().filter(each -> !each.id().equals(told.id())), Stream.of(share))
                        .toList());
    }

    public boolean isSecured() {
        return known && missing().isEmpty();
    }

    public List<PlanShare> missing() {
        return shares.stream().filter(share -> !share.secured()).toList();
    }

    public int securedShares() {
        return shares.size() - missing().size();
    }

    public Money secured() {
        return shares.stream().filter(PlanShare::secured).map(PlanShare::amount).reduce(Money.ZERO, Money::plus);
    }

    public Money total() {
        return shares.stream().map(PlanShare::amount).reduce(Money.ZERO, Money::plus);
    }

    private Optional<PlanShare> share(UUID id) {
        return shares.stream().filter(share -> share.id().equals(id)).findFirst();
    }

    private boolean isSecured(UUID id) {
        return share(id).map(PlanShare::secured).orElse(false);
    }
}
