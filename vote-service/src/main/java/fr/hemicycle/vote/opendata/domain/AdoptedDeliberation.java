package fr.hemicycle.vote.opendata.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the record tells of an adopted deliberation.
 *
 * @param title verbatim
 * @param budgetYears {@code null} when no article spends
 * @param votes as last corrected
 */
public record AdoptedDeliberation(
        UUID id,
        String number,
        String title,
        LocalDate adoptedOn,
        @Nullable BudgetYears budgetYears,
        Votes votes) {

    /** First and last year in which it spends. */
    public record BudgetYears(int first, int last) {

        /** {@code 2022}, or {@code 2022/2024}. */
        String text() {
            return first == last ? String.valueOf(first) : first + "/" + last;
        }
    }

    /**
     * The figures of the standard. Who takes no part and who is absent without a proxy stand in none but the first.
     *
     * @param members all who could vote
     * @param voters those who did, by proxy too: the standard has their number equal to the sum of the next three
     */
    public record Votes(int members, int voters, int votesFor, int votesAgainst, int abstentions) {}
}
