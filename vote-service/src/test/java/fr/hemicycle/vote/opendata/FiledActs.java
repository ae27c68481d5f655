package fr.hemicycle.vote.opendata;

import fr.hemicycle.vote.opendata.domain.ActFactsForOpenData;
import fr.hemicycle.vote.opendata.domain.PublicAct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What tests say of acts, of one or of all of a collectivity; of others nothing is known. */
@Alternative
@Priority(1)
@ApplicationScoped
public class FiledActs implements ActFactsForOpenData {

    public static final PublicAct PUBLISHED = new PublicAct(
            new PublicAct.Subject("7.6", "Finances locales", "Contributions budgétaires"),
            LocalDate.of(2022, 12, 15),
            LocalDate.of(2022, 12, 16),
            "https://www.pasdecalais.example/2022-552.pdf");

    private static final Map<UUID, PublicAct> ONES = new ConcurrentHashMap<>();
    private static final Map<String, PublicAct> ALL = new ConcurrentHashMap<>();

    public static void file(String deliberationId, PublicAct act) {
        ONES.put(UUID.fromString(deliberationId), act);
    }

    public static void fileAll(String collectivity, PublicAct act) {
        ALL.put(collectivity, act);
    }

    @Override
    public Map<UUID, PublicAct> of(String collectivity, Collection<UUID> deliberationIds) {
        Map<UUID, PublicAct> known = new HashMap<>();
        for (UUID id : deliberationIds) {
            PublicAct one = ONES.get(id);
            PublicAct act = one == null ? ALL.get(collectivity) : one;
            if (act != null) {
                known.put(id, act);
            }
        }
        return known;
    }
}
