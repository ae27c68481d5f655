package fr.hemicycle.basin.mission;

import static java.util.Comparator.comparing;

import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.basin.financing.domain.Financings;
import fr.hemicycle.basin.mission.domain.Mission;
import fr.hemicycle.basin.mission.domain.MissionEnd;
import fr.hemicycle.basin.mission.domain.MissionState;
import fr.hemicycle.basin.mission.domain.MissionsOfBasin;
import fr.hemicycle.basin.mission.domain.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class BasinMissions implements MissionsOfBasin {

    private static final int AT_ONCE_MAX = 200;

    private final MissionRows rows;
    private final WorkRows work;
    private final Financings financings;

    BasinMissions(MissionRows rows, WorkRows work, Financings financings) {
        this.rows = rows;
        this.work = work;
        this.financings = financings;
    }

    @Override
    @Transactional
    public List<View> of(String collectivity, UUID basinId, LocalDate on) {
        return rows.ofBasin(collectivity, basinId, AT_ONCE_MAX).stream()
                .map(row -> view(row, basinId, on))
                .toList();
    }

    private View view(MissionRow row, UUID basinId, LocalDate on) {
        Mission mission = work.mission(row);
        Financing financing = financings.of(row.collectivity(), row.financingPlanId());
        MissionState state = mission.state(financing);
        Progress progress = Progress.of(mission, on).forBasin(basinId);
        return new View(
                row.id(),
                row.name(),
                state.standing(),
                Optional.ofNullable(mission.term().startsOn()),
                mission.term().endsOn(),
                Optional.ofNullable(mission.end()).map(MissionEnd::on),
                progress.byState(),
                progress.late().stream()
                        .map(each -> new Late(
                                each.id(),
                                each.name(),
                                each.dueOn(mission.term()).orElseThrow()))
                        .sorted(comparing(Late::dueOn))
                        .toList(),
                row.financingPlanId(),
                financing,
                state.findings(financing));
    }
}
