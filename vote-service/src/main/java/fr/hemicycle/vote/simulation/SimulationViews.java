package fr.hemicycle.vote.simulation;

import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Closed;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import fr.hemicycle.vote.deliberation.domain.Standing;
import fr.hemicycle.vote.deliberation.domain.Standing.Bucket;
import fr.hemicycle.vote.deliberation.domain.Tally;
import fr.hemicycle.vote.deliberation.domain.VoteAnnouncements.Announcement;
import fr.hemicycle.vote.money.Amount;
import fr.hemicycle.vote.rulebook.domain.AppliedRule;
import fr.hemicycle.vote.rulebook.domain.CountedMembers;
import fr.hemicycle.vote.simulation.Simulations.Played;
import fr.hemicycle.vote.simulation.domain.BudgetTable;
import fr.hemicycle.vote.simulation.domain.OperationBalance;
import fr.hemicycle.vote.simulation.domain.SimulationOutcome;
import fr.hemicycle.vote.sitting.domain.Quorum;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Simulations as the API shows them, with sentences in the caller's language. */
@RequestScoped
class SimulationViews {

    /** Sorts before any name, so that a missing one has a place in the order. */
    private static final String NO_GROUP = "";

    private final Wording wording;

    SimulationViews(Wording wording) {
        this.wording = wording;
    }

    record SimulationResponse(
            @Schema(description = "Absent when a step would be refused") @Nullable
            Outcome outcome,

            @Schema(description = "The step that would be refused, with every broken rule; absent when none would be")
            @Nullable
            SimulatedRefusal refusal,

            @Schema(description = "Of the item; absent when the sitting does not come to its ballot") @Nullable
            SimulatedQuorum quorum,

            @Schema(description = "The certificate: every member in office stands in exactly one bucket") @Nullable
            SimulatedTally tally,

            @Schema(description = "The same by political group. None in a secret ballot.")
            List<SimulatedGroupTally> groups,

            @Schema(description = "Where each member in office stands. None in a secret ballot.")
            List<SimulatedStanding> standings,

            @Schema(description = "Whether the president's voice decides a tie [voix prépondérante]")
            boolean castingVote,

            @Schema(description = "The rules that were applied, in their order")
            List<AppliedRule> reasons,

            @Schema(description = "SILENT: the vote is judged as if the credits were reserved, and no balance is shown")
            FundingState funding,

            @Schema(description = "Per operation, as read at this moment; nothing is reserved")
            List<SimulatedBalance> balances,

            @Schema(description = "What would be told to the world, with ids made up for the simulation")
            List<SimulatedEvent> events) {}

    enum FundingState {
        ANSWERED,
        SILENT
    }

    @Schema(name = "SimulatedRefusal")
    record SimulatedRefusal(SimulationOutcome.Step step, List<AppliedRule> reasons) {}

    @Schema(name = "SimulatedQuorum")
    record SimulatedQuorum(
            int inOffice,
            int present,
            int represented,
            int counted,
            CountedMembers base,
            int threshold,
            boolean reached,
            AppliedRule rule) {}

    @Schema(name = "SimulatedTally")
    record SimulatedTally(
            int inOffice, int votesFor, int votesAgainst, int abstentions, int notTakingPart, int absentWithoutProxy) {

        static SimulatedTally of(Tally tally) {
            return new SimulatedTally(
                    tally.inOffice(),
                    tally.votesFor(),
                    tally.votesAgainst(),
                    tally.abstentions(),
                    tally.notTakingPart(),
                    tally.absentWithoutProxy());
        }
    }

    @Schema(name = "SimulatedGroupTally")
    record SimulatedGroupTally(
            @Schema(description = "Absent for the members of no group") @Nullable
            String group,

            SimulatedTally tally) {}

    @Schema(name = "SimulatedStanding")
    record SimulatedStanding(
            UUID councillorId, Bucket bucket, @Nullable UUID holderId) {}

    @Schema(name = "SimulatedBalance")
    record SimulatedBalance(
            String operationCode,
            @Nullable String operationLabel,
            @Nullable Amount authorisation,
            @Nullable Amount available,

            @Schema(description = "After the vote; absent when there is no such operation") @Nullable
            Amount availableAfter,

            @Schema(description = "Why funding-service would refuse to reserve; empty when it would not")
            List<AppliedRule> reasons) {}

    @Schema(name = "SimulatedEvent")
    record SimulatedEvent(
            String topic,
            String type,
            UUID subject,

            @Schema(type = SchemaType.OBJECT, description = "As the contract of its type has it")
            Object data) {}

    SimulationResponse of(Played played) {
        FundingState funding = played.table().isPresent() ? FundingState.ANSWERED : FundingState.SILENT;
        return switch (played.outcome()) {
            case SimulationOutcome.Refused refused -> {
                Quorum quorum = refused.quorum();
                yield new SimulationResponse(
                        null,
                        new SimulatedRefusal(refused.step(), applied(refused.reasons())),
                        quorum == null ? null : quorum(quorum),
                        null,
                        List.of(),
                        List.of(),
                        false,
                        List.of(),
                        funding,
                        balances(played, false),
                        List.of());
            }
            case SimulationOutcome.Voted voted -> {
                Closed result = voted.result();
                yield new SimulationResponse(
                        result.outcome(),
                        null,
                        quorum(result.quorum()),
                        SimulatedTally.of(result.tally()),
                        groups(result.standings()),
                        result.standings().stream()
                                .map(each -> new SimulatedStanding(each.councillorId(), each.bucket(), each.holderId()))
                                .toList(),
                        result.castingVote(),
                        applied(result.reasons()),
                        funding,
                        balances(played, result.outcome() == Outcome.ADOPTED),
                        played.announcement().stream()
                                .map(SimulationViews::event)
                                .toList());
            }
        };
    }

    private static SimulatedEvent event(Announcement each) {
        return new SimulatedEvent(each.topic(), each.type(), each.subject(), each.data());
    }

    private List<SimulatedBalance> balances(Played played, boolean adopted) {
        return played.table().map(BudgetTable::lines).orElse(List.of()).stream()
                .map(line -> {
                    OperationBalance before = line.before();
                    return new SimulatedBalance(
                            line.operationCode(),
                            before == null ? null : before.label(),
                            before == null ? null : Amount.of(before.authorised()),
                            before == null ? null : Amount.of(before.available()),
                            line.availableAfter(adopted).map(Amount::of).orElse(null),
                            applied(line.reasons()));
                })
                .toList();
    }

    private static List<SimulatedGroupTally> groups(List<Standing> standings) {
        Map<String, List<Standing>> byGroup = new TreeMap<>();
        for (Standing each : standings) {
            byGroup.computeIfAbsent(each.group() == null ? NO_GROUP : each.group(), group -> new ArrayList<>())
                    .add(each);
        }
        return byGroup.entrySet().stream()
                .map(each -> new SimulatedGroupTally(
                        each.getKey().equals(NO_GROUP) ? null : each.getKey(),
                        SimulatedTally.of(Tally.of(each.getValue()))))
                .toList();
    }

    private SimulatedQuorum quorum(Quorum quorum) {
        return new SimulatedQuorum(
                quorum.inOffice(),
                quorum.present(),
                quorum.represented(),
                quorum.counted(),
                quorum.base(),
                quorum.threshold(),
                quorum.reached(),
                applied(quorum.reason()));
    }

    private List<AppliedRule> applied(List<Reason> reasons) {
        return reasons.stream().map(this::applied).toList();
    }

    private AppliedRule applied(Reason reason) {
        return new AppliedRule(reason.code(), reason.source(), wording.sentence(reason));
    }
}
