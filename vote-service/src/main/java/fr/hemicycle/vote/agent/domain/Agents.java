package fr.hemicycle.vote.agent.domain;

import java.util.Optional;
import java.util.UUID;

/** What other features may ask about appointed agents. */
public interface Agents {

    Optional<Agent> find(String collectivity, UUID agentId);
}
