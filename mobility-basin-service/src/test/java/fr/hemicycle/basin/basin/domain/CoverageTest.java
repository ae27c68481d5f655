package fr.hemicycle.basin.basin.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.hemicycle.basin.basin.domain.Coverage.Covered;
import fr.hemicycle.basin.basin.domain.Coverage.Overlap;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static Covered covered(String siren, String... basins) {
        return new Covered(siren, "EPCI " + siren, 10, 1000, List.of(basins));
    }

    @Test
    void says_who_is_in_none_in_one_in_two_and_in_more() {
        Coverage coverage = Coverage.of(List.of(
                covered("1"), covered("2", "Nord"), covered("3", "Sud", "Nord"), covered("4", "Nord", "Sud", "Est")));

        assertThat(coverage.intercommunalities()).isEqualTo(4);
        assertThat(coverage.inOneBasin()).isEqualTo(1);
        assertThat(coverage.inNoBasin()).containsExactly(covered("1"));
        assertThat(coverage.inTwoBasins()).containsExactly(covered("3", "Nord", "Sud"));
        assertThat(coverage.inThreeBasinsOrMore()).extracting(Covered::siren).containsExactly("4");
    }

    @Test
    void says_which_basins_overlap_and_what_they_share() {
        Coverage coverage = Coverage.of(
                List.of(covered("1", "Sud", "Nord"), covered("2", "Nord", "Sud"), covered("3", "Nord", "Est")));

        assertThat(coverage.overlaps())
                .containsExactly(
                        new Overlap("Est", "Nord", List.of("3"), 10, 1000),
                        new Overlap("Nord", "Sud", List.of("1", "2"), 20, 2000));
    }

    @Test
    void who_is_in_three_basins_makes_each_two_of_them_overlap() {
        assertThat(Coverage.of(List.of(covered("1", "Sud", "Est", "Nord"))).overlaps())
                .extracting(Overlap::first, Overlap::second)
                .containsExactly(tuple("Est", "Nord"), tuple("Est", "Sud"), tuple("Nord", "Sud"));
    }

    @Test
    void nothing_on_record_is_covered_by_nothing() {
        assertThat(Coverage.of(List.of())).isEqualTo(new Coverage(0, 0, List.of(), List.of(), List.of(), List.of()));
    }
}
