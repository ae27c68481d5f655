package fr.hemicycle.funding.consumption.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.money.Money;
import java.time.Month;
import java.time.YearMonth;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class YearSeriesTest {

    @Property
    void has_twelve_months_whose_sums_reach_the_last_total(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long before,
            @ForAll @Size(max = 12) Map<Month, @LongRange(min = -1_000_000, max = 1_000_000) Long> cents) {
        Map<Month, Money> net = cents.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, each -> new Money(each.getValue())));

        YearSeries series = YearSeries.of(2022, new Money(before), net);

        assertThat(series.before().cents()).isEqualTo(before);
        assertThat(series.months()).hasSize(12);
        long total = before;
        for (int i = 0; i < 12; i++) {
            YearSeries.Point point = series.months().get(i);
            total += cents.getOrDefault(Month.of(i + 1), 0L);
            assertThat(point.month()).isEqualTo(YearMonth.of(2022, i + 1));
            assertThat(point.net().cents()).isEqualTo(cents.getOrDefault(Month.of(i + 1), 0L));
            assertThat(point.total().cents()).isEqualTo(total);
        }
    }
}
