package fr.hemicycle.basin.following;

import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.basin.financing.domain.Financings;
import fr.hemicycle.basin.following.FollowingViews.BasinFollowingView;
import fr.hemicycle.basin.following.FollowingViews.BasinView;
import fr.hemicycle.basin.following.FollowingViews.FollowedPlanView;
import fr.hemicycle.basin.following.FollowingViews.LateView;
import fr.hemicycle.basin.following.FollowingViews.MeetingView;
import fr.hemicycle.basin.following.FollowingViews.MissionView;
import fr.hemicycle.basin.following.FollowingViews.MoneyView;
import fr.hemicycle.basin.following.FollowingViews.PlanFollowingView;
import fr.hemicycle.basin.following.domain.LateMatter;
import fr.hemicycle.basin.following.domain.MoneyFollowing;
import fr.hemicycle.basin.following.domain.PlanFollowing;
import fr.hemicycle.basin.meeting.domain.BasinMeetings;
import fr.hemicycle.basin.mission.domain.MissionsOfBasin;
import fr.hemicycle.basin.plan.domain.ActionSheet;
import fr.hemicycle.basin.plan.domain.FollowedPlan;
import fr.hemicycle.basin.plan.domain.FollowedPlans;
import fr.hemicycle.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what the features know of a plan or a basin on a day. */
@ApplicationScoped
class Followings {

    private static final int MEETINGS_MAX = 10;
    private static final int TASKS_MAX = 200;

    private final FollowedPlans plans;
    private final Financings financings;
    private final BasinMeetings meetings;
    private final MissionsOfBasin missions;
    private final Basins basins;
    private final Snapshot snapshot;

    Followings(
            FollowedPlans plans,
            Financings financings,
            BasinMeetings meetings,
            MissionsOfBasin missions,
            Basins basins,
            Snapshot snapshot) {
        this.plans = plans;
        this.financings = financings;
        this.meetings = meetings;
        this.missions = missions;
        this.basins = basins;
        this.snapshot = snapshot;
    }

    /** Those who are to sign a plan follow it too; meetings and their tasks are for the one who keeps it. */
    PlanFollowingView ofPlan(String reader, UUID id, LocalDate on) {
        return snapshot.read(() -> {
            FollowedPlan plan = plans.find(reader, id, on).orElseThrow(ProblemException::notFound);
            String keeper = plan.plan().owner();
            boolean keeps = keeper.equals(reader);
            PlanFollowing following = PlanFollowing.of(plan, on);
            return new PlanFollowingView(
                    on,
                    basin(keeper, plan.basin()),
                    FollowedPlanView.of(following, money(keeper, following.sheets(), Stream.empty(), on)),
                    keeps ? nextMeetings(keeper, plan.basin(), on) : List.of(),
                    LateMatter.inOrder(Stream.concat(
                                    following.late().stream(),
                                    keeps ? lateTasks(keeper, plan.basin(), on) : Stream.empty()))
                            .stream()
                            .map(LateView::of)
                            .toList());
        });
    }

    BasinFollowingView ofBasin(String collectivity, UUID id, LocalDate on) {
        return snapshot.read(() -> {
            BasinView basin = basin(collectivity, id);
            List<PlanFollowing> followings = plans.ofBasin(collectivity, id, on).stream()
                    .map(plan -> PlanFollowing.of(plan, on))
                    .toList();
            List<MissionsOfBasin.View> served = missions.of(collectivity, id, on);
            return new BasinFollowingView(
                    on,
                    basin,
                    money(
                            collectivity,
                            followings.stream()
                                    .flatMap(each -> each.sheets().stream())
                                    .toList(),
                            served.stream().map(MissionsOfBasin.View::financingPlanId),
                            on),
                    followings.stream()
                            .map(each ->
                                    FollowedPlanView.of(each, money(collectivity, each.sheets(), Stream.empty(), on)))
                            .toList(),
                    served.stream().map(MissionView::of).toList(),
                    nextMeetings(collectivity, id, on),
                    LateMatter.inOrder(Stream.of(
                                            followings.stream().flatMap(each -> each.late().stream()),
                                            lateTasks(collectivity, id, on),
                                            served.stream().flatMap(Followings::lateDeliverables))
                                    .flatMap(matters -> matters))
                            .stream()
                            .map(LateView::of)
                            .toList());
        });
    }

    private BasinView basin(String collectivity, UUID id) {
        return basins.names(collectivity, List.of(id)).values().stream()
                .findFirst()
                .map(name -> new BasinView(id, name))
                .orElseThrow(ProblemException::notFound);
    }

    /** @param others financing plans that are named elsewhere than in the actions */
    private MoneyView money(String keeper, List<ActionSheet> actions, Stream<UUID> others, LocalDate on) {
        return MoneyView.of(MoneyFollowing.of(
                actions,
                Stream.concat(MoneyFollowing.named(actions).stream(), others)
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                each -> new MoneyFollowing.Heard(
                                        financings.of(keeper, each), financings.payments(keeper, each)))),
                keeper,
                on));
    }

    private List<MeetingView> nextMeetings(String collectivity, UUID basin, LocalDate on) {
        return meetings.coming(collectivity, basin, on, MEETINGS_MAX).stream()
                .map(MeetingView::of)
                .toList();
    }

    private static Stream<LateMatter> lateDeliverables(MissionsOfBasin.View mission) {
        return mission.late().stream().map(each -> LateMatter.of(each, mission.name()));
    }

    private Stream<LateMatter> lateTasks(String collectivity, UUID basin, LocalDate on) {
        return meetings.pastDue(collectivity, basin, on, TASKS_MAX).stream().map(LateMatter::of);
    }
}
