package fr.hemicycle.vote.deliberation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.platform.seal.SealedRecords;
import fr.hemicycle.vote.deliberation.domain.Ballot;
import fr.hemicycle.vote.deliberation.domain.BallotDecision;
import fr.hemicycle.vote.deliberation.domain.ClosedBallot;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.deliberation.domain.Majority;
import fr.hemicycle.vote.deliberation.domain.Subject;
import fr.hemicycle.vote.deliberation.domain.Tally;
import fr.hemicycle.vote.deliberation.domain.Voices;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.rulebook.domain.Rulebook;
import fr.hemicycle.vote.sitting.domain.Quorum;
import fr.hemicycle.vote.sitting.domain.RollCall;
import fr.hemicycle.vote.sitting.domain.Room;
import fr.hemicycle.vote.sitting.domain.Sitting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.UUID;

/**
 * Keeps each vote as one record that explains itself: whoever has it can work the result out anew. Members stand in it by id;
 * a secret ballot as numbers. The form is that of docs/proof.md, and only grows.
 */
@ApplicationScoped
class SealedVotes {

    private static final String KIND = "vote";

    private final SealedRecords records;
    private final BallotRows ballots;
    private final VoteRows rows;

    SealedVotes(SealedRecords records, BallotRows ballots, VoteRows rows) {
        this.records = records;
        this.ballots = ballots;
        this.rows = rows;
    }

    /** The last step of a vote: it seals the rows as they are then. */
    void keep(String collectivity, Deliberation deliberation, Sitting sitting, Report report, ClosedBallot closed) {
        ObjectNode vote = JsonNodeFactory.instance.objectNode();
        vote.put("id", closed.id().toString());
        vote.set("subject", subject(closed.subject()));
        vote.set("ballot", ballot(closed.ballot(), deliberation));
        vote.set("result", result(closed.result()));
        ClosedBallot.Correction correction = closed.correction();
        if (correction != null) {
            vote.putObject("correction")
                    .put("corrects", correction.corrects().toString())
                    .put("motive", correction.motive());
        }
        vote.set("deliberation", deliberation(deliberation, report));
        vote.putObject("body")
                .put("id", sitting.body().id().toString())
                .put("kind", sitting.body().kind().name())
                .put("name", sitting.body().name());
        vote.putObject("sitting")
                .put("id", sitting.id().toString())
                .put("heldOn", sitting.heldOn().toString())
                .put("secondConvocation", sitting.secondConvocationOf() != null);
        vote.set("law", law(sitting.rulebook()));
        vote.set("room", room(sitting.room(closed.ballot().votedAt()).orElseThrow()));
        ballots.flush();
        vote.set("rows", rows.of(new VoteRows.Vote(closed.id(), deliberation.id(), sitting.id(), report.id())));
        records.append(collectivity, KIND, deliberation.id(), vote, closed.closedAt());
    }

