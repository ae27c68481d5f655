package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.domain.Agreement;
import fr.hemicycle.funding.agreement.domain.AgreementText;
import fr.hemicycle.funding.agreement.domain.Amendment;
import fr.hemicycle.funding.agreement.domain.Fact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Reads agreements with all that is known of them. */
@ApplicationScoped
class KeptAgreements {

    private final EntityManager database;
    private final FactRows facts;

    KeptAgreements(EntityManager database, FactRows facts) {
        this.database = database;
        this.facts = facts;
    }

    /** An agreement with its row. */
    record Kept(AgreementRow row, Agreement agreement) {}

    Kept of(AgreementRow row) {
        return of(List.of(row)).getFirst();
    }

    /** In the order of the rows. */
    List<Kept> of(List<AgreementRow> rows) {
        List<UUID> ids = rows.stream().map(AgreementRow::id).toList();
        Map<UUID, AgreementText> texts = new HashMap<>();
        database.createQuery(
                        "from TextRow t where t.agreementId in ?1 and t.textVersion ="
                                + " (select a.textVersion from AgreementRow a where a.id = t.agreementId)",
                        TextRow.class)
                .setParameter(1, ids)
                .getResultList()
                .forEach(each -> texts.put(each.agreementId(), each.toText()));
        Map<UUID, List<Amendment>> amendments = new HashMap<>();
        database.createQuery(
                        "from AgreementAmendmentRow m where m.agreementId in ?1 order by m.number", AmendmentRow.class)
                .setParameter(1, ids)
                .getResultList()
                .forEach(each -> amendments
                        .computeIfAbsent(each.agreementId(), id -> new ArrayList<>())
                        .add(each.toAmendment()));
        Map<UUID, Set<Fact>> happened = new HashMap<>();
        facts.of(ids)
                .forEach(each -> happened.computeIfAbsent(each.agreementId(), id -> new HashSet<>())
                        .add(each.toFact()));
        return rows.stream()
                .map(row -> new Kept(
                        row,
                        new Agreement(
                                row.id(),
                                row.collectivity(),
                                Objects.requireNonNull(texts.get(row.id())),
                                amendments.getOrDefault(row.id(), List.of()),
                                happened.getOrDefault(row.id(), Set.of()))))
                .toList();
    }
}
