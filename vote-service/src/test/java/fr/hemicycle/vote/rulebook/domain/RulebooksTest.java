package fr.hemicycle.vote.rulebook.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.hemicycle.vote.body.domain.BodyKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulebooksTest {

    private static final LocalDate DAY_OF_THE_FILE = LocalDate.of(2022, 12, 13);

    @ParameterizedTest
    @CsvSource({
        "PLENARY, PRESENT, CGCT L3121-14",
        "STANDING_COMMITTEE, PRESENT_OR_REPRESENTED, CGCT L3121-14-1",
    })
    void the_base_of_the_quorum_depends_on_the_kind_of_the_body(BodyKind kind, CountedMembers base, String source) {
        assertThat(Rulebooks.CGCT.on(kind, DAY_OF_THE_FILE))
                .hasValueSatisfying(
                        rulebook -> assertThat(rulebook.quorum()).isEqualTo(new Rulebook.QuorumClause(base, source)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 2", "43, 22", "44, 23", "45, 23", "78, 40"})
    void the_threshold_is_the_smallest_number_above_half(int inOffice, int threshold) {
        assertThat(new Rulebook.QuorumClause(CountedMembers.PRESENT, "").threshold(inOffice))
                .isEqualTo(threshold);
    }

    @ParameterizedTest
    @CsvSource({"2022-07-31, false", "2022-08-01, true", "2026-11-23, true"})
    void a_day_is_covered_from_the_end_of_the_emergency_rules_on(LocalDate day, boolean covered) {
        assertThat(Rulebooks.CGCT.on(BodyKind.PLENARY, day).isPresent()).isEqualTo(covered);
        assertThat(Rulebooks.CGCT.on(BodyKind.STANDING_COMMITTEE, day).isPresent())
                .isEqualTo(covered);
    }

    @Test
    void a_thematic_commission_has_none_since_it_adopts_nothing() {
        assertThat(Rulebooks.CGCT.on(BodyKind.THEMATIC_COMMISSION, DAY_OF_THE_FILE))
                .isEmpty();
    }

    @Test
    void refuses_two_for_the_same_day() {
        Rulebook one = Rulebooks.CGCT.all().getFirst();
        Rulebook other = during(one, DAY_OF_THE_FILE, null);
        assertThatThrownBy(() -> new Rulebooks(List.of(one, other))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_may_follow_another_of_its_kind() {
        Rulebook one = Rulebooks.CGCT.all().getFirst();
        Rulebooks both = new Rulebooks(
                List.of(during(one, one.from(), DAY_OF_THE_FILE.minusDays(1)), during(one, DAY_OF_THE_FILE, null)));
        assertThat(both.on(one.kind(), DAY_OF_THE_FILE.minusDays(1)))
                .hasValueSatisfying(before -> assertThat(before.until()).isEqualTo(DAY_OF_THE_FILE.minusDays(1)));
        assertThat(both.on(one.kind(), DAY_OF_THE_FILE))
                .hasValueSatisfying(since -> assertThat(since.from()).isEqualTo(DAY_OF_THE_FILE));
    }

    private static Rulebook during(Rulebook law, LocalDate from, @Nullable LocalDate until) {
        return new Rulebook(
                law.kind(),
                from,
                until,
                law.quorum(),
                law.secondConvocation(),
                law.proxies(),
                law.majority(),
                law.castingVote(),
                law.notice(),
                law.publicBallot(),
                law.closedSession(),
                law.steppingAside(),
                "invented");
    }

    @Test
    void every_one_says_where_it_was_read() {
        assertThat(Rulebooks.CGCT.all())
                .allSatisfy(each -> assertThat(each.provenance()).isNotBlank());
    }
}
