package fr.hemicycle.vote.document.domain;

import fr.hemicycle.vote.deliberation.domain.Article;
import fr.hemicycle.vote.deliberation.domain.ClosedBallot;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.deliberation.domain.DeliberationRecord;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.sitting.domain.Room;
import fr.hemicycle.vote.sitting.domain.Sitting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deliberation as it is read, signed and published.
 *
 * @param attendants at the moment of the vote, {@code null} before the roll call
 * @param vote {@code null} while it is a draft
 */
public record DeliberationSheet(
        Head head,
        @Nullable Attendants attendants,
        String title,
        String number,
        List<String> visas,
        List<Article> articles,
        List<BudgetLine> budget,
        @Nullable VoteSheet vote,
        @Nullable Signature signature) {

    public static DeliberationSheet of(
            Head head,
            DeliberationRecord record,
            Sitting sitting,
            Report report,
            Map<UUID, String> names,
            @Nullable Signature signature) {
        Deliberation deliberation = record.deliberation();
        ClosedBallot vote = record.vote();
        Attendants attendants = sitting.room(vote == null ? null : vote.ballot().votedAt())
                .map((Room room) -> Attendants.of(room, names))
                .orElse(null);
        List<UUID> committed = deliberation.expenseIds();
        return new DeliberationSheet(
                head,
                attendants,
                deliberation.text().title(),
                deliberation.text().number(),
                deliberation.text().visas(),
                deliberation.articles(),
                report.expenses().stream()
                        .filter(each -> committed.contains(each.id()))
                        .map(BudgetLine::of)
                        .toList(),
                vote == null ? null : VoteSheet.of(vote, names),
                signature);
    }
}
