package fr.hemicycle.vote.minutes.domain;

import static fr.hemicycle.vote.minutes.domain.MinutesRule.AGENT_MUST_SERVE_ON_THE_DAY;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.MINUTES_MUST_BE_PUBLISHED_ONCE;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.MINUTES_MUST_BE_SETTLED_AT_A_LATER_SITTING_OF_THE_BODY;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.MINUTES_MUST_BE_SETTLED_BEFORE_THEY_ARE_PUBLISHED;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.MINUTES_MUST_FOLLOW_THE_ROLL_CALL;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.MINUTES_MUST_NOT_BE_SETTLED_YET;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.SPEAKER_MUST_BE_IN_THE_ROOM;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.SPEECH_MUST_BE_ON_AN_ITEM_OF_THE_AGENDA;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.SPEECH_MUST_FALL_INTO_THE_SITTING;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.SPEECH_MUST_NOT_FALL_INTO_A_SUSPENSION;
import static fr.hemicycle.vote.minutes.domain.MinutesRule.SPEECH_MUST_STAND_TO_BE_CORRECTED;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.agent.domain.Agent;
import fr.hemicycle.vote.sitting.domain.Room;
import fr.hemicycle.vote.sitting.domain.Sitting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a sitting (procès-verbal) as they are being written.
 *
 * @param speeches all that were recorded, those that were corrected too
 * @param settled {@code null} until a later sitting has settled them (arrêté)
 * @param published {@code null} until they are public
 */
public record MinutesOfSitting(
        Sitting sitting,
        List<Speech> speeches,
        @Nullable Settlement settled,
        @Nullable Publication published) {

    /** @param sittingId the sitting at whose beginning they were settled */
    public record Settlement(UUID sittingId, LocalDate on) {}

    public record Publication(LocalDate on, String url) {}

    public MinutesOfSitting {
        speeches = List.copyOf(speeches);
    }

    /** Those that no later one corrects, in the order in which they were said. */
    public List<Speech> standing() {
        Set<UUID> replaced = speeches.stream()
                .map(Speech::replaces)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        return speeches.stream()
                .filter(each -> !replaced.contains(each.id()))
                .sorted(Comparator.comparing(Speech::at).thenComparing(Speech::id))
                .toList();
    }

    /** Whether the public was in the room: what is said in closed session (huis clos) is not published. */
    public boolean isPublic(Speech speech) {
        return sitting.room(speech.at()).map(room -> !room.closedSession()).orElse(true);
    }

    /**
     * Why a speech cannot be recorded, in order of precedence.
     *
     * @param agent the one who speaks, if one does and is on record
     * @param agenda the reports that the sitting deals with
     */
    public List<Reason> objections(Speech said, Optional<Agent> agent, Set<UUID> agenda) {
        Optional<Room> room = sitting.room(said.at());
        if (room.isEmpty()) {
            return List.of(MINUTES_MUST_FOLLOW_THE_ROLL_CALL.with("heldOn", sitting.heldOn()));
        }
        List<Reason> reasons = new ArrayList<>();
        if (settled != null) {
            reasons.add(MINUTES_MUST_NOT_BE_SETTLED_YET.with("settledOn", settled.on()));
        }
        UUID replaces = said.replaces();
        if (replaces != null && standing().stream().noneMatch(each -> each.id().equals(replaces))) {
            reasons.add(SPEECH_MUST_STAND_TO_BE_CORRECTED.with("speech", replaces));
        }
        if (!sitting.astray(said.at()).isEmpty() || room.get().over()) {
            reasons.add(SPEECH_MUST_FALL_INTO_THE_SITTING.with("at", said.at(), "heldOn", sitting.heldOn()));
        }
        if (room.get().suspended()) {
            reasons.add(SPEECH_MUST_NOT_FALL_INTO_A_SUSPENSION.with("at", said.at()));
        }
        UUID member = said.councillorId();
        if (member != null && !room.get().isPresent(member)) {
            reasons.add(SPEAKER_MUST_BE_IN_THE_ROOM.with("councillor", member, "at", said.at()));
        }
        UUID staff = said.agentId();
        if (staff != null
                && agent.filter(each -> each.servesOn(sitting.heldOn())).isEmpty()) {
            reasons.add(AGENT_MUST_SERVE_ON_THE_DAY.with("agent", staff, "heldOn", sitting.heldOn()));
        }
        UUID item = said.reportId();
        if (item != null && !agenda.contains(item)) {
            reasons.add(SPEECH_MUST_BE_ON_AN_ITEM_OF_THE_AGENDA.with("report", item));
        }
        return reasons;
    }

    /** Why they cannot be settled at that sitting. */
    public List<Reason> objectionsToSettling(Sitting at) {
        if (sitting.rollCall() == null) {
            return List.of(MINUTES_MUST_FOLLOW_THE_ROLL_CALL.with("heldOn", sitting.heldOn()));
        }
        List<Reason> reasons = new ArrayList<>();
        if (settled != null) {
            reasons.add(MINUTES_MUST_NOT_BE_SETTLED_YET.with("settledOn", settled.on()));
        }
        if (at.rollCall() == null
                || !at.body().id().equals(sitting.body().id())
                || !at.heldOn().isAfter(sitting.heldOn())) {
            reasons.add(MINUTES_MUST_BE_SETTLED_AT_A_LATER_SITTING_OF_THE_BODY.with(
                    "heldOn", sitting.heldOn(), "settlingHeldOn", at.heldOn()));
        }
        return reasons;
    }

    /** Why they cannot become public on that day. Being late is no reason. */
    public List<Reason> objectionsToPublishing(LocalDate on) {
        if (settled == null || on.isBefore(settled.on())) {
            return List.of(MINUTES_MUST_BE_SETTLED_BEFORE_THEY_ARE_PUBLISHED.with(
                    "settledOn", settled == null ? "" : settled.on(), "publishedOn", on));
        }
        return published == null
                ? List.of()
                : List.of(MINUTES_MUST_BE_PUBLISHED_ONCE.with("publishedOn", published.on()));
    }

    /** The last day on which they may become public, once they are settled and where the law sets one. */
    public Optional<LocalDate> publishBy() {
        return Optional.ofNullable(settled).flatMap(each -> PublicationDelay.CGCT.lastDay(each.on()));
    }
}
