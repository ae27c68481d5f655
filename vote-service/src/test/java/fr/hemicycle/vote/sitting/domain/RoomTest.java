package fr.hemicycle.vote.sitting.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static fr.hemicycle.vote.body.domain.SampleBody.seats;
import static fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind.ARRIVAL;
import static fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind.CHAIR;
import static fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind.DEPARTURE;
import static fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind.END;
import static fr.hemicycle.vote.sitting.domain.TimelineRuleTest.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.vote.body.domain.BodyKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Who is there, item by item. In the sitting of the file 1 to 31 are there, and 44 gave their proxy to 1, 43 to 2 … */
class RoomTest {

    private static final SampleSitting FILE = SampleSitting.ofTheFile();

    @Test
    void a_proxy_ends_when_its_giver_arrives_and_does_not_come_back_when_they_leave() {
        Sitting came = after(FILE.build(), at("09:30", ARRIVAL, 44));
        assertThat(quorum(came)).returns(32, Quorum::present).returns(11, Quorum::represented);

        Sitting left = after(came, at("10:30", DEPARTURE, 44));
        assertThat(quorum(left)).returns(31, Quorum::present).returns(11, Quorum::represented);
        assertThat(left.voters()).doesNotContain(member(44));
    }

    @Test
    void a_proxy_counts_only_while_its_holder_is_in_the_room() {
        Sitting left = after(FILE.build(), at("09:30", DEPARTURE, 1));
        assertThat(quorum(left)).returns(30, Quorum::present).returns(11, Quorum::represented);
        assertThat(left.voters()).doesNotContain(member(1), member(44));

        Sitting back = after(left, at("09:45", ARRIVAL, 1));
        assertThat(quorum(back)).returns(43, Quorum::counted);
    }

    @Test
    void one_who_leaves_may_give_a_proxy_from_then_on() {
        Sitting left = after(FILE.with(31, 0).build(), at("09:30", DEPARTURE, 31));
        Sitting given = recorded(left.receive(List.of(new Proxy(new UUID(6, 1), member(31), member(5))), seats(44, 2)));

        assertThat(given.proxies().getLast().from()).isEqualTo(Instant.parse("2022-12-13T09:30:00Z"));
        assertThat(given.voters()).contains(member(31));
        assertThat(given.quorum(Instant.parse("2022-12-13T09:29:00Z"), Set.of()).orElseThrow())
                .returns(31, Quorum::present)
                .returns(0, Quorum::represented);
    }

    @Test
    void the_quorum_is_known_for_each_item() {
        Sitting thinned = after(
                FILE.ofKind(BodyKind.PLENARY).with(23, 0).build(),
                at("10:00", DEPARTURE, 23),
                at("11:00", ARRIVAL, 40));

        assertThat(quorumAt(thinned, "09:59").reached()).isTrue();
        assertThat(quorumAt(thinned, "10:00").reached()).isFalse();
        assertThat(quorumAt(thinned, "11:00").reached()).isTrue();
    }

    @Test
    void members_without_a_vote_come_and_go_without_effect() {
        Sitting came = after(FILE.build(), at("09:30", ARRIVAL, 46));
        assertThat(quorum(came)).returns(44, Quorum::inOffice).returns(43, Quorum::counted);
    }

    @Test
    void another_member_may_take_the_chair() {
        assertThat(after(FILE.build(), at("09:30", CHAIR, 2))
                        .room()
                        .orElseThrow()
                        .presidentId())
                .isEqualTo(member(2));
    }

    @Test
    void a_sitting_that_ends_without_quorum_says_so() {
        assertThat(after(FILE.with(11, 0).build(), at("09:30", END)).endedWithoutQuorum())
                .isTrue();
        assertThat(after(FILE.build(), at("09:30", END)).endedWithoutQuorum()).isFalse();
        assertThat(FILE.with(11, 0).build().endedWithoutQuorum()).isFalse();
    }

    @Test
    void one_who_steps_aside_for_another_body_leaves_the_quorum_from_24_december_2025_on() {
        SampleSitting edge = FILE.ofKind(BodyKind.PLENARY).withMembers(44).with(22, 0);
        Set<UUID> aside = Set.of(member(44));

        assertThat(edge.build().quorum(null, aside).orElseThrow())
                .returns(44, Quorum::inOffice)
                .returns(23, Quorum::threshold)
                .returns(false, Quorum::reached);
        assertThat(edge.heldOn(LocalDate.of(2025, 12, 23))
                        .build()
                        .quorum(null, aside)
                        .orElseThrow()
                        .reached())
                .isFalse();
        assertThat(edge.heldOn(LocalDate.of(2025, 12, 24))
                        .build()
                        .quorum(null, aside)
                        .orElseThrow())
                .returns(43, Quorum::inOffice)
                .returns(22, Quorum::threshold)
                .returns(true, Quorum::reached);
    }

    @Test
    void one_who_steps_aside_and_is_there_is_not_counted_as_present_either() {
        SampleSitting edge =
                FILE.ofKind(BodyKind.PLENARY).withMembers(44).with(22, 0).heldOn(LocalDate.of(2026, 1, 12));
        assertThat(edge.build().quorum(null, Set.of(member(1))).orElseThrow())
                .returns(21, Quorum::present)
                .returns(22, Quorum::threshold)
                .returns(false, Quorum::reached);
    }

    @Property
    void whoever_comes_and_goes_each_voice_is_heard_once_and_nobody_absent_is_heard_without_proxy(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 46) Integer> moves) {
        Sitting sitting = FILE.build();
        for (int i = 0; i < moves.size(); i++) {
            Room room = sitting.room().orElseThrow();
            int member = moves.get(i);
            sitting = after(
                    sitting,
                    at(
                            "%02d:%02d".formatted(9 + i / 60, i % 60),
                            room.isPresent(member(member)) ? DEPARTURE : ARRIVAL,
                            member));
        }
        Room room = sitting.room().orElseThrow();
        Quorum quorum = sitting.quorum().orElseThrow();
        assertThat(sitting.voters()).hasSize(quorum.present() + quorum.represented());
        assertThat(room.proxiesHeard()).allSatisfy(proxy -> {
            assertThat(room.isPresent(proxy.giverId())).isFalse();
            assertThat(room.isPresent(proxy.holderId())).isTrue();
        });
        assertThat(room.proxiesHeard()).extracting(Proxy::holderId).doesNotHaveDuplicates();
    }

    private static Quorum quorumAt(Sitting sitting, String time) {
        return sitting.quorum(Instant.parse("2022-12-13T" + time + ":00Z"), Set.of())
                .orElseThrow();
    }

    private static Quorum quorum(Sitting sitting) {
        return sitting.quorum().orElseThrow();
    }

    private static Sitting after(Sitting sitting, TimelineEntry... entries) {
        return recorded(sitting.record(List.of(entries), null));
    }

    private static Sitting recorded(SittingDecision decision) {
        return switch (decision) {
            case SittingDecision.Recorded recorded -> recorded.sitting();
            case SittingDecision.Refused refused -> throw new AssertionError(refused.reasons());
        };
    }
}
