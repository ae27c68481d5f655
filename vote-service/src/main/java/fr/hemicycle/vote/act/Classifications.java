package fr.hemicycle.vote.act;

import static fr.hemicycle.vote.act.domain.ActRule.CLASSIFICATION_MUST_BE_NEWER;
import static fr.hemicycle.vote.act.domain.ActRule.CLASSIFICATION_MUST_BE_READABLE;
import static fr.hemicycle.vote.act.domain.ActRule.SUBJECT_CODE_MUST_BE_IN_THE_CLASSIFICATION;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.vote.act.domain.Classification;
import fr.hemicycle.vote.act.domain.ClassifiedSubject;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The classification of subjects of a collectivity: the last one that it loaded, or the two levels that all have. */
@ApplicationScoped
class Classifications implements PanacheRepositoryBase<ClassificationRow, UUID> {

    private static final LocalDate COMMON_VERSION = LocalDate.of(2017, 4, 19);
    private static final String COMMON_PROVENANCE = "Nomenclature ACTES, niveaux 1 et 2 (STELA, S2LOW)";

    private final Classification common = Classification.read(COMMON_VERSION, COMMON_PROVENANCE, resource());

    Classification current(String collectivity) {
        return find("collectivity = ?1 order by datedOn desc", collectivity)
                .firstResultOptional()
                .map(ClassificationRow::toDomain)
                .orElse(common);
    }

    /** @throws ProblemException 422 when the classification does not have the code */
    ClassifiedSubject classify(String collectivity, String pointer, String code) {
        Classification current = current(collectivity);
        return current.find(code)
                .orElseThrow(() -> ProblemException.invalid(
                        pointer,
                        SUBJECT_CODE_MUST_BE_IN_THE_CLASSIFICATION.with("code", code, "version", current.version())));
    }

    /** @throws ProblemException 409 when it is older than the one that is loaded, 422 when a line cannot be read */
    Classification load(String collectivity, LocalDate version, String provenance, String csv, Instant at) {
        Classification before = current(collectivity);
        if (!version.isAfter(before.version())) {
            throw ProblemException.refused(
                    List.of(CLASSIFICATION_MUST_BE_NEWER.with("version", version, "current", before.version())));
        }
        Classification read;
        try {
            read = Classification.read(version, provenance, csv);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    "/csv", CLASSIFICATION_MUST_BE_READABLE.with("line", String.valueOf(e.getMessage())));
        }
        persist(ClassificationRow.of(Ids.next(), collectivity, version, provenance, csv, at));
        return read;
    }

    private static String resource() {
        try (InputStream in =
                Objects.requireNonNull(Classifications.class.getResourceAsStream("/classification/actes.csv"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
