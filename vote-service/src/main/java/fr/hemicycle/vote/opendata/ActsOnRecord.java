package fr.hemicycle.vote.opendata;

import fr.hemicycle.vote.act.domain.ActFacts;
import fr.hemicycle.vote.act.domain.ActRegister;
import fr.hemicycle.vote.act.domain.ClassifiedSubject;
import fr.hemicycle.vote.opendata.domain.ActFactsForOpenData;
import fr.hemicycle.vote.opendata.domain.PublicAct;
import io.quarkus.arc.DefaultBean;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the register of acts knows, as far as it is public. */
@DefaultBean
@ApplicationScoped
class ActsOnRecord implements ActFactsForOpenData {

    private final ActRegister acts;

    ActsOnRecord(ActRegister acts) {
        this.acts = acts;
    }

    @Override
    public Map<UUID, PublicAct> of(String collectivity, Collection<UUID> deliberationIds) {
        Map<UUID, PublicAct> known = new HashMap<>();
        // In a transaction of its own: nothing is kept in memory while a long file is told.
        QuarkusTransaction.requiringNew()
                .call(() -> acts.find(collectivity, List.copyOf(deliberationIds)))
                .forEach((id, facts) -> known.put(id, open(facts)));
        return known;
    }

    private static PublicAct open(ActFacts facts) {
        ClassifiedSubject subject = facts.subject();
        return new PublicAct(
                subject == null ? null : new PublicAct.Subject(subject.code(), subject.field(), subject.label()),
                facts.acknowledgedOn(),
                facts.publishedOn(),
                facts.publicationUrl());
    }
}
