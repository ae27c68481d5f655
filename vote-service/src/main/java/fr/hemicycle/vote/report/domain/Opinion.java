package fr.hemicycle.vote.report.domain;

import static fr.hemicycle.vote.report.domain.ReportRule.OPINION_MUST_FIT_ITS_VOTES;
import static fr.hemicycle.vote.report.domain.ReportRule.OPINION_VOTES_MUST_NOT_EXCEED_THE_SEATS;
import static fr.hemicycle.vote.report.domain.ReportRule.RESERVATIONS_MUST_GO_WITH_THEIR_OPINION;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a thematic commission thinks of a report (avis).
 *
 * @param reservations what a favourable opinion is subject to, verbatim
 * @param votes {@code null} where the commission does not tell them
 */
public record Opinion(
        UUID id,
        UUID commissionId,
        LocalDate givenOn,
        Sense sense,
        @Nullable String reservations,
        @Nullable Votes votes) {

    /** One without votes. */
    public Opinion(UUID id, UUID commissionId, LocalDate givenOn, Sense sense) {
        this(id, commissionId, givenOn, sense, null, null);
    }

    public enum Sense {
        FAVOURABLE,
        FAVOURABLE_WITH_RESERVATIONS,
        UNFAVOURABLE,
        /** The commission was asked and gave none. */
        NONE
    }

    /** How a commission voted on its opinion. */
    public record Votes(int membersPresent, int votesFor, int votesAgainst, int abstentions, int notTakingPart) {

        int all() {
            return votesFor + votesAgainst + abstentions + notTakingPart;
        }

        /** Votes that are equal decide nothing: what follows from that is the internal rules' to say. */
        boolean bear(Sense sense) {
            return switch (sense) {
                case FAVOURABLE, FAVOURABLE_WITH_RESERVATIONS -> votesFor > votesAgainst;
                case UNFAVOURABLE -> votesFor <= votesAgainst;
                case NONE -> votesFor == votesAgainst;
            };
        }
    }

    /** @param seats with a vote in the commission on that day */
    List<Reason> contradictions(int seats) {
        List<Reason> reasons = new ArrayList<>();
        if ((sense == Sense.FAVOURABLE_WITH_RESERVATIONS) != (reservations != null)) {
            reasons.add(RESERVATIONS_MUST_GO_WITH_THEIR_OPINION.with("opinion", sense));
        }
        if (votes != null && !votes.bear(sense)) {
            reasons.add(OPINION_MUST_FIT_ITS_VOTES.with(
                    "opinion", sense, "votesFor", votes.votesFor(), "votesAgainst", votes.votesAgainst()));
        }
        if (votes != null && (votes.all() > seats || votes.membersPresent() > seats)) {
            reasons.add(OPINION_VOTES_MUST_NOT_EXCEED_THE_SEATS.with(
                    "votes", votes.all(), "membersPresent", votes.membersPresent(), "seats", seats));
        }
        return reasons;
    }
}
