package fr.hemicycle.vote.deliberation.domain;

import java.util.List;
import java.util.UUID;

/** A text that a body votes on at a sitting, on the strength of a report. */
public record Deliberation(UUID id, UUID sittingId, UUID reportId, Draft text, DeliberationState state) {

    /** The expenses that its articles commit, in the order of the articles. */
    public List<UUID> expenseIds() {
        return text.articles().stream()
                .flatMap(article -> article.expenseIds().stream())
                .toList();
    }
}
