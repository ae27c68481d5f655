package fr.hemicycle.basin.financing.domain;

import fr.hemicycle.basin.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is known of a plan's money. Of each share the word of the highest version counts, and the shares always stand in the
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

    /** The plan was drawn up with these shares. What was heard of one before stays. */
    public Financing drawnUp(List<PlanShare> planned) {
        return new Financing(
                true,
                Stream.concat(
                                planned.stream()
                                        .map(share -> share(share.id())
                                                .map(share::promising)
                                                .orElse(share)),
                                shares.stream()
                                        .filter(heard -> planned.stream()
                                                .noneMatch(share -> share.id().equals(heard.id()))))
                        .toList());
    }

    /** A share was decided, changed or withdrawn, whether its plan has been told of or not. The plan's own words come first. */
    public Financing told(PlanShare told) {
        PlanShare share = share(told.id()).map(known -> known.promising(told)).orElse(told);
        return new Financing(
                known,
                Stream.concat(shares.stream().filter(each -> !each.id().equals(told.id())), Stream.of(share))
                        .toList());
    }

    /** Whether what is promised covers the total; a funder that gives more may make up for another. */
    public boolean isSecured() {
        return known && secured().compareTo(total()) >= 0;
    }

    public List<PlanShare> missing() {
        return shares.stream().filter(share -> !share.secured()).toList();
    }

    public int securedShares() {
        return shares.size() - missing().size();
    }

    public Money secured() {
        return shares.stream().map(PlanShare::promised).reduce(Money.ZERO, Money::plus);
    }

    public Money total() {
        return shares.stream().map(PlanShare::amount).reduce(Money.ZERO, Money::plus);
    }

    private Optional<PlanShare> share(UUID id) {
        return shares.stream().filter(share -> share.id().equals(id)).findFirst();
    }
}
