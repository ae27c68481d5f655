package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.basin.financing.domain.Financing;
import fr.hemicycle.basin.financing.domain.Financings;
import fr.hemicycle.basin.financing.domain.PlanEnd;
import fr.hemicycle.basin.financing.domain.PlanShare;
import fr.hemicycle.basin.mission.domain.Contract;
import fr.hemicycle.basin.mission.domain.Deliverable;
import fr.hemicycle.basin.mission.domain.DeliverableFact;
import fr.hemicycle.basin.mission.domain.DeliverableState;
import fr.hemicycle.basin.mission.domain.Milestone;
import fr.hemicycle.basin.mission.domain.MissionEnd;
import fr.hemicycle.basin.mission.domain.MissionState;
import fr.hemicycle.basin.mission.domain.Standing;
import fr.hemicycle.basin.mission.domain.Term;
import fr.hemicycle.basin.money.Amount;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.version.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Missions and their work as the API shows them. */
@ApplicationScoped
class MissionViews {

    private final Basins basins;
    private final Financings financings;
    private final WorkRows work;

    MissionViews(Basins basins, Financings financings, WorkRows work) {
        this.basins = basins;
        this.financings = financings;
        this.work = work;
    }

    /** Who leads a mission, or is hired for it. */
    @Schema(name = "Lead")
    record Party(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Pattern(regexp = "^\\d{9}$") String siren) {}

    @Schema(name = "NamedBasin")
    record BasinView(UUID id, String name) {}

    @Schema(name = "Funder")
    record FunderView(String kind, String name, @Nullable String siren) {

        static FunderView of(PlanShare.Funder funder) {
            return new FunderView(funder.kind(), funder.name(), funder.siren());
        }
    }

    @Schema(name = "MissingShare")
    record MissingView(FunderView funder, Amount amount) {

        static MissingView of(PlanShare share) {
            return new MissingView(FunderView.of(share.funder()), Amount.of(share.lacking()));
        }
    }

    @Schema(name = "MissionFinancing")
    record FinancingView(
            boolean known,
            int securedShares,
            int totalShares,
            Amount secured,
            Amount total,
            List<MissingView> missing) {

        static FinancingView of(Financing financing) {
            return new FinancingView(
                    financing.known(),
                    financing.securedShares(),
                    financing.shares().size(),
                    Amount.of(financing.secured()),
                    Amount.of(financing.total()),
                    financing.missing().stream().map(MissingView::of).toList());
        }
    }

    @Schema(name = "ShareOfMission")
    record ShareView(
            FunderView funder,
            Amount proposed,

            @Schema(
                    description =
                            "As funding-service tells it: PROPOSED until it has told anything, SECURED where it tells"
                                    + " only that the share is, else the state of the share. Further states may come.")
            String state,

            Amount promised,
            Amount lacking,
            Amount called,
            Amount paid) {

        static ShareView of(PlanShare share) {
            return new ShareView(
                    FunderView.of(share.funder()),
                    Amount.of(share.amount()),
                    share.word().state(),
                    Amount.of(share.promised()),
                    Amount.of(share.lacking()),
                    Amount.of(share.calls().called()),
                    Amount.of(share.calls().paid()));
        }
    }

    @Schema(name = "EndOfFinancing")
    record PlanEndView(String how, LocalDate on, String reason) {

        static PlanEndView of(PlanEnd end) {
            return new PlanEndView(end.how(), end.on(), end.reason());
        }
    }

    @Schema(name = "MissionMoney")
    record MoneyView(
            UUID financingPlanId,
            boolean known,
            @Nullable PlanEndView end,
            Amount total,
            Amount secured,
            Amount lacking,
            Amount called,
            Amount paid,
            List<ShareView> shares,
            List<Reason> findings) {}

    @Schema(name = "MissionContract")
    record ContractView(
            Party provider, @Nullable Amount amount, LocalDate awardedOn, LocalDate notifiedOn, String provenance) {

        static ContractView of(Contract contract) {
            return new ContractView(
                    new Party(contract.provider().name(), contract.provider().siren()),
                    contract.amount() == null ? null : Amount.of(contract.amount()),
                    contract.awardedOn(),
                    contract.notifiedOn(),
                    contract.provenance());
        }
    }

