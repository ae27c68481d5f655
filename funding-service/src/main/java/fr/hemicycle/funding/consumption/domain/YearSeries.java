package fr.hemicycle.funding.consumption.domain;

import fr.hemicycle.funding.money.Money;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A year of sums, month by month, none left out: a chart has no holes.
 *
 * @param before all that was consumed before the year
 * @param months January to December
 */
public record YearSeries(Money before, List<Point> months) {

    public YearSeries {
        months = List.copyOf(months);
    }

    /**
     * One month.
     *
     * @param net consumed within the month less what was given back; negative when more was given back
     * @param total all that is consumed at its end
     */
    public record Point(YearMonth month, Money net, Money total) {}

    /** @param net by month; a month without any is zero */
    public static YearSeries of(int year, Money before, Map<Month, Money> net) {
        List<Point> months = new ArrayList<>();
        Money total = before;
        for (Month month : Month.values()) {
            Money within = net.getOrDefault(month, Money.ZERO);
            total = total.plus(within);
            months.add(new Point(YearMonth.of(year, month), within, total));
        }
        return new YearSeries(before, months);
    }
}
