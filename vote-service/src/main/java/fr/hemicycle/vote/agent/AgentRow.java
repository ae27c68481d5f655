package fr.hemicycle.vote.agent;

import fr.hemicycle.vote.agent.domain.Agent;
import fr.hemicycle.vote.councillor.domain.FullName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "agent")
class AgentRow {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // every query reads it
    private String collectivity;

    @Version
    private long version;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    private String capacity;

    @Column(name = "serves_from")
    private LocalDate firstDay;

    @Column(name = "serves_until")
    private @Nullable LocalDate lastDay;

    protected AgentRow() {}

    static AgentRow of(String collectivity, Agent agent) {
        AgentRow row = new AgentRow();
        row.id = agent.id();
        row.collectivity = collectivity;
        row.apply(agent);
        return row;
    }

    void apply(Agent agent) {
        givenName = agent.name().givenName();
        familyName = agent.name().familyName();
        capacity = agent.capacity();
        firstDay = agent.from();
        lastDay = agent.until();
    }

    Agent toDomain() {
        return new Agent(id, new FullName(givenName, familyName), capacity, firstDay, lastDay);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
