package fr.hemicycle.vote.simulation;

import static fr.hemicycle.vote.body.domain.BodyRule.BODY_MUST_EXIST;
import static fr.hemicycle.vote.simulation.domain.SimulationRule.BODY_MUST_BE_NAMED_OR_DESCRIBED;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyDirectory;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.councillor.domain.GroupMemberships;
import fr.hemicycle.vote.deliberation.domain.Standing;
import fr.hemicycle.vote.deliberation.domain.VoteAnnouncements;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.rulebook.domain.Rulebooks;
import fr.hemicycle.vote.simulation.SimulationRequest.SimulatedBody;
import fr.hemicycle.vote.simulation.domain.BudgetTable;
import fr.hemicycle.vote.simulation.domain.OperationBalance;
import fr.hemicycle.vote.simulation.domain.SimulationOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plays a sitting that does not take place: it reads, and writes nothing. */
@ApplicationScoped
class Simulations {

    private final BodyDirectory bodies;
    private final GroupMemberships groups;
    private final Balances balances;
    private final VoteAnnouncements announcements;

    Simulations(BodyDirectory bodies, GroupMemberships groups, Balances balances, VoteAnnouncements announcements) {
        this.bodies = bodies;
        this.groups = groups;
        this.balances = balances;
        this.announcements = announcements;
    }

    /**
     * What is answered.
     *
     * @param table nothing when funding-service does not answer
     * @param announcement nothing when no vote would be taken
     */
    record Played(
            SimulationOutcome outcome,
            Optional<BudgetTable> table,
            Optional<VoteAnnouncements.Announcement> announcement) {}

    Played play(String collectivity, String authorization, SimulationRequest request, Instant at) {
        Body body = body(collectivity, request);
        SimulatedBody described = request.body();
        List<Seat> seats = described == null
                ? bodies.seatsOn(collectivity, body.id(), request.heldOn())
                : described.seats(request.heldOn());
        List<Expense> proposed = request.proposed();
        // The shape is judged before another service is troubled with it.
        var _ = request.toDomain(body, seats, proposed);
        Optional<Map<String, OperationBalance>> shown = balances.of(
                authorization,
                proposed.stream().map(Expense::operationCode).distinct().toList());
        Optional<BudgetTable> table = shown.map(each -> BudgetTable.of(proposed, each));
        List<Expense> answered = table.map(BudgetTable::expenses).orElseGet(() -> BudgetTable.presumed(proposed));
        return switch (request.toDomain(body, seats, answered).run(Rulebooks.CGCT)) {
            case SimulationOutcome.Refused refused -> new Played(refused, table, Optional.empty());
            case SimulationOutcome.Voted voted ->
                new Played(
                        inGroups(collectivity, described, voted),
                        table,
                        Optional.of(announcements.of(
                                voted.deliberation(), voted.sitting(), voted.report(), voted.result(), at)));
        };
    }

    private Body body(String collectivity, SimulationRequest request) {
        UUID bodyId = request.bodyId();
        SimulatedBody described = request.body();
        if (described != null && bodyId == null) {
            return described.toDomain();
        }
        if (described != null || bodyId == null) {
            throw ProblemException.invalid("/bodyId", BODY_MUST_BE_NAMED_OR_DESCRIBED.with());
        }
        return bodies.find(collectivity, bodyId)
                .orElseThrow(() -> ProblemException.invalid("/bodyId", BODY_MUST_EXIST.with("body", bodyId)));
    }

    private SimulationOutcome inGroups(
            String collectivity, @Nullable SimulatedBody described, SimulationOutcome.Voted voted) {
        List<UUID> members =
                voted.result().standings().stream().map(Standing::councillorId).toList();
        Map<UUID, String> names = described == null
                ? groups.on(collectivity, members, voted.sitting().heldOn())
                : named(described);
        return new SimulationOutcome.Voted(
                voted.deliberation(),
                voted.sitting(),
                voted.report(),
                voted.result().inGroups(names));
    }

    private static Map<UUID, String> named(SimulatedBody described) {
        Map<UUID, String> names = new HashMap<>();
        described.members().forEach(each -> {
            String group = each.group();
            if (group != null) {
                names.put(each.councillorId(), group);
            }
        });
        return names;
    }
}
