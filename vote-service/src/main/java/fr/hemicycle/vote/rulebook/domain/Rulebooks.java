package fr.hemicycle.vote.rulebook.domain;

import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.rulebook.domain.Rulebook.CastingVoteClause;
import fr.hemicycle.vote.rulebook.domain.Rulebook.ClosedSessionClause;
import fr.hemicycle.vote.rulebook.domain.Rulebook.MajorityClause;
import fr.hemicycle.vote.rulebook.domain.Rulebook.NoticeClause;
import fr.hemicycle.vote.rulebook.domain.Rulebook.ProxyClause;
import fr.hemicycle.vote.rulebook.domain.Rulebook.PublicBallotClause;
import fr.hemicycle.vote.rulebook.domain.Rulebook.QuorumClause;
import fr.hemicycle.vote.rulebook.domain.Rulebook.SecondConvocationClause;
import fr.hemicycle.vote.rulebook.domain.Rulebook.SteppingAsideClause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rulebooks, at most one for a kind of body on a day. */
public record Rulebooks(List<Rulebook> all) {

    /**
     * First day that is covered: the emergency rules of the epidemic (a third of the members, two proxies a holder) could be
     * used until 31 July 2022, and their dates before that are not established well enough to judge a vote by them.
     */
    private static final LocalDate AFTER_THE_EMERGENCY = LocalDate.of(2022, 8, 1);

    /** First day of L3132-5: the day after the publication of law 2025-1249 of 22 December 2025 on 23 December. */
    private static final LocalDate STEPPING_ASIDE_COUNTS = LocalDate.of(2025, 12, 24);

    private static final SteppingAsideClause WITHOUT_EFFECT =
            new SteppingAsideClause(false, "CGCT L1111-6 II, without a word on the quorum before law 2025-1249");
    private static final SteppingAsideClause LEAVES_THE_QUORUM =
            new SteppingAsideClause(true, "CGCT L3132-5 (law 2025-1249, article 32)");

    private static final String READ_IN =
            "Code général des collectivités territoriales, consolidated text; L3121-14 al. 1 and 2 quoted unchanged by the"
                    + " Minister before the Senate on 3 April 2025 (question SEQ241001392)";
    private static final String READ_IN_2025 =
            READ_IN + "; L3132-5 from the text of law 2025-1249 as published (JORFARTI000053142383)";

    /** The law as data: a change of the law is a new entry and the end of the one before, never an edit. */
    public static final Rulebooks CGCT = new Rulebooks(List.of(
            plenary(AFTER_THE_EMERGENCY, STEPPING_ASIDE_COUNTS.minusDays(1), WITHOUT_EFFECT, READ_IN),
            plenary(STEPPING_ASIDE_COUNTS, null, LEAVES_THE_QUORUM, READ_IN_2025),
            committee(AFTER_THE_EMERGENCY, STEPPING_ASIDE_COUNTS.minusDays(1), WITHOUT_EFFECT, READ_IN),
            committee(STEPPING_ASIDE_COUNTS, null, LEAVES_THE_QUORUM, READ_IN_2025)));

    private static Rulebook plenary(
            LocalDate from, @Nullable LocalDate until, SteppingAsideClause steppingAside, String provenance) {
        return new Rulebook(
                BodyKind.PLENARY,
                from,
                until,
                new QuorumClause(CountedMembers.PRESENT, "CGCT L3121-14"),
                new SecondConvocationClause(3, "CGCT L3121-14 al. 2"),
                new ProxyClause(1, "CGCT L3121-16"),
                new MajorityClause("CGCT L3121-14 al. 3"),
                new CastingVoteClause("CGCT L3121-15 al. 1"),
                new NoticeClause(12, 1, "CGCT L3121-19"),
                new PublicBallotClause(6, "CGCT L3121-15 al. 1"),
                new ClosedSessionClause(5, "CGCT L3121-11"),
                steppingAside,
                provenance);
    }

    /** The law sets no notice for the committee: « Le législateur n'a prévu aucune règle de fonctionnement » (SEQ071102579). */
    private static Rulebook committee(
            LocalDate from, @Nullable LocalDate until, SteppingAsideClause steppingAside, String provenance) {
        return new Rulebook(
                BodyKind.STANDING_COMMITTEE,
                from,
                until,
                new QuorumClause(CountedMembers.PRESENT_OR_REPRESENTED, "CGCT L3121-14-1"),
                new SecondConvocationClause(3, "CGCT L3121-14-1, L3121-14 al. 2"),
                new ProxyClause(1, "CGCT L3121-16"),
                new MajorityClause("CGCT L3121-14 al. 3"),
                new CastingVoteClause("CGCT L3121-15 al. 1"),
                null,
                new PublicBallotClause(6, "CGCT L3121-15 al. 1"),
                new ClosedSessionClause(5, "CGCT L3121-11"),
                steppingAside,
                provenance);
    }

    /** @throws IllegalArgumentException when two of them govern the same kind of body on the same day */
    public Rulebooks {
        all = List.copyOf(all);
        for (Rulebook one : all) {
            long governing = all.stream()
                    .filter(each -> each.kind() == one.kind() && each.covers(one.from()))
                    .count();
            if (governing > 1) {
                throw new IllegalArgumentException(governing + " rulebooks for " + one.kind() + " on " + one.from());
            }
        }
    }

    /** @return nothing when no rulebook covers the day: whoever asks must refuse, since a guess is not the law */
    public Optional<Rulebook> on(BodyKind kind, LocalDate day) {
        return all.stream()
                .filter(each -> each.kind() == kind && each.covers(day))
                .findFirst();
    }
}
