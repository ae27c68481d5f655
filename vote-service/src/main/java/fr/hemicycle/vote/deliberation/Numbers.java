package fr.hemicycle.vote.deliberation;

import fr.hemicycle.vote.deliberation.domain.DeliberationNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Draws the numbers of deliberations, in the transaction of the draft. */
@ApplicationScoped
class Numbers {

    private final EntityManager database;
    private final NumberingRows numberings;
    private final DeliberationRows deliberations;

    Numbers(EntityManager database, NumberingRows numberings, DeliberationRows deliberations) {
        this.database = database;
        this.numberings = numberings;
        this.deliberations = deliberations;
    }

    /** The next number that is free: of two drafts at once, one waits and gets the next. */
    String next(String collectivity, UUID bodyId, int year) {
        String prefix =
                numberings.of(collectivity, bodyId).map(NumberingRow::prefix).orElse("");
        DeliberationNumber number;
        do {
            number = new DeliberationNumber(prefix, year, draw(collectivity, prefix, year));
            // An imported number of another prefix may read the same.
        } while (deliberations.hasNumber(collectivity, number.toString()));
        return number.toString();
    }

    /** A number that came from elsewhere: its sequence, if it has one, goes on after it. */
    void keepAfter(String imported, String collectivity) {
        DeliberationNumber.of(imported)
                .ifPresent(number -> database.createNativeQuery("""
                        INSERT INTO deliberation_sequence (collectivity, prefix, year, last) VALUES (?1, ?2, ?3, ?4)
                        ON CONFLICT (collectivity, prefix, year)
                        DO UPDATE SET last = greatest(deliberation_sequence.last, excluded.last)""")
                        .setParameter(1, collectivity)
                        .setParameter(2, number.prefix())
                        .setParameter(3, number.year())
                        .setParameter(4, number.position())
                        .executeUpdate());
    }

    private int draw(String collectivity, String prefix, int year) {
        return ((Number) database.createNativeQuery("""
                        INSERT INTO deliberation_sequence (collectivity, prefix, year, last) VALUES (?1, ?2, ?3, 1)
                        ON CONFLICT (collectivity, prefix, year) DO UPDATE SET last = deliberation_sequence.last + 1
                        RETURNING last""")
                        .setParameter(1, collectivity)
                        .setParameter(2, prefix)
                        .setParameter(3, year)
                        .getSingleResult())
                .intValue();
    }
}
