package fr.hemicycle.basin.following;

import fr.hemicycle.basin.following.domain.ActionStanding;
import fr.hemicycle.basin.following.domain.FunderStanding;
import fr.hemicycle.basin.following.domain.Headway;
import fr.hemicycle.basin.following.domain.IndicatorStanding;
import fr.hemicycle.basin.following.domain.LateKind;
import fr.hemicycle.basin.following.domain.LateMatter;
import fr.hemicycle.basin.following.domain.MoneyFollowing;
import fr.hemicycle.basin.following.domain.Pace;
import fr.hemicycle.basin.following.domain.PlanFollowing;
import fr.hemicycle.basin.following.domain.Way;
import fr.hemicycle.basin.meeting.domain.ComingMeeting;
import fr.hemicycle.basin.mission.domain.DeliverableState;
import fr.hemicycle.basin.mission.domain.MissionsOfBasin;
import fr.hemicycle.basin.mission.domain.Standing;
import fr.hemicycle.basin.money.Amount;
import fr.hemicycle.basin.money.Money;
import fr.hemicycle.basin.plan.domain.ActionState;
import fr.hemicycle.basin.plan.domain.Indicator;
import fr.hemicycle.basin.plan.domain.Measure;
import fr.hemicycle.basin.plan.domain.PlanStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The following of plans and basins as the API shows it. */
final class FollowingViews {

    private FollowingViews() {}

    @Schema(name = "PlanFollowing")
    record PlanFollowingView(
            LocalDate on,
            BasinView basin,
            FollowedPlanView plan,

            @Schema(
                    description =
                            "Of the bodies of the basin, the soonest first, at most 10; for the one who keeps the plan")
            List<MeetingView> nextMeetings,

            @Schema(description = "The oldest first; tasks of meetings, at most 200, for the one who keeps the plan")
            List<LateView> late) {}

    @Schema(name = "BasinFollowing")
    record BasinFollowingView(
            LocalDate on,
            BasinView basin,

            @Schema(
                    description =
                            "Of all its plans and missions; a financing plan that several of them name counts once")
            MoneyView money,

            @Schema(description = "The earliest period first")
            List<FollowedPlanView> plans,

            @Schema(description = "Missions that serve it [AMO], with their work for it, the oldest first, at most 200")
            List<MissionView> missions,

            @Schema(description = "Of the bodies of the basin, the soonest first, at most 10")
            List<MeetingView> nextMeetings,

            @Schema(description = "The oldest first; tasks of meetings at most 200")
            List<LateView> late) {}

    @Schema(name = "FollowedBasin")
    record BasinView(UUID id, String name) {}

    @Schema(name = "FollowedPlan")
    record FollowedPlanView(
            UUID id,
            String name,
            PlanStage stage,

            @Schema(description = "The version that counts: the one in force, else the last one")
            int version,

            CountsView counts,
            List<ActionStandingView> actions,
            List<IndicatorStandingView> indicators,
            MoneyView money) {

        static FollowedPlanView of(PlanFollowing following, MoneyView money) {
            return new FollowedPlanView(
                    following.plan().id(),
                    following.plan().name(),
                    following.stage(),
                    following.version(),
                    CountsView.of(following.counts()),
                    following.actions().stream().map(ActionStandingView::of).toList(),
                    following.indicators().stream()
                            .map(IndicatorStandingView::of)
                            .toList(),
                    money);
        }
    }

    @Schema(name = "ActionCounts", description = "Each action stands in exactly one of them.")
    record CountsView(int planned, int running, int late, int done, int abandoned) {

        static CountsView of(Map<Headway, Integer> counts) {
            return new CountsView(
                    counts.getOrDefault(Headway.PLANNED, 0),
                    counts.getOrDefault(Headway.RUNNING, 0),
                    counts.getOrDefault(Headway.LATE, 0),
                    counts.getOrDefault(Headway.DONE, 0),
                    counts.getOrDefault(Headway.ABANDONED, 0));
        }
    }

    @Schema(name = "ActionStanding")
    record ActionStandingView(
            String action,
            String title,

            @Schema(description = "Organisation that leads it [pilote]")
            String lead,

            @Schema(description = "LATE: past its end, neither done nor abandoned")
            Headway standing,

            @Schema(description = "What was told of it last; PLANNED before anything was")
            ActionState told,

            LocalDate startsOn,
            @Nullable LocalDate endsOn) {

        static ActionStandingView of(ActionStanding each) {
            return new ActionStandingView(
                    each.action().code(),
                    each.action().title(),
                    each.action().lead().name(),
                    each.standing(),
                    each.told(),
                    each.action().startsOn(),
                    each.action().endsOn());
        }
    }

    @Schema(name = "ValueOnDay")
    record ValueView(@Schema(examples = "180") String value, LocalDate on) {

        static ValueView of(Indicator.Value each) {
            return new ValueView(each.amount().toPlainString(), each.on());
        }

        static @Nullable ValueView ofMeasure(@Nullable Measure each) {
            return each == null ? null : new ValueView(each.value().toPlainString(), each.on());
        }
    }

