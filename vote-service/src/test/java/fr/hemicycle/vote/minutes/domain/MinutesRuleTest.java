package fr.hemicycle.vote.minutes.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.AGENT_MUST_SERVE_ON_THE_DAY;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.MINUTES_MUST_BE_PUBLISHED_ONCE;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.MINUTES_MUST_BE_SETTLED_AT_A_LATER_SITTING_OF_THE_BODY;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.MINUTES_MUST_BE_SETTLED_BEFORE_THEY_ARE_PUBLISHED;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.MINUTES_MUST_FOLLOW_THE_ROLL_CALL;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.MINUTES_MUST_NOT_BE_SETTLED_YET;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.SPEAKER_MUST_BE_IN_THE_ROOM;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.SPEECH_MUST_BE_ON_AN_ITEM_OF_THE_AGENDA;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.SPEECH_MUST_FALL_INTO_THE_SITTING;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.SPEECH_MUST_HAVE_ONE_SPEAKER;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.SPEECH_MUST_NOT_FALL_INTO_A_SUSPENSION;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.SPEECH_MUST_SAY_WHY_IT_CORRECTS;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.SPEECH_MUST_STAND_TO_BE_CORRECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.agent.domain.Agent;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.councillor.domain.FullName;
import fr.hemicycle.vote.minutes.domain.MinutesOfSitting.Publication;
import fr.hemicycle.vote.minutes.domain.MinutesOfSitting.Settlement;
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.TimelineEntry;
import fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A sitting of 44: 31 are there, it pauses from 11:00 to 11:30, number 3 leaves at 12:00, it is closed from 13:00, and ends at 14:00. */
class MinutesRuleTest {

    /** Told by the shape of the request alone: see SpeechResourceTest. */
    private static final Set<MinutesRule> ASKED_BY_THE_SHELL =
            Set.of(SPEECH_MUST_HAVE_ONE_SPEAKER, SPEECH_MUST_SAY_WHY_IT_CORRECTS);

    private static final LocalDate DAY = SampleSitting.HELD_ON;
    private static final UUID REPORT = new UUID(11, 49);
    private static final Sitting SITTING = with(List.of(
            entry("11:00", Kind.SUSPENSION, null),
            entry("11:30", Kind.RESUMPTION, null),
            entry("12:00", Kind.DEPARTURE, member(3)),
            entry("13:00", Kind.CLOSED_SESSION, null),
            entry("14:00", Kind.END, null)));
    private static final Speech FIRST = said(1, "09:30", 1);
    private static final Speech SECOND = correcting(2, FIRST);
    private static final MinutesOfSitting MINUTES = new MinutesOfSitting(SITTING, List.of(FIRST, SECOND), null, null);
    private static final MinutesOfSitting SETTLED =
            new MinutesOfSitting(SITTING, List.of(), new Settlement(new UUID(5, 6), DAY.plusDays(30)), null);

