package fr.hemicycle.vote.appointment.domain;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.domain.SteppedAside;
import fr.hemicycle.vote.sitting.domain.Quorum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round on record, with its certificate: the papers, those who are not heard and the absent add up to the members in office.
 *
 * @param voices who chose whom; none in a secret round
 * @param unheard those who stepped aside, and those for whom one of these would have spoken
 * @param appointed number of the candidate, {@code null} when the round appoints nobody
 */
public record Round(
        int number,
        Papers papers,
        boolean secret,
        List<NamedVoice> voices,
        List<SteppedAside> steppedAside,
        int inOffice,
        int unheard,
        int absentWithoutProxy,
        Quorum quorum,
        @Nullable Integer appointed,
        List<Reason> reasons) {

    /** @throws IllegalArgumentException when they do not add up, or a secret round names who chose whom */
    public Round {
        voices = List.copyOf(voices);
        steppedAside = List.copyOf(steppedAside);
        reasons = List.copyOf(reasons);
        if (secret && !voices.isEmpty()) {
            throw new IllegalArgumentException("a secret round names nobody");
        }
        if (papers.total() + unheard + absentWithoutProxy != inOffice) {
            throw new IllegalArgumentException(papers.total() + " papers, " + unheard + " not heard and "
                    + absentWithoutProxy + " absent, " + inOffice + " are in office");
        }
    }
}