    @Schema(name = "WayCovered", description = "Exactly: covered of whole.")
    record WayView(
            @Schema(description = "From the baseline to the last measure; below zero the wrong way", examples = "180")
            String covered,

            @Schema(description = "From the baseline to the target", examples = "500")
            String whole,

            @Schema(description = "Rounded to two decimals, the half to the even", examples = "36.00")
            String percent) {

        static @Nullable WayView of(@Nullable Way way) {
            return way == null ? null : new WayView(plain(way.covered()), plain(way.whole()), plain(way.percent()));
        }

        private static String plain(BigDecimal figure) {
            return figure.toPlainString();
        }
    }

    @Schema(name = "IndicatorStanding")
    record IndicatorStandingView(
            String action,
            String indicator,
            String name,
            String unit,
            ValueView baseline,
            ValueView target,

            @Schema(description = "Absent where nothing was measured since the baseline") @Nullable
            ValueView last,

            @Schema(description = "Absent without a measure, and where the target is where the baseline is") @Nullable
            WayView way,

            @Schema(
                    description =
                            "ON_TRACK: on its day the last measure had covered at least as much as the straight line from baseline"
                                    + " to target; from the day of the target on all of it is due")
            Pace pace) {

        static IndicatorStandingView of(IndicatorStanding each) {
            return new IndicatorStandingView(
                    each.action().code(),
                    each.indicator().code(),
                    each.indicator().name(),
                    each.indicator().unit(),
                    ValueView.of(each.indicator().baseline()),
                    ValueView.of(each.indicator().target()),
                    ValueView.ofMeasure(each.last()),
                    WayView.of(each.way()),
                    each.pace());
        }
    }

    @Schema(name = "MoneyOfActions")
    record MoneyView(
            @Schema(description = "What the actions cost, by their sheets")
            Amount cost,

            @Schema(description = "Of the financing plans that are named; one may pay for more than this")
            Amount total,

            @Schema(description = "Decided by their funders, by what was heard until now")
            Amount secured,

            @Schema(
                    description =
                            "By the one who keeps the plan until the day, less what came back; by the others what was paid of"
                                    + " the calls for their funds [appels de fonds], by what was heard until now")
            Amount spent,

            List<FunderView> funders,

            @Schema(description = "Financing plans that are named and were not drawn up, as far as was heard")
            List<UUID> unheard) {

        static MoneyView of(MoneyFollowing money) {
            return new MoneyView(
                    Amount.of(money.cost()),
                    Amount.of(money.total()),
                    Amount.of(money.secured()),
                    Amount.of(money.spent()),
                    money.funders().stream().map(FunderView::of).toList(),
                    money.unheard());
        }
    }

    @Schema(name = "FunderStanding")
    record FunderView(
            String name,
            @Nullable String siren,

            @Schema(description = "By the action sheets") Amount planned,

            @Schema(description = "Its shares, as the financing plans propose them")
            Amount share,

            Amount secured,

            @Schema(description = "Absent where nothing was told of it") @Nullable
            Amount spent) {

        static FunderView of(FunderStanding each) {
            Money spent = each.spent();
            return new FunderView(
                    each.name(),
                    each.siren(),
                    Amount.of(each.planned()),
                    Amount.of(each.share()),
                    Amount.of(each.secured()),
                    spent == null ? null : Amount.of(spent));
        }
    }

    @Schema(name = "FollowedMission")
    record MissionView(
            UUID id,
            String name,
            Standing standing,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,

            @Schema(description = "Deliverables for the basin: how many stand where")
            Map<DeliverableState, Integer> deliverables,

            @Schema(description = "Its money stands with that of the basin")
            UUID financingPlanId) {

        static MissionView of(MissionsOfBasin.View each) {
            return new MissionView(
                    each.missionId(),
                    each.name(),
                    each.standing(),
                    each.startsOn().orElse(null),
                    each.endedOn().or(each::endsOn).orElse(null),
                    new TreeMap<>(each.deliverables()),
                    each.financingPlanId());
        }
    }

    @Schema(name = "NextMeeting")
    record MeetingView(
            UUID id,
            UUID bodyId,

            @Schema(description = "Name of the body that meets")
            String body,

            String title,
            Instant startsAt,
            Instant endsAt,
            @Nullable String place) {

        static MeetingView of(ComingMeeting each) {
            return new MeetingView(
                    each.id(), each.bodyId(), each.body(), each.title(), each.startsAt(), each.endsAt(), each.place());
        }
    }

    @Schema(name = "LateMatter")
    record LateView(
            LateKind kind,
            @Nullable UUID planId,

            @Schema(
                    description =
                            "Code of the action; action and indicator; id of the task or deliverable; year of the review",
                    examples = "1.1/I1")
            String reference,

            String title,

            @Schema(description = "Organisation that owes it; absent where none is named") @Nullable
            String who,

            @Schema(description = "Last day on which it was not late")
            LocalDate dueOn) {

        static LateView of(LateMatter each) {
            return new LateView(each.kind(), each.plan(), each.reference(), each.title(), each.who(), each.dueOn());
        }
    }
}