    static Stream<Arguments> rows() {
        return Stream.of(
                row("one who is there speaks", () -> speak(MINUTES, said(3, "09:30", 31))),
                row("one who is not", () -> speak(MINUTES, said(3, "09:30", 32)), SPEAKER_MUST_BE_IN_THE_ROOM),
                row("a minute before leaving", () -> speak(MINUTES, said(3, "11:59", 3))),
                row("after leaving", () -> speak(MINUTES, said(3, "12:00", 3)), SPEAKER_MUST_BE_IN_THE_ROOM),
                row("a minute before the pause", () -> speak(MINUTES, said(3, "10:59", 1))),
                row("in the pause", () -> speak(MINUTES, said(3, "11:29", 1)), SPEECH_MUST_NOT_FALL_INTO_A_SUSPENSION),
                row("when it goes on", () -> speak(MINUTES, said(3, "11:30", 1))),
                row("a minute before the end", () -> speak(MINUTES, said(3, "13:59", 1))),
                row("after the end", () -> speak(MINUTES, said(3, "14:00", 1)), SPEECH_MUST_FALL_INTO_THE_SITTING),
                row(
                        "the day before",
                        () -> speak(MINUTES, of(3, Instant.parse("2022-12-12T22:59:00Z"), member(1), null, null, null)),
                        SPEECH_MUST_FALL_INTO_THE_SITTING),
                row("on an item", () -> speak(MINUTES, about(REPORT))),
                row(
                        "on what is no item",
                        () -> speak(MINUTES, about(new UUID(11, 50))),
                        SPEECH_MUST_BE_ON_AN_ITEM_OF_THE_AGENDA),
                row("puts right what stands", () -> speak(MINUTES, correcting(3, SECOND))),
                row(
                        "puts right what was put right",
                        () -> speak(MINUTES, correcting(3, FIRST)),
                        SPEECH_MUST_STAND_TO_BE_CORRECTED),
                row("an agent on the last day", () -> agentSpeaks(DAY)),
                row("an agent the day after", () -> agentSpeaks(DAY.minusDays(1)), AGENT_MUST_SERVE_ON_THE_DAY),
                row("an agent whom nobody knows", () -> agentSpeaks(null), AGENT_MUST_SERVE_ON_THE_DAY),
                row(
                        "before the roll call",
                        () -> speak(
                                new MinutesOfSitting(SampleSitting.ofTheFile().unopened(), List.of(), null, null),
                                said(3, "09:30", 1)),
                        MINUTES_MUST_FOLLOW_THE_ROLL_CALL),
                row(
                        "in settled minutes, on what does not stand, after the end, by one who left",
                        () -> speak(SETTLED, of(3, at("14:30"), member(3), null, new UUID(11, 50), FIRST.id())),
                        MINUTES_MUST_NOT_BE_SETTLED_YET,
                        SPEECH_MUST_STAND_TO_BE_CORRECTED,
                        SPEECH_MUST_FALL_INTO_THE_SITTING,
                        SPEAKER_MUST_BE_IN_THE_ROOM,
                        SPEECH_MUST_BE_ON_AN_ITEM_OF_THE_AGENDA),
                row("settles a day later", () -> MINUTES.objectionsToSettling(later(1))),
                row(
                        "settles the same day",
                        () -> MINUTES.objectionsToSettling(later(0)),
                        MINUTES_MUST_BE_SETTLED_AT_A_LATER_SITTING_OF_THE_BODY),
                row(
                        "settles at another body",
                        () -> MINUTES.objectionsToSettling(SampleSitting.ofTheFile()
                                .ofKind(BodyKind.PLENARY)
                                .heldOn(DAY.plusDays(1))
                                .build()),
                        MINUTES_MUST_BE_SETTLED_AT_A_LATER_SITTING_OF_THE_BODY),
                row(
                        "settles where no roll was called, twice",
                        () -> SETTLED.objectionsToSettling(SampleSitting.ofTheFile()
                                .heldOn(DAY.plusDays(1))
                                .unopened()),
                        MINUTES_MUST_NOT_BE_SETTLED_YET,
                        MINUTES_MUST_BE_SETTLED_AT_A_LATER_SITTING_OF_THE_BODY),
                row(
                        "settles minutes of nothing",
                        () -> new MinutesOfSitting(SampleSitting.ofTheFile().unopened(), List.of(), null, null)
                                .objectionsToSettling(later(1)),
                        MINUTES_MUST_FOLLOW_THE_ROLL_CALL),
                row("publishes on the day", () -> SETTLED.objectionsToPublishing(DAY.plusDays(30))),
                row(
                        "publishes the day before",
                        () -> SETTLED.objectionsToPublishing(DAY.plusDays(29)),
                        MINUTES_MUST_BE_SETTLED_BEFORE_THEY_ARE_PUBLISHED),
                row(
                        "publishes a draft",
                        () -> MINUTES.objectionsToPublishing(DAY.plusDays(40)),
                        MINUTES_MUST_BE_SETTLED_BEFORE_THEY_ARE_PUBLISHED),
                row(
                        "publishes twice",
                        () -> new MinutesOfSitting(
                                        SITTING,
                                        List.of(),
                                        SETTLED.settled(),
                                        new Publication(DAY.plusDays(31), "https://example.org"))
                                .objectionsToPublishing(DAY.plusDays(32)),
                        MINUTES_MUST_BE_PUBLISHED_ONCE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void takes_it_or_names_every_broken_rule(String row, Supplier<List<Reason>> reasons, List<MinutesRule> broken) {
        assertThat(reasons.get())
                .extracting(Reason::code)
                .containsExactlyElementsOf(broken.stream().map(Enum::name).toList());
    }

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven =
                rows().flatMap(row -> ((List<?>) row.get()[2]).stream()).collect(Collectors.toSet());
        proven.addAll(ASKED_BY_THE_SHELL);
        assertThat(proven).containsExactlyInAnyOrder((Object[]) MinutesRule.values());
    }

    @Test
    void what_was_put_right_stands_no_more_and_the_rest_follows_in_the_order_of_saying() {
        Speech earlier = said(9, "09:00", 2);
        assertThat(new MinutesOfSitting(SITTING, List.of(FIRST, SECOND, earlier), null, null).standing())
                .containsExactly(earlier, SECOND);
    }

    @Test
    void what_is_said_in_closed_session_is_not_public() {
        assertThat(MINUTES.isPublic(said(3, "12:59", 1))).isTrue();
        assertThat(MINUTES.isPublic(said(3, "13:00", 1))).isFalse();
    }

    @Test
    void settled_minutes_are_to_be_published_within_the_week_since_july_2022() {
        assertThat(SETTLED.publishBy()).contains(DAY.plusDays(37));
        assertThat(MINUTES.publishBy()).isEmpty();
        LocalDate law = LocalDate.of(2022, 7, 1);
        assertThat(PublicationDelay.CGCT.lastDay(law)).contains(LocalDate.of(2022, 7, 8));
        assertThat(PublicationDelay.CGCT.lastDay(law.minusDays(1))).isEmpty();
    }

    private static Arguments row(String name, Supplier<List<Reason>> reasons, MinutesRule... broken) {
        return arguments(name, reasons, List.of(broken));
    }

    private static List<Reason> speak(MinutesOfSitting minutes, Speech speech) {
        return minutes.objections(speech, Optional.empty(), Set.of(REPORT));
    }

    private static List<Reason> agentSpeaks(@Nullable LocalDate until) {
        UUID id = new UUID(8, 1);
        Optional<Agent> agent = Optional.ofNullable(until)
                .map(last -> new Agent(id, new FullName("Maryline", "VINCLAIRE"), "DGS", DAY.minusYears(1), last));
        return MINUTES.objections(
                new Speech(new UUID(7, 3), null, id, null, at("09:30"), "…", null, null), agent, Set.of());
    }

    private static Sitting later(int days) {
        return SampleSitting.ofTheFile().heldOn(DAY.plusDays(days)).build();
    }

    private static Speech said(int id, String hour, int member) {
        return of(id, at(hour), member(member), null, null, null);
    }

    private static Speech about(UUID report) {
        return of(3, at("09:30"), member(1), null, report, null);
    }

    private static Speech correcting(int id, Speech other) {
        return of(id, other.at(), member(1), null, null, other.id());
    }

    private static Speech of(
            int id,
            Instant at,
            @Nullable UUID member,
            @Nullable UUID agent,
            @Nullable UUID report,
            @Nullable UUID replaces) {
        return new Speech(
                new UUID(7, id), member, agent, report, at, "…", replaces, replaces == null ? null : "Mal entendu");
    }

    private static TimelineEntry entry(String hour, Kind kind, @Nullable UUID member) {
        return new TimelineEntry(UUID.randomUUID(), at(hour), kind, member, null);
    }

    private static Instant at(String hour) {
        return Instant.parse("2022-12-13T" + hour + ":00Z");
    }

    private static Sitting with(List<TimelineEntry> timeline) {
        Sitting called = SampleSitting.ofTheFile().build();
        return new Sitting(
                called.id(),
                called.body(),
                called.heldOn(),
                null,
                called.rulebook(),
                called.notice(),
                called.rollCall(),
                called.proxies(),
                timeline);
    }
}