    @Versioned
    @Schema(name = "Mission")
    record MissionView(
            UUID id,
            String name,
            Party lead,
            List<String> objectives,
            List<BasinView> basins,
            int durationMonths,
            UUID financingPlanId,
            @Nullable ContractView contract,
            Standing state,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            FinancingView financing,

            @Schema(
                    description =
                            "What is wrong with its money: each funder that lacks something, a plan that ended. After"
                                    + " the start that stops nothing by itself.")
            List<Reason> findings) {}

    @Schema(name = "DeliverableFact")
    record DeliverableFactView(
            DeliverableFactRow.Kind kind,
            LocalDate on,
            @Nullable LocalDate dueOn,
            @Nullable String reason) {

        static DeliverableFactView of(DeliverableFact fact) {
            DeliverableFactRow.Kind kind = DeliverableFactRow.kindOf(fact);
            return switch (fact) {
                case DeliverableFact.Delivered(LocalDate on) -> new DeliverableFactView(kind, on, null, null);
                case DeliverableFact.Accepted(LocalDate on) -> new DeliverableFactView(kind, on, null, null);
                case DeliverableFact.Returned(LocalDate on, String reason) ->
                    new DeliverableFactView(kind, on, null, reason);
                case DeliverableFact.Postponed(LocalDate on, LocalDate dueOn, String reason) ->
                    new DeliverableFactView(kind, on, dueOn, reason);
            };
        }
    }

    @Schema(name = "Deliverable")
    record DeliverableView(
            UUID id,
            String name,
            BasinView basin,
            DeliverableState state,

            @Schema(description = "Absent while it hangs on a start that has no day") @Nullable
            LocalDate dueOn,

            @Schema(description = "Months after the start, where it was agreed like that and not postponed since")
            @Nullable
            Integer dueAfterMonths,

            List<DeliverableFactView> facts,

            @Schema(description = "Due days that went by and were told as DeliverableLate")
            List<LocalDate> toldLate) {}

    @Schema(name = "Milestone")
    record MilestoneView(
            UUID id,
            String name,
            @Nullable BasinView basin,
            @Nullable LocalDate dueOn,
            @Nullable Integer dueAfterMonths,
            @Nullable LocalDate reachedOn) {}

    MissionView of(MissionRow row) {
        Financing financing = financings.of(row.collectivity(), row.financingPlanId());
        MissionState state = row.state(financing);
        Optional<MissionEnd> end = Optional.ofNullable(row.end());
        return new MissionView(
                row.id(),
                row.name(),
                row.lead(),
                row.objectives(),
                basins(row, row.basinIds()),
                row.durationMonths(),
                row.financingPlanId(),
                work.contract(row.collectivity(), row.id())
                        .map(ContractView::of)
                        .orElse(null),
                state.standing(),
                row.term().startsOn(),
                row.term().endsOn().orElse(null),
                end.map(MissionEnd::on).orElse(null),
                end.map(MissionEnd::reason).orElse(null),
                FinancingView.of(financing),
                state.findings(financing));
    }

    MoneyView money(MissionRow row) {
        Financing financing = financings.of(row.collectivity(), row.financingPlanId());
        PlanEnd end = financing.end();
        return new MoneyView(
                row.financingPlanId(),
                financing.known(),
                end == null ? null : PlanEndView.of(end),
                Amount.of(financing.total()),
                Amount.of(financing.secured()),
                Amount.of(financing.lacking()),
                Amount.of(financing.called()),
                Amount.of(financing.paid()),
                financing.shares().stream().map(ShareView::of).toList(),
                row.state(financing).findings(financing));
    }

    DeliverableView of(MissionRow row, Deliverable deliverable, List<LocalDate> toldLate) {
        Term term = row.term();
        return new DeliverableView(
                deliverable.id(),
                deliverable.name(),
                basins(row, List.of(deliverable.basinId())).getFirst(),
                deliverable.state(),
                deliverable.dueOn(term).orElse(null),
                deliverable.due().months(),
                deliverable.facts().stream().map(DeliverableFactView::of).toList(),
                toldLate);
    }

    MilestoneView of(MissionRow row, Milestone milestone) {
        return new MilestoneView(
                milestone.id(),
                milestone.name(),
                milestone.basinId() == null
                        ? null
                        : basins(row, List.of(milestone.basinId())).getFirst(),
                milestone.due().in(row.term()).orElse(null),
                milestone.due().months(),
                milestone.reachedOn());
    }

    private List<BasinView> basins(MissionRow row, Collection<UUID> ids) {
        return basins.names(row.collectivity(), ids).entrySet().stream()
                .map(each -> new BasinView(each.getKey(), each.getValue()))
                .toList();
    }
}
