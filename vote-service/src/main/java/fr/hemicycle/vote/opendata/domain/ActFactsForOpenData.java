package fr.hemicycle.vote.opendata.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What open data asks about acts; whoever keeps the acts answers. */
public interface ActFactsForOpenData {

    /** @return facts by deliberation; one of which nothing is known is not in it */
    Map<UUID, PublicAct> of(String collectivity, Collection<UUID> deliberationIds);
}
