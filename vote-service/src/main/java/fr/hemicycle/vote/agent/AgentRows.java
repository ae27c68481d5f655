package fr.hemicycle.vote.agent;

import fr.hemicycle.vote.agent.domain.Agent;
import fr.hemicycle.vote.agent.domain.Agents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AgentRows implements PanacheRepositoryBase<AgentRow, UUID>, Agents {

    @Override
    public Optional<Agent> find(String collectivity, UUID agentId) {
        return one(collectivity, agentId).map(AgentRow::toDomain);
    }

    Optional<AgentRow> one(String collectivity, UUID id) {
        return find("id = ?1 and collectivity = ?2", id, collectivity).singleResultOptional();
    }

    /** Nobody else changes it until the end of the transaction. */
    Optional<AgentRow> held(String collectivity, UUID id) {
        return find("id = ?1 and collectivity = ?2", id, collectivity)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /** One more than {@code limit}, to know whether there are more. */
    List<AgentRow> after(String collectivity, UUID id, int limit) {
        return find("collectivity = ?1 and id > ?2 order by id", collectivity, id)
                .range(0, limit)
                .list();
    }
}
