package fr.hemicycle.vote.document.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.vote.deliberation.domain.Ballot;
import fr.hemicycle.vote.deliberation.domain.BallotDecision;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Closed;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import fr.hemicycle.vote.deliberation.domain.BallotMethod;
import fr.hemicycle.vote.deliberation.domain.Choice;
import fr.hemicycle.vote.deliberation.domain.ClosedBallot;
import fr.hemicycle.vote.deliberation.domain.SampleDeliberation;
import fr.hemicycle.vote.deliberation.domain.Subject;
import fr.hemicycle.vote.deliberation.domain.Voice;
import fr.hemicycle.vote.deliberation.domain.Voices;
import fr.hemicycle.vote.document.domain.VoteSheet.Line;
import fr.hemicycle.vote.report.domain.SampleReport;
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sitting of the file: 44 with a vote, 31 there, 12 represented (44 by 1, 43 by 2 …), 32 is away without a proxy. */
class VoteSheetTest {

    private static final UUID ID = new UUID(15, 1);
    private static final Ballot ALL_FOR = new Ballot(BallotMethod.SHOW_OF_HANDS, Choice.FOR, List.of());

    @Test
    void a_show_of_hands_is_told_by_group_and_those_of_none_come_last() {
        Ballot ballot = new Ballot(
                BallotMethod.SHOW_OF_HANDS,
                Choice.FOR,
                List.of(
                        new Voice(member(4), Choice.AGAINST),
                        new Voice(member(5), Choice.AGAINST),
                        new Voice(member(6), Choice.ABSTENTION),
                        new Voice(member(7), Choice.NOT_TAKING_PART)));
        Closed result = close(ballot)
                .inGroups(Map.of(
                        member(2), "Groupe B",
                        member(3), "Groupe A",
                        member(8), "Groupe B",
                        member(4), "Groupe C",
                        member(5), "Groupe C"));

        VoteSheet sheet = sheet(ballot, result, Subject.WHOLE, null);

        assertThat(sheet)
                .isEqualTo(new VoteSheet(
                        "Ensemble",
                        "à main levée",
                        "31 présents, 12 représentés, 44 en exercice ; quorum de 23 atteint (CGCT L3121-14-1)",
                        List.of(
                                new Line("Pour", "39 voix", List.of("Groupe B", "Groupe A", "Non-inscrit")),
                                new Line("Contre", "2 voix", List.of("Groupe C")),
                                new Line("Abstention", "1 voix", List.of("Non-inscrit")),
                                new Line("N’a pas pris part au vote", "1", List.of("Non-inscrit")),
                                new Line("Absent sans délégation de vote", "1", List.of("Non-inscrit"))),
                        List.of(),
                        "",
                        "",
                        false,
                        "Adopté"));
        assertThat(sheet.lines().getFirst().joined()).isEqualTo("Groupe B ; Groupe A ; Non-inscrit");
    }

    @Test
    void what_nobody_did_is_not_told_but_for_the_three_voices() {
        Ballot ballot = ALL_FOR;
        Closed result = close(SampleSitting.ofTheFile().with(44, 0), ballot);

        assertThat(sheet(ballot, result, Subject.WHOLE, null).lines())
                .containsExactly(
                        new Line("Pour", "44 voix", List.of("Non-inscrit")),
                        new Line("Contre", "0 voix", List.of()),
                        new Line("Abstention", "0 voix", List.of()));
    }

    @Test
    void a_secret_ballot_is_numbers_only() {
        Ballot ballot =
                new Ballot(BallotMethod.SECRET_BALLOT, new Voices.Secret(38, 2, 2, 1), List.of(), Set.of(), null);

        VoteSheet sheet = sheet(ballot, close(ballot), Subject.WHOLE, null);

        assertThat(sheet.method()).isEqualTo("au scrutin secret");
        assertThat(sheet.lines())
                .containsExactly(
                        new Line("Pour", "38 voix", List.of()),
                        new Line("Contre", "2 voix", List.of()),
                        new Line("Blancs ou nuls", "2 voix", List.of()),
                        new Line("N’a pas pris part au vote", "1", List.of()),
                        new Line("Absent sans délégation de vote", "1", List.of()));
        assertThat(sheet.named()).isEmpty();
    }