    private static ObjectNode deliberation(Deliberation deliberation, Report report) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", deliberation.id().toString());
        node.put("reportId", report.id().toString());
        node.put("number", deliberation.text().number());
        node.put("title", deliberation.text().title());
        ArrayNode visas = node.putArray("visas");
        deliberation.text().visas().forEach(visas::add);
        ArrayNode articles = node.putArray("articles");
        deliberation.articles().forEach(article -> {
            ArrayNode expenses = articles.addObject()
                    .put("number", article.number())
                    .put("text", article.text())
                    .putArray("expenseIds");
            article.expenseIds().forEach(id -> expenses.add(id.toString()));
        });
        node.set("expenses", expenses(deliberation, report));
        return node;
    }

    /** The money that the articles bind, line by line. */
    private static ArrayNode expenses(Deliberation deliberation, Report report) {
        ArrayNode expenses = JsonNodeFactory.instance.arrayNode();
        for (Expense expense : report.expenses()) {
            if (deliberation.expenseIds().contains(expense.id())) {
                ObjectNode line = expenses.addObject()
                        .put("id", expense.id().toString())
                        .put("operationCode", expense.operationCode())
                        .put("nomenclature", expense.imputation().nomenclature())
                        .put("year", expense.imputation().year())
                        .put("nature", expense.imputation().nature())
                        .put("function", expense.imputation().function())
                        .put("amount", expense.amount().toDecimal().toPlainString());
                if (expense.reservation() != null) {
                    line.put("reservationId", expense.reservation().id().toString());
                }
                if (expense.financingPlanId() != null) {
                    line.put("financingPlanId", expense.financingPlanId().toString());
                }
            }
        }
        return expenses;
    }

    private static ObjectNode subject(Subject subject) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        return switch (subject) {
            case Subject.Whole() -> node.put("kind", "WHOLE");
            case Subject.OfArticle(int number) -> node.put("kind", "ARTICLE").put("number", number);
            case Subject.OfAmendment(int number) ->
                node.put("kind", "AMENDMENT").put("number", number);
        };
    }

    private static ObjectNode law(Rulebook rulebook) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("quorumBase", rulebook.quorum().base().name())
                .put("quorumSource", rulebook.quorum().source())
                .put("secondConvocationSource", rulebook.secondConvocation().source())
                .put("proxiesPerHolderMax", rulebook.proxies().perHolderMax())
                .put("proxiesSource", rulebook.proxies().source())
                .put("majoritySource", rulebook.majority().source())
                .put("castingVoteSource", rulebook.castingVote().source())
                .put("steppingAsideLeavesTheQuorum", rulebook.steppingAside().leavesTheQuorum())
                .put("steppingAsideSource", rulebook.steppingAside().source());
    }

    private static ObjectNode room(Room room) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("presidentId", room.presidentId().toString());
        ArrayNode members = node.putArray("members");
        room.rollCall().inOffice().stream().map(RollCall.Entry::councillorId).forEach(id -> members.add(id.toString()));
        ArrayNode present = node.putArray("present");
        room.present().stream().sorted(Comparator.comparing(UUID::toString)).forEach(id -> present.add(id.toString()));
        ArrayNode proxies = node.putArray("proxies");
        room.proxies()
                .forEach(proxy -> proxies.addObject()
                        .put("giverId", proxy.giverId().toString())
                        .put("holderId", proxy.holderId().toString()));
        return node;
    }

    private static ObjectNode ballot(Ballot ballot, Deliberation deliberation) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("method", ballot.method().name());
        switch (ballot.voices()) {
            case Voices.Secret secret ->
                node.putObject("secret")
                        .put("votesFor", secret.votesFor())
                        .put("votesAgainst", secret.votesAgainst())
                        .put("blankOrNull", secret.blankOrNull())
                        .put("notTakingPart", secret.notTakingPart());
            case Voices.Named named -> {
                node.put("choiceOfAll", named.ofAll().name());
                ArrayNode exceptions = node.putArray("exceptions");
                named.exceptions()
                        .forEach(voice -> exceptions
                                .addObject()
                                .put("councillorId", voice.councillorId().toString())
                                .put("choice", voice.choice().name()));
            }
            case Voices.Called called -> throw new IllegalStateException("voices that nobody has read");
        }
        ArrayNode aside = node.putArray("steppedAside");
        ballot.steppedAside()
                .forEach(each -> aside.addObject()
                        .put("councillorId", each.councillorId().toString())
                        .put("interest", each.interest().name()));
        Majority majority = deliberation.text().majority();
        if (majority != null) {
            node.putObject("majority")
                    .put("basis", majority.basis().name())
                    .put("numerator", majority.numerator())
                    .put("denominator", majority.denominator())
                    .put("moreThan", majority.moreThan())
                    .put("source", majority.source());
        }
        if (ballot.votedAt() != null) {
            node.put("votedAt", ballot.votedAt().toString());
        }
        return node;
    }

    private static ObjectNode result(BallotDecision.Closed result) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("outcome", result.outcome().name());
        node.put("castingVote", result.castingVote());
        Quorum quorum = result.quorum();
        node.putObject("quorum")
                .put("inOffice", quorum.inOffice())
                .put("present", quorum.present())
                .put("represented", quorum.represented())
                .put("counted", quorum.counted())
                .put("base", quorum.base().name())
                .put("threshold", quorum.threshold());
        Tally tally = result.tally();
        node.putObject("tally")
                .put("inOffice", tally.inOffice())
                .put("votesFor", tally.votesFor())
                .put("votesAgainst", tally.votesAgainst())
                .put("abstentions", tally.abstentions())
                .put("notTakingPart", tally.notTakingPart())
                .put("absentWithoutProxy", tally.absentWithoutProxy());
        ArrayNode standings = node.putArray("standings");
        result.standings().forEach(each -> {
            ObjectNode standing = standings
                    .addObject()
                    .put("councillorId", each.councillorId().toString())
                    .put("bucket", each.bucket().name());
            if (each.group() != null) {
                standing.put("group", each.group());
            }
        });
        ArrayNode reasons = node.putArray("reasons");
        result.reasons()
                .forEach(
                        reason -> reasons.addObject().put("code", reason.code()).put("source", reason.source()));
        return node;
    }
}
