package fr.hemicycle.funding.award;

import fr.hemicycle.funding.award.domain.Award;
import fr.hemicycle.funding.award.domain.AwardedLine;
import fr.hemicycle.funding.commitment.domain.Change;
import fr.hemicycle.funding.commitment.domain.ForeseenAgreements;
import fr.hemicycle.funding.commitment.domain.ForeseenAgreements.Cover;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of commitments with their awards, read in pages: nothing stays in memory behind a page. */
@ApplicationScoped
class AwardedLines {

    private static final String LINES = """
            select l.id, l.outcomeId, v.deliberationNumber, l.article, l.line, o.nomenclature, o.year, o.nature, o.function,
              l.amount,
              (select sum(c.amount) from ChangeRow c where c.lineId = l.id and c.kind = :raised),
              (select sum(c.amount) from ChangeRow c where c.lineId = l.id and c.kind = :lowered),
              (select count(r) from ReleaseRow r where r.outcomeId = l.outcomeId)
            from LineRow l join OutcomeRow v on v.id = l.outcomeId join OperationRow o on o.id = l.operationId
            where l.collectivity = :collectivity and l.id > :after order by l.id
            """;

    private final EntityManager database;
    private final AwardRows awards;
    private final ForeseenAgreements agreements;

    AwardedLines(EntityManager database, AwardRows awards, ForeseenAgreements agreements) {
        this.database = database;
        this.awards = awards;
        this.agreements = agreements;
    }

    record Row(
            UUID id,
            UUID commitmentId,
            String deliberationNumber,
            int article,
            int line,
            String nomenclature,
            int year,
            String nature,
            String function,
            BigDecimal amount,
            @Nullable BigDecimal raised,
            @Nullable BigDecimal lowered,
            long releases) {

        AwardedLine toLine(@Nullable Award award) {
            return new AwardedLine(
                    id,
                    commitmentId,
                    deliberationNumber,
                    article,
                    line,
                    new Imputation(nomenclature, year, nature, function),
                    Money.of(amount).plus(orNothing(raised)).minus(orNothing(lowered)),
                    releases == 0,
                    award);
        }

        private static Money orNothing(@Nullable BigDecimal sum) {
            return sum == null ? Money.ZERO : Money.of(sum);
        }
    }

    /** A transaction of its own: none stays open while a slow reader takes a file in. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<AwardedLine> after(String collectivity, UUID id, int limit) {
        List<Row> rows = database.createQuery(LINES, Row.class)
                .setParameter("collectivity", collectivity)
                .setParameter("after", id)
                .setParameter("raised", Change.Kind.RAISED)
                .setParameter("lowered", Change.Kind.LOWERED)
                .setMaxResults(limit)
                .getResultList();
        List<UUID> ids = rows.stream().map(Row::id).toList();
        Map<UUID, Cover> covers = agreements.covers(collectivity, ids);
        Map<UUID, Award> described = awards.current(collectivity, ids).stream()
                .collect(Collectors.toMap(AwardRow::lineId, row -> row.toAward().under(covers.get(row.lineId()))));
        return rows.stream().map(each -> each.toLine(described.get(each.id()))).toList();
    }

    Optional<UUID> find(String collectivity, UUID commitmentId, int article, int line) {
        return database.createQuery("""
                        select l.id from LineRow l where l.collectivity = :collectivity and l.outcomeId = :commitment
                          and l.article = :article and l.line = :line""", UUID.class)
                .setParameter("collectivity", collectivity)
                .setParameter("commitment", commitmentId)
                .setParameter("article", article)
                .setParameter("line", line)
                .getResultStream()
                .findFirst();
    }

    /** What the file rests on only grows, and so do the versions of agreements: equal counts are equal facts. */
    String position(String collectivity) {
        return (String) database.createNativeQuery("""
                        SELECT concat_ws('-',
                          (SELECT count(*) FROM commitment_line WHERE collectivity = :c),
                          (SELECT count(*) FROM commitment_change WHERE collectivity = :c),
                          (SELECT count(*) FROM commitment_release WHERE collectivity = :c),
                          (SELECT count(*) + coalesce(sum(version), 0) FROM agreement WHERE collectivity = :c),
                          (SELECT count(*) FROM award WHERE collectivity = :c),
                          (SELECT count(*) FROM award_settings WHERE collectivity = :c))""", String.class)
                .setParameter("c", collectivity)
                .getSingleResult();
    }
}