    @Test
    void a_public_ballot_is_told_by_name_with_those_who_asked_for_it_and_those_who_spoke_for_others() {
        Ballot ballot = new Ballot(
                BallotMethod.PUBLIC_BALLOT,
                new Voices.Named(
                        Choice.FOR,
                        List.of(new Voice(member(3), Choice.AGAINST), new Voice(member(44), Choice.AGAINST))),
                List.of(),
                Set.of(member(6), member(1), member(2), member(3), member(4), member(5)),
                null);

        VoteSheet sheet = sheet(ballot, close(ballot), Subject.WHOLE, null);

        assertThat(sheet.method()).isEqualTo("au scrutin public");
        assertThat(sheet.request()).isEqualTo("Élu 1, Élu 2, Élu 3, Élu 4, Élu 5, Élu 6");
        assertThat(sheet.named().get(0).names())
                .hasSize(41)
                .startsWith("Élu 1", "Élu 2", "Élu 4")
                .endsWith("Élu 42 (par Élu 3)", "Élu 43 (par Élu 2)");
        assertThat(sheet.named().get(1))
                .isEqualTo(new Line("Contre", "2 voix", List.of("Élu 3", "Élu 44 (par Élu 1)")));
        assertThat(sheet.named().get(3)).isEqualTo(new Line("Absent sans délégation de vote", "1", List.of("Élu 32")));
        assertThat(sheet.lines().get(1).names()).containsExactly("Non-inscrit");
    }

    @Test
    void names_its_subject_and_why_it_corrects() {
        Closed result = close(ALL_FOR);

        assertThat(sheet(ALL_FOR, result, new Subject.OfArticle(2), null).subject())
                .isEqualTo("Article 2");
        assertThat(sheet(ALL_FOR, result, new Subject.OfAmendment(3), null).subject())
                .isEqualTo("Amendement 3");
        assertThat(sheet(
                                ALL_FOR,
                                result,
                                Subject.WHOLE,
                                new ClosedBallot.Correction(ID, "Une voix avait été comptée deux fois."))
                        .correction())
                .isEqualTo("Une voix avait été comptée deux fois.");
    }

    @Test
    void tells_a_rejection_and_the_casting_vote_of_the_president() {
        Closed adopted = close(ALL_FOR);
        Closed tied = new Closed(
                Outcome.REJECTED, adopted.tally(), true, adopted.quorum(), adopted.reasons(), adopted.standings());

        VoteSheet sheet = sheet(ALL_FOR, tied, Subject.WHOLE, null);

        assertThat(sheet.castingVote()).isTrue();
        assertThat(sheet.outcome()).isEqualTo("Rejeté");
    }

    @Test
    void tells_a_quorum_that_is_missing_or_that_nobody_asks_for() {
        assertThat(quorum(SampleSitting.ofTheFile().with(11, 11)))
                .isEqualTo("11 présents, 11 représentés, 44 en exercice ; quorum de 23 non atteint (CGCT L3121-14-1)");
        assertThat(quorum(SampleSitting.ofTheFile().with(5, 0).asSecondConvocation()))
                .isEqualTo(
                        "5 présents, 0 représentés, 44 en exercice ; seconde convocation : aucun quorum requis (CGCT L3121-14-1, L3121-14 al. 2)");
    }

    private static String quorum(SampleSitting sitting) {
        return VoteSheet.quorum(sitting.build().quorum().orElseThrow());
    }

    private static VoteSheet sheet(
            Ballot ballot, Closed result, Subject subject, ClosedBallot.@Nullable Correction correction) {
        return VoteSheet.of(
                new ClosedBallot(ID, new UUID(14, 552), subject, ballot, result, Instant.EPOCH, correction),
                SampleRoom.names());
    }

    private static Closed close(Ballot ballot) {
        return close(SampleSitting.ofTheFile(), ballot);
    }

    private static Closed close(SampleSitting sitting, Ballot ballot) {
        BallotDecision decision = ballot.close(
                SampleDeliberation.ofTheFile().build(),
                sitting.build(),
                SampleReport.ofTheFile().build());
        assertThat(decision).isInstanceOf(Closed.class);
        return (Closed) decision;
    }
}
