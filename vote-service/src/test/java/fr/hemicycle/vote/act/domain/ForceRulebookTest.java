package fr.hemicycle.vote.act.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForceRulebookTest {

    private static final LocalDate CHANGE = LocalDate.of(2040, 1, 1);

    @Test
    void one_law_may_follow_another() {
        ForceRules before = from(LocalDate.of(2022, 7, 1), CHANGE.minusDays(1));
        ForceRules since = from(CHANGE, null);
        ForceRulebook both = new ForceRulebook(List.of(before, since));
        assertThat(both.on(LocalDate.of(2022, 6, 30))).isEmpty();
        assertThat(both.on(LocalDate.of(2022, 7, 1))).contains(before);
        assertThat(both.on(CHANGE.minusDays(1))).contains(before);
        assertThat(both.on(CHANGE)).contains(since);
    }

    @Test
    void two_of_one_day_are_none() {
        List<ForceRules> overlapping = List.of(from(LocalDate.of(2022, 7, 1), CHANGE), from(CHANGE, null));
        assertThatThrownBy(() -> new ForceRulebook(overlapping)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ForceRules from(LocalDate from, @Nullable LocalDate until) {
        ForceRules known = ForceRulebook.CGCT.all().getFirst();
        return new ForceRules(
                from,
                until,
                known.known(),
                known.transmission(),
                known.publication(),
                known.referral(),
                known.withdrawal(),
                "invented");
    }
}
