package fr.hemicycle.vote.deliberation.domain;

import static fr.hemicycle.vote.deliberation.domain.BallotRule.BALLOT_MUST_BE_TAKEN_ONCE;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT;
import static fr.hemicycle.vote.deliberation.domain.BallotRule.SITTING_MUST_RUN;
import static fr.hemicycle.vote.deliberation.domain.VoiceRule.VOICE_MUST_BE_OF_AN_ENTITLED_VOTER;
import static fr.hemicycle.vote.deliberation.domain.VoiceRule.VOICE_MUST_BE_ONES_OWN_OR_HELD;
import static fr.hemicycle.vote.deliberation.domain.VoiceRule.VOTER_MUST_SPEAK_ONCE;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.sitting.domain.Floor;
import fr.hemicycle.vote.sitting.domain.Room;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public ballot (scrutin public) in which the voters are called one by one.
 *
 * @param number of the deliberation
 * @param speaker the member who speaks, {@code null} when the assembly office writes down what the members say
 */
public record CallOfNames(
        String number,
        DeliberationState state,
        Floor floor,
        @Nullable UUID speaker) {

    /** Every broken rule, in order of precedence; that nobody spoke before is for the record to say. */
    public List<Reason> broken(List<Voice> said) {
        List<Reason> reasons = new ArrayList<>();
        if (state != DeliberationState.DRAFTED) {
            reasons.add(BALLOT_MUST_BE_TAKEN_ONCE.with("number", number, "state", state));
        }
        Room room = floor.room();
        if (room == null) {
            reasons.add(ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT.with("heldOn", floor.heldOn()));
            return reasons;
        }
        if (room.suspended() || room.over()) {
            reasons.add(SITTING_MUST_RUN.with("suspended", room.suspended(), "over", room.over()));
        }
        Set<UUID> voters = room.voters();
        Set<UUID> seen = new HashSet<>();
        for (Voice voice : said) {
            UUID voter = voice.councillorId();
            if (speaker != null && !speaker.equals(voter) && !holds(room, speaker, voter)) {
                reasons.add(VOICE_MUST_BE_ONES_OWN_OR_HELD.with("speaker", speaker, "councillor", voter));
            }
            if (!voters.contains(voter)) {
                reasons.add(VOICE_MUST_BE_OF_AN_ENTITLED_VOTER.with("councillor", voter));
            }
            if (!seen.add(voter)) {
                reasons.add(VOTER_MUST_SPEAK_ONCE.with("councillor", voter));
            }
        }
        return reasons;
    }

    private static boolean holds(Room room, UUID holder, UUID giver) {
        return room.proxiesHeard().stream()
                .anyMatch(proxy ->
                        proxy.holderId().equals(holder) && proxy.giverId().equals(giver));
    }
}
