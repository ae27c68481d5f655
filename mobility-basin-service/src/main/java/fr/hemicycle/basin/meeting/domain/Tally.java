package fr.hemicycle.basin.meeting.domain;

import fr.hemicycle.basin.body.domain.DecisionMode;
import java.util.List;

/**
 * The figures of a decision. Each member present is in one of the last three.
 *
 * @param members with a voice, present or not
 * @param required how many of them must be there for the body to pronounce
 */
public record Tally(int members, int required, int votesFor, int votesAgainst, int abstentions) {

    /** @param presencePercent of the members; the body never pronounces with nobody there */
    static Tally of(int members, int presencePercent, List<Voice> voices) {
        return new Tally(
                members,
                required(members, presencePercent),
                count(voices, Voice.Choice.FOR),
                count(voices, Voice.Choice.AGAINST),
                count(voices, Voice.Choice.ABSTENTION));
    }

    static int required(int members, int presencePercent) {
        return Math.max(1, Math.ceilDiv(members * presencePercent, 100));
    }

    public int present() {
        return votesFor + votesAgainst + abstentions;
    }

    /** Unanimity is only asked of a body in which every voice is a signatory's. */
    public boolean isAdoptedBy(DecisionMode mode) {
        return switch (mode) {
            case CONSENSUS -> votesFor > 0 && votesAgainst == 0;
            case MAJORITY -> votesFor > votesAgainst;
            case UNANIMITY_OF_SIGNATORIES -> votesFor > 0 && votesFor == members;
        };
    }

    private static int count(List<Voice> voices, Voice.Choice choice) {
        return (int) voices.stream().filter(voice -> voice.choice() == choice).count();
    }
}
