package fr.hemicycle.basin.basin.domain;

import static fr.hemicycle.basin.basin.domain.BasinRule.BASIN_MUST_END_AFTER_ITS_BEGINNING;
import static fr.hemicycle.basin.basin.domain.BasinRule.BASIN_MUST_END_ONCE;
import static fr.hemicycle.basin.basin.domain.BasinRule.BASIN_MUST_OUTLAST_ITS_PERIMETER;

import fr.hemicycle.basin.territory.domain.Period;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whether a basin may end. */
public sealed interface BasinEnding {

    /** @param members all memberships of the basin */
    static BasinEnding of(KnownBasin basin, Collection<Period<Member>> members, LocalDate lastDay) {
        List<Reason> reasons = new ArrayList<>();
        if (basin.from() != null && lastDay.isBefore(basin.from())) {
            reasons.add(BASIN_MUST_END_AFTER_ITS_BEGINNING.with("from", basin.from(), "until", lastDay));
        }
        if (basin.until() != null) {
            reasons.add(BASIN_MUST_END_ONCE.with("until", basin.until()));
        }
        members.stream()
                .filter(each -> each.until() == null || each.until().isAfter(lastDay))
                .forEach(each -> reasons.add(BASIN_MUST_OUTLAST_ITS_PERIMETER.with(
                        "intercommunality", each.state().intercommunality(), "lastDay", lastDay)));
        return reasons.isEmpty() ? new Ended(lastDay) : new Refused(reasons);
    }

    record Ended(LocalDate lastDay) implements BasinEnding {}

    /** @param reasons in order of precedence, one for each intercommunality that would be left */
    record Refused(List<Reason> reasons) implements BasinEnding {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
