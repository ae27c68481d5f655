package fr.hemicycle.vote.document.domain;

import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import fr.hemicycle.vote.deliberation.domain.BallotMethod;
import fr.hemicycle.vote.deliberation.domain.ClosedBallot;
import fr.hemicycle.vote.deliberation.domain.Standing;
import fr.hemicycle.vote.deliberation.domain.Standing.Bucket;
import fr.hemicycle.vote.deliberation.domain.Subject;
import fr.hemicycle.vote.deliberation.domain.Tally;
import fr.hemicycle.vote.sitting.domain.Quorum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A ballot as the acts tell it.
 *
 * @param lines one for each bucket: how many, and of which groups
 * @param named in a public ballot the names behind each line (CGCT L3121-15); empty in any other
 * @param request who asked for a particular ballot, empty when nobody did
 * @param correction why this one stands in the place of another, empty when it does not
 */
public record VoteSheet(
        String subject,
        String method,
        String quorum,
        List<Line> lines,
        List<Line> named,
        String request,
        String correction,
        boolean castingVote,
        String outcome) {

    /** @param text « 43 voix », or how many « Absent sans délégation de vote » */
    public record Line(String label, String text, List<String> names) {

        /** « Groupe A ; Groupe B ». */
        public String joined() {
            return String.join(" ; ", names);
        }
    }

    private static final String NOT_ATTACHED = "Non-inscrit";

    static VoteSheet of(ClosedBallot vote, Map<UUID, String> names) {
        List<Standing> standings = vote.result().standings();
        boolean byName = vote.ballot().method() == BallotMethod.PUBLIC_BALLOT;
        return new VoteSheet(
                subject(vote.subject()),
                method(vote.ballot().method()),
                quorum(vote.result().quorum()),
                lines(vote, bucket -> groups(standings, bucket)),
                byName ? lines(vote, bucket -> voters(standings, bucket, names)) : List.of(),
                String.join(
                        ", ",
                        vote.ballot().askers().stream()
                                .map(each -> Attendants.name(names, each))
                                .sorted()
                                .toList()),
                vote.correction() == null ? "" : vote.correction().motive(),
                vote.result().castingVote(),
                vote.result().outcome() == Outcome.ADOPTED ? "Adopté" : "Rejeté");
    }

    private interface NamesOfBucket {
        List<String> of(Bucket bucket);
    }

    private static List<Line> lines(ClosedBallot vote, NamesOfBucket names) {
        Tally tally = vote.result().tally();
        boolean secret = vote.ballot().method() == BallotMethod.SECRET_BALLOT;
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Pour", tally.votesFor() + " voix", names.of(Bucket.FOR)));
        lines.add(new Line("Contre", tally.votesAgainst() + " voix", names.of(Bucket.AGAINST)));
        lines.add(new Line(
                secret ? "Blancs ou nuls" : "Abstention", tally.abstentions() + " voix", names.of(Bucket.ABSTENTION)));
        if (tally.notTakingPart() > 0) {
            lines.add(new Line(
                    "N’a pas pris part au vote", "" + tally.notTakingPart(), names.of(Bucket.NOT_TAKING_PART)));
        }
        if (tally.absentWithoutProxy() > 0) {
            lines.add(new Line(
                    "Absent sans délégation de vote",
                    "" + tally.absentWithoutProxy(),
                    names.of(Bucket.ABSENT_WITHOUT_PROXY)));
        }
        return lines;
    }

    /** In the order of the roll call; those who are not attached come last. */
    private static List<String> groups(List<Standing> standings, Bucket bucket) {
        List<Standing> of =
                standings.stream().filter(each -> each.bucket() == bucket).toList();
        return Stream.concat(
                        of.stream()
                                .map(Standing::group)
                                .filter(Objects::nonNull)
                                .distinct(),
                        of.stream().anyMatch(each -> each.group() == null) ? Stream.of(NOT_ATTACHED) : Stream.empty())
                .toList();
    }

    private static List<String> voters(List<Standing> standings, Bucket bucket, Map<UUID, String> names) {
        return standings.stream()
                .filter(each -> each.bucket() == bucket)
                .map(each -> {
                    UUID holder = each.holderId();
                    String name = Attendants.name(names, each.councillorId());
                    return holder == null ? name : name + " (par " + Attendants.name(names, holder) + ")";
                })
                .toList();
    }

    static String quorum(Quorum quorum) {
        return quorum.present() + " présents, " + quorum.represented() + " représentés, " + quorum.inOffice()
                + " en exercice ; "
                + (quorum.threshold() == 0
                        ? "seconde convocation : aucun quorum requis"
                        : "quorum de " + quorum.threshold() + (quorum.reached() ? " atteint" : " non atteint"))
                + " (" + quorum.reason().source() + ")";
    }

    private static String subject(Subject subject) {
        return switch (subject) {
            case Subject.Whole() -> "Ensemble";
            case Subject.OfArticle(int number) -> "Article " + number;
            case Subject.OfAmendment(int number) -> "Amendement " + number;
        };
    }

    private static String method(BallotMethod method) {
        return switch (method) {
            case SHOW_OF_HANDS -> "à main levée";
            case PUBLIC_BALLOT -> "au scrutin public";
            case SECRET_BALLOT -> "au scrutin secret";
        };
    }
}
