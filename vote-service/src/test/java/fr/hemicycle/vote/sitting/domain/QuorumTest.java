package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.body.domain.BodyKind.PLENARY;
import static fr.hemicycle.vote.body.domain.BodyKind.STANDING_COMMITTEE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.rulebook.domain.CountedMembers;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumTest {

    private static final SampleSitting FILE = SampleSitting.ofTheFile();

    @Test
    void the_sitting_of_the_file_reaches_23_of_44_with_43() {
        Quorum quorum = FILE.build().quorum().orElseThrow();
        assertThat(quorum)
                .returns(44, Quorum::inOffice)
                .returns(31, Quorum::present)
                .returns(12, Quorum::represented)
                .returns(43, Quorum::counted)
                .returns(CountedMembers.PRESENT_OR_REPRESENTED, Quorum::base)
                .returns(23, Quorum::threshold)
                .returns(true, Quorum::reached);
        assertThat(quorum.reason().code()).isEqualTo("QUORUM_MUST_BE_REACHED");
        assertThat(quorum.reason().source()).isEqualTo("CGCT L3121-14-1");
    }

    @ParameterizedTest
    @CsvSource({
        "STANDING_COMMITTEE, 31, 0, 31, true",
        "STANDING_COMMITTEE, 12, 11, 23, true",
        "STANDING_COMMITTEE, 11, 11, 22, false",
        "PLENARY, 12, 11, 12, false",
        "PLENARY, 22, 11, 22, false",
        "PLENARY, 23, 0, 23, true",
    })
    void proxies_count_in_the_standing_committee_and_not_in_the_plenary(
            BodyKind kind, int present, int represented, int counted, boolean reached) {
        Quorum quorum =
                FILE.ofKind(kind).with(present, represented).build().quorum().orElseThrow();
        assertThat(quorum).returns(counted, Quorum::counted).returns(reached, Quorum::reached);
    }

    @ParameterizedTest
    @CsvSource({"PLENARY, CGCT L3121-14 al. 2", "STANDING_COMMITTEE, 'CGCT L3121-14-1, L3121-14 al. 2'"})
    void the_second_convocation_is_valid_whatever_the_number(BodyKind kind, String source) {
        Quorum quorum = FILE.ofKind(kind)
                .with(5, 0)
                .asSecondConvocation()
                .build()
                .quorum()
                .orElseThrow();
        assertThat(quorum)
                .returns(CountedMembers.WHATEVER_THE_NUMBER, Quorum::base)
                .returns(5, Quorum::counted)
                .returns(true, Quorum::reached);
        assertThat(quorum.reason().source()).isEqualTo(source);
    }

    @Test
    void there_is_none_before_the_roll_call() {
        assertThat(FILE.unopened().quorum()).isEmpty();
    }

    @Test
    void members_without_a_vote_are_neither_in_office_nor_present() {
        Quorum quorum = FILE.withMembers(4).with(2, 0).build().quorum().orElseThrow();
        assertThat(quorum).returns(4, Quorum::inOffice).returns(2, Quorum::present);
    }

    @Property
    void a_plenary_needs_more_than_half_there(
            @ForAll @IntRange(min = 1, max = 150) int present, @ForAll @IntRange(max = 150) int away) {
        SampleSitting sitting = FILE.ofKind(PLENARY).withMembers(present + away).with(present, 0);
        assertThat(sitting.build().quorum().orElseThrow().reached()).isEqualTo(present > away);
    }

    @Property
    void a_committee_needs_more_than_half_there_or_represented(
            @ForAll @IntRange(min = 1, max = 50) int present,
            @ForAll @IntRange(max = 50) int givers,
            @ForAll @IntRange(max = 100) int away) {
        int represented = Math.min(givers, present);
        SampleSitting sitting = FILE.ofKind(STANDING_COMMITTEE)
                .withMembers(present + represented + away)
                .with(present, represented);
        assertThat(sitting.build().quorum().orElseThrow().reached()).isEqualTo(present + represented > away);
    }
}
