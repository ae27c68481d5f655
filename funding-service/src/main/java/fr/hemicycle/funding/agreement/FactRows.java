package fr.hemicycle.funding.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class FactRows implements PanacheRepositoryBase<FactRow, UUID> {

    List<FactRow> of(Collection<UUID> agreementIds) {
        return list("agreementId in ?1 order by id", agreementIds);
    }

    List<FactRow> page(UUID agreementId, UUID after, int count) {
        return find("agreementId = ?1 and id > ?2 order by id", agreementId, after)
                .page(0, count)
                .list();
    }

    /** The approvals of a party that came with one of its votes. */
    List<FactRow> ofVote(String party, UUID deliberationId) {
        return list("deliberationId = ?1 and party = ?2 order by agreementId, id", deliberationId, party);
    }
}
