package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.domain.AgreementRule;
import fr.hemicycle.funding.agreement.domain.ModelText;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.version.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the models of agreements, every version. */
@ApplicationScoped
class Models {

    private final ModelRows rows;
    private final Clock clock;

    Models(ModelRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A version of a model. */
    record Version(int number, ModelText text) {}

    @Transactional(Transactional.TxType.MANDATORY)
    ModelRow write(String collectivity, String name, List<String> readers, ModelText text, String by) {
        Agreements.accept(text.objections());
        ModelRow row = ModelRow.of(Ids.next(), collectivity, name, readers);
        rows.persist(row);
        keep(row, text, by);
        return row;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ModelRow rewrite(
            String collectivity,
            UUID id,
            @Nullable String ifMatch,
            String name,
            List<String> readers,
            ModelText text,
            String by) {
        ModelRow row = rows.lockOwn(collectivity, id).orElseThrow(ProblemException::notFound);
        Versions.mustMatch(ifMatch, row.version());
        Agreements.accept(text.objections());
        row.draft(name, readers);
        keep(row, text, by);
        rows.flush();
        return row;
    }

    private void keep(ModelRow row, ModelText text, String by) {
        rows.getEntityManager().persist(ModelTextRow.of(Ids.next(), row, text, by, clock.instant()));
    }

    /**
     * The version that a draft names, the current one without.
     *
     * @throws ProblemException 422 when there is none that the collectivity may see
     */
    Version named(String collectivity, UUID id, @Nullable Integer number) {
        return rows.seenBy(collectivity, id)
                .map(row -> number == null ? row.modelVersion() : number)
                .flatMap(version -> text(id, version).map(text -> new Version(version, text)))
                .orElseThrow(() -> ProblemException.invalid(
                        "/modelId",
                        AgreementRule.AGREEMENT_MODEL_MUST_EXIST.with(
                                "model", id, "version", number == null ? "-" : number)));
    }

    Optional<ModelText> text(UUID id, int version) {
        return rows.getEntityManager()
                .createQuery("from ModelTextRow t where t.modelId = ?1 and t.modelVersion = ?2", ModelTextRow.class)
                .setParameter(1, id)
                .setParameter(2, version)
                .getResultStream()
                .findFirst()
                .map(ModelTextRow::toText);
    }

    /** Number of the newest version. */
    int current(UUID id) {
        return rows.findByIdOptional(id).orElseThrow().modelVersion();
    }
}
