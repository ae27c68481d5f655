package fr.hemicycle.vote.rulebook.domain;

import fr.hemicycle.vote.body.domain.BodyKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The law that binds one kind of body over a span of days.
 *
 * @param from first day that it governs
 * @param until last day, {@code null} while it is in force
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

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
