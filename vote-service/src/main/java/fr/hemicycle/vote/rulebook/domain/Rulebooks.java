package fr.hemicycle.vote.rulebook.domain;

import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.rulebook.domain.Rulebook.CastingVoteClause;
import fr.hemicycle.vote.rulebook.domain.Rulebook.MajorityClause;
import fr.hemicycle.vote.rulebook.domain.Rulebook.ProxyClause;
import fr.hemicycle.vote.rulebook.domain.Rulebook.QuorumClause;
import fr.hemicycle.vote.rulebook.domain.Rulebook.SecondConvocationClause;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rulebooks, at most one for a kind of body on a day. */
public record Rulebooks(List<Rulebook> all) {

    /**
     * First day that is covered: the emergency rules of the epidemic (a third of the members, two proxies a holder) could be
     * used until 31 July 2022, and their dates before that are not established well enough to judge a vote by them.
     */
    private static final LocalDate AFTER_THE_EMERGENCY = LocalDate.of(2022, 8, 1);

    private static final String READ_IN =
            "Code général des collectivités territoriales, consolidated text; L3121-14 al. 1 and 2 quoted unchanged by the"
                    + " Minister before the Senate on 3 April 2025 (question SEQ241001392)";

    /**
     * The law as data: a change of the law is a new entry and the end of the one before, never an edit. Not covered: the
     * members with an interest whom L3132-5 (law 2025-1249) takes out of the quorum base of one item. They count here, so
     * that a quorum is never found where there was none.
     */
    public static final Rulebooks CGCT = new Rulebooks(List.of(
            new Rulebook(
                    BodyKind.PLENARY,
                    AFTER_THE_EMERGENCY,
                    null,
                    new QuorumClause(CountedMembers.PRESENT, "CGCT L3121-14"),
                    new SecondConvocationClause(3, "CGCT L3121-14 al. 2"),
                    new ProxyClause(1, "CGCT L3121-16"),
                    new MajorityClause("CGCT L3121-14 al. 3"),
                    new CastingVoteClause("CGCT L3121-15 al. 1"),
                    READ_IN),
            new Rulebook(
                    BodyKind.STANDING_COMMITTEE,
                    AFTER_THE_EMERGENCY,
                    null,
                    new QuorumClause(CountedMembers.PRESENT_OR_REPRESENTED, "CGCT L3121-14-1"),
                    new SecondConvocationClause(3, "CGCT L3121-14-1, L3121-14 al. 2"),
                    new ProxyClause(1, "CGCT L3121-16"),
                    new MajorityClause("CGCT L3121-14 al. 3"),
                    new CastingVoteClause("CGCT L3121-15 al. 1"),
                    READ_IN)));

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
