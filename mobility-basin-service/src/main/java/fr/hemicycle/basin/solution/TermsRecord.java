package fr.hemicycle.basin.solution;

import fr.hemicycle.basin.solution.domain.Ending;
import fr.hemicycle.basin.solution.domain.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Terms as they are on record.
 *
 * @param id of these terms
 * @param version of the solution
 * @param lastDay on which they hold, {@code null} while that is open
 * @param ending of the solution, {@code null} unless somebody ended it
 * @param matches by which places a commune was found in their perimeter
 */
record TermsRecord(
        UUID id,
        UUID solutionId,
        long version,
        Terms terms,
        @Nullable LocalDate lastDay,
        Instant recordedAt,
        @Nullable Ending ending,
        List<Match> matches) {

    TermsRecord {
        matches = List.copyOf(matches);
    }

    /** @param name of the place on the day, its code where it has none on record */
    record Match(String kind, String code, String name) {}
}
