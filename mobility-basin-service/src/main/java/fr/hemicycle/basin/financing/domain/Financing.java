package fr.hemicycle.basin.financing.domain;

import fr.hemicycle.basin.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a plan's money. Of each share the word of the highest version counts, and the shares always stand in the
 * same order: so any order of arrival, with any repeats, ends in the same state.
 *
 * @param known whether the plan itself has been told of; a share, or the plan's end, may be heard of before
 * @param end {@code null} while the plan takes decisions
 */
public record Financing(
        boolean known, List<PlanShare> shares, @Nullable PlanEnd end) {

    private static final Comparator<PlanShare> ORDER =
            Comparator.comparingInt(PlanShare::place).thenComparing(PlanShare::id);

    // After the order of the shares, which it needs.
    public static final Financing UNKNOWN = new Financing(false, List.of(), null);

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
                                                .map(share::hearing)
                                                .orElse(share)),
                                shares.stream()
                                        .filter(heard -> planned.stream()
                                                .noneMatch(share -> share.id().equals(heard.id()))))
                        .toList(),
                end);
    }

    /** A share was decided, changed or withdrawn, whether its plan has been told of or not. The plan's own words come first. */
    public Financing told(PlanShare told) {
        PlanShare share = share(told.id()).map(known -> known.hearing(told)).orElse(told);
        return new Financing(
                known,
                Stream.concat(shares.stream().filter(each -> !each.id().equals(told.id())), Stream.of(share))
                        .toList(),
                end);
    }

    public Financing ended(PlanEnd told) {
        return end != null && told.toldAt() <= end.toldAt() ? this : new Financing(known, shares, told);
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

    /** What is missing of the plan; what one funder gives beyond its share makes up for another. */
    public Money lacking() {
        return secured().compareTo(total()) >= 0 ? Money.ZERO : total().minus(secured());
    }

    public Money secured() {
        return sum(PlanShare::promised);
    }

    public Money total() {
        return sum(PlanShare::amount);
    }

    public Money called() {
        return sum(share -> share.calls().called());
    }

    public Money paid() {
        return sum(share -> share.calls().paid());
    }

    private Money sum(Function<PlanShare, Money> part) {
        return shares.stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    private Optional<PlanShare> share(UUID id) {
        return shares.stream().filter(share -> share.id().equals(id)).findFirst();
    }
}
