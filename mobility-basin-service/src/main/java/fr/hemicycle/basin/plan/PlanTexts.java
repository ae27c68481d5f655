package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.meeting.domain.PlansOnTheTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What meetings decide on: versions of plans, by the digest of their text as it stands. */
@ApplicationScoped
class PlanTexts implements PlansOnTheTable {

    private final PlanRows rows;

    PlanTexts(PlanRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> sha256(String collectivity, UUID basin, UUID plan, int version) {
        return rows.find("collectivity = ?1 and id = ?2 and basinId = ?3", collectivity, plan, basin)
                .firstResultOptional()
                .flatMap(row -> rows.version(row, version))
                .map(VersionRow::sha256);
    }
}
