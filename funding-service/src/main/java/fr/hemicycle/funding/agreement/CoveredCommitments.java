package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.domain.Force;
import fr.hemicycle.funding.commitment.domain.ForeseenAgreements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether committed lines wait for agreements: their votes say so, or an agreement covers them or their financing plan. */
@ApplicationScoped
class CoveredCommitments implements ForeseenAgreements {

    /** By the line or by its plan; each has its index, which one condition with "or" would not use. */
    private static final String COVERS = """
            SELECT line, min(concluded_on) AS signed_on FROM (
              SELECT l.id AS line, a.concluded_on FROM commitment_line l
                JOIN agreement_cover c USING (collectivity, deliberation_id, article, line)
                JOIN agreement a ON a.id = c.agreement_id AND a.text_version = c.text_version AND NOT a.abandoned
                WHERE l.collectivity = :own AND l.id IN (:lines)
              UNION ALL
              SELECT l.id, a.concluded_on FROM commitment_line l
                JOIN agreement a USING (collectivity, financing_plan_id)
                WHERE l.collectivity = :own AND l.id IN (:lines) AND NOT a.abandoned
            ) covered GROUP BY line""";

    private final EntityManager database;

    CoveredCommitments(EntityManager database) {
        this.database = database;
    }

    record Line(
            UUID deliberationId,
            int article,
            int line,
            @Nullable UUID financingPlanId,
            boolean foreseen) {}

    @Override
    public Standing of(String collectivity, UUID commitment, LocalDate on) {
        return line(collectivity, commitment)
                .map(line -> Force.standing(line.foreseen(), covering(collectivity, line), on))
                .orElse(Standing.NONE_FORESEEN);
    }

    @Override
    public Optional<LocalDate> inForceSince(String collectivity, UUID commitment, LocalDate on) {
        return line(collectivity, commitment).flatMap(line -> Force.since(covering(collectivity, line), on));
    }

    @Override
    @SuppressWarnings("unchecked") // of a native query
    public Map<UUID, Cover> covers(String collectivity, Collection<UUID> commitments) {
        if (commitments.isEmpty()) {
            return Map.of();
        }
        List<Tuple> found = database.createNativeQuery(COVERS, Tuple.class)
                .setParameter("own", collectivity)
                .setParameter("lines", commitments)
                .getResultList();
        return found.stream()
                .collect(Collectors.toMap(
                        row -> row.get("line", UUID.class), row -> new Cover(row.get("signed_on", LocalDate.class))));
    }

    private Optional<Line> line(String collectivity, UUID id) {
        return database.createQuery(
                        "select l.deliberationId, l.article, l.line, l.financingPlanId, l.agreementForeseen"
                                + " from LineRow l where l.collectivity = :own and l.id = :id",
                        Line.class)
                .setParameter("own", collectivity)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private List<Force> covering(String collectivity, Line line) {
        return database.createQuery(
                        "from AgreementRow a where a.collectivity = :own and (a.financingPlanId = :plan or exists"
                                + " (select 1 from a.covers c where c.deliberationId = :vote and c.article = :article"
                                + " and c.line = :line and c.textVersion = a.textVersion))",
                        AgreementRow.class)
                .setParameter("own", collectivity)
                .setParameter("plan", line.financingPlanId())
                .setParameter("vote", line.deliberationId())
                .setParameter("article", line.article())
                .setParameter("line", line.line())
                .getResultStream()
                .map(AgreementRow::toForce)
                .toList();
    }
}
