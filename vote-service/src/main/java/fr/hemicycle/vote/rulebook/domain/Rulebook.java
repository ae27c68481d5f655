package fr.hemicycle.vote.rulebook.domain;

import fr.hemicycle.vote.body.domain.BodyKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The law that binds one kind of body over a span of days.
 *
 * @param from first day that it governs
 * @param until last day, {@code null} while it is in force
 * @param notice {@code null} where the law sets none, and only the internal rules may
 * @param provenance where the wording was read, and what it was checked against
 */
public record Rulebook(
        BodyKind kind,
        LocalDate from,
        @Nullable LocalDate until,
        QuorumClause quorum,
        SecondConvocationClause secondConvocation,
        ProxyClause proxies,
        MajorityClause majority,
        CastingVoteClause castingVote,
        @Nullable NoticeClause notice,
        PublicBallotClause publicBallot,
        ClosedSessionClause closedSession,
        SteppingAsideClause steppingAside,
        String provenance) {

    /** « … si la majorité absolue de ses membres en exercice n'est présente [ou représentée] ». */
    public record QuorumClause(CountedMembers base, String source) {

        /** The smallest number above half of the members in office. */
        public int threshold(int inOffice) {
            return inOffice / 2 + 1;
        }
    }

    /** « … la réunion se tient de plein droit trois jours plus tard … quel que soit le nombre des présents ». */
    public record SecondConvocationClause(int daysLater, String source) {}

    /** « Un conseiller départemental ne peut recevoir qu'une seule délégation ». */
    public record ProxyClause(int perHolderMax, String source) {}

    /** « … prises à la majorité des suffrages exprimés ». */
    public record MajorityClause(String source) {}

    /** « En cas de partage, la voix du président est prépondérante ». */
    public record CastingVoteClause(String source) {}

    /**
     * « Douze jours au moins avant la réunion … », « … sans pouvoir être toutefois inférieur à un jour franc ».
     *
     * @param clearDaysInUrgency whole days between convocation and sitting, when the body approves the urgency
     */
    public record NoticeClause(int days, int clearDaysInUrgency, String source) {}

    /**
     * « … toutes les fois que le sixième des membres présents le demande ».
     *
     * @param oneIn one in so many of the members present may ask
     */
    public record PublicBallotClause(int oneIn, String source) {

        /** The smallest number of askers that is not below that share. */
        public int askersMin(int present) {
            return Math.ceilDiv(present, oneIn);
        }
    }

    /** « Sur la demande de cinq membres ou du président … à la majorité absolue des membres présents ou représentés ». */
    public record ClosedSessionClause(int askersMin, String source) {}

    /**
     * What becomes of the quorum of one item when members step aside from it because they sit in another body (CGCT L1111-6
     * II).
     *
     * @param leavesTheQuorum whether they are no longer counted among the members in office for that item
     */
    public record SteppingAsideClause(boolean leavesTheQuorum, String source) {}

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
