package fr.hemicycle.vote.appointment.domain;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.sitting.domain.Quorum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round on record, with its certificate: the papers and the absent add up to the members in office.
 *
 * @param appointed number of the candidate, {@code null} when the round appoints nobody
 */
public record Round(
        int number,
        Papers papers,
        int inOffice,
        int absentWithoutProxy,
        Quorum quorum,
        @Nullable Integer appointed,
        List<Reason> reasons) {

    /** @throws IllegalArgumentException when the papers and the absent do not add up to the members in office */
    public Round {
        reasons = List.copyOf(reasons);
        if (papers.total() + absentWithoutProxy != inOffice) {
            throw new IllegalArgumentException(
                    papers.total() + " papers and " + absentWithoutProxy + " absent, " + inOffice + " are in office");
        }
    }
}
