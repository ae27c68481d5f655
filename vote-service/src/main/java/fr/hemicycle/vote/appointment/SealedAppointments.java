package fr.hemicycle.vote.appointment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.seal.SealedRecords;
import fr.hemicycle.vote.appointment.domain.Appointment;
import fr.hemicycle.vote.appointment.domain.AppointmentRule;
import fr.hemicycle.vote.appointment.domain.Candidate;
import fr.hemicycle.vote.appointment.domain.Proceeding;
import fr.hemicycle.vote.appointment.domain.Round;
import fr.hemicycle.vote.sitting.domain.Quorum;
import fr.hemicycle.vote.sitting.domain.RollCall;
import fr.hemicycle.vote.sitting.domain.Room;
import fr.hemicycle.vote.sitting.domain.Sitting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each round as one record that explains itself, and an appointment without a vote as one too. Members stand in it by id;
 * a secret round as numbers. A day of birth stands in it only where it decided. The form is that of docs/proof.md.
 */
@ApplicationScoped
class SealedAppointments {

    private static final String KIND = "appointment";

    private final SealedRecords records;

    SealedAppointments(SealedRecords records) {
        this.records = records;
    }

    /** Keeps the last round, or the candidacy that took effect without one. */
    void keep(String collectivity, Appointment appointment, Sitting sitting, Instant at) {
        Round round =
                appointment.rounds().isEmpty() ? null : appointment.rounds().getLast();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        appointment(node.putObject("appointment"), appointment);
        node.putObject("body")
                .put("id", sitting.body().id().toString())
                .put("kind", sitting.body().kind().name())
                .put("name", sitting.body().name());
        node.putObject("sitting")
                .put("id", sitting.id().toString())
                .put("heldOn", sitting.heldOn().toString())
                .put("secondConvocation", sitting.secondConvocationOf() != null);
        node.putObject("law")
                .put("quorumBase", sitting.rulebook().quorum().base().name())
                .put("quorumSource", sitting.rulebook().quorum().source())
                .put("proxiesPerHolderMax", sitting.rulebook().proxies().perHolderMax())
                .put("proxiesSource", sitting.rulebook().proxies().source())
                .put(
                        "steppingAsideLeavesTheQuorum",
                        sitting.rulebook().steppingAside().leavesTheQuorum())
                .put("steppingAsideSource", sitting.rulebook().steppingAside().source());
        Proceeding proceeding = appointment.proceeding();
        proceeding(node.putObject("proceeding"), appointment);
        candidates(node.putArray("candidates"), appointment, round);
        ObjectNode result = node.putObject("result");
        Quorum quorum = round == null ? sitting.quorum().orElseThrow() : round.quorum();
        result.putObject("quorum")
                .put("inOffice", quorum.inOffice())
                .put("present", quorum.present())
                .put("represented", quorum.represented())
                .put("counted", quorum.counted())
                .put("base", quorum.base().name())
                .put("threshold", quorum.threshold());
        room(node.putObject("room"), sitting.room().orElseThrow());
        if (round != null) {
            Proceeding.RoundRule rule = proceeding.rounds().get(round.number() - 1);
            round(node.putObject("round"), round, rule);
            result.putObject("certificate")
                    .put("inOffice", round.inOffice())
                    .put("votesCast", round.papers().votesCast())
                    .put("blankOrNull", round.papers().blankOrNull())
                    .put("notTakingPart", round.papers().notTakingPart())
                    .put("steppedAside", round.unheard())
                    .put("absentWithoutProxy", round.absentWithoutProxy());
        }
        appointment.appointed().ifPresent(each -> result.put("appointed", each.number()));
        Reason single = appointment.single();
        reasons(
                result.putArray("reasons"),
                single == null ? round == null ? List.of() : round.reasons() : List.of(single));
        records.append(collectivity, KIND, appointment.id(), node, at);
    }

    private static void appointment(ObjectNode node, Appointment appointment) {
        node.put("id", appointment.id().toString()).put("title", appointment.title());
        if (appointment.post() != null) {
            node.put("post", appointment.post());
        }
    }

    private static void proceeding(ObjectNode node, Appointment appointment) {
        Proceeding proceeding = appointment.proceeding();
        node.put("tie", proceeding.tie().name())
                .put("tieSource", proceeding.tieSource())
                .put("rounds", proceeding.rounds().size())
                .put("secret", appointment.secret());
        if (proceeding.secrecySource() != null) {
            node.put("secrecySource", proceeding.secrecySource());
        }
        Appointment.Waiver waiver = appointment.waiver();
        if (waiver != null) {
            node.put("waiverVotesFor", waiver.votesFor());
        }
    }

    private static void candidates(ArrayNode node, Appointment appointment, @Nullable Round round) {
        boolean tied = round != null
                && round.reasons().stream()
                        .anyMatch(
                                each -> each.code().equals(AppointmentRule.TIE_MUST_BE_BROKEN_AS_THE_LAW_SAYS.name()));
        for (Candidate candidate : appointment.standing(round == null ? 1 : round.number())) {
            ArrayNode persons =
                    node.addObject().put("number", candidate.number()).putArray("persons");
            for (Candidate.Person person : candidate.persons()) {
                ObjectNode each = persons.addObject()
                        .put("councillorId", person.councillorId().toString());
                if (tied) {
                    each.put("bornOn", person.bornOn().toString());
                }
            }
        }
    }

    private static void room(ObjectNode node, Room room) {
        ArrayNode members = node.putArray("members");
        room.rollCall().inOffice().stream().map(RollCall.Entry::councillorId).forEach(id -> members.add(id.toString()));
        ArrayNode present = node.putArray("present");
        room.present().stream().map(Object::toString).sorted().forEach(present::add);
        ArrayNode proxies = node.putArray("proxies");
        room.proxies()
                .forEach(proxy -> proxies.addObject()
                        .put("giverId", proxy.giverId().toString())
                        .put("holderId", proxy.holderId().toString()));
    }

    private static void round(ObjectNode node, Round round, Proceeding.RoundRule rule) {
        node.put("number", round.number())
                .put("threshold", rule.threshold().name())
                .put("source", rule.source());
        ArrayNode scores = node.putArray("scores");
        round.papers()
                .scores()
                .forEach(each ->
                        scores.addObject().put("candidate", each.candidate()).put("votes", each.votes()));
        if (!round.secret()) {
            ArrayNode voices = node.putArray("voices");
            round.voices().forEach(each -> {
                ObjectNode voice = voices.addObject()
                        .put("councillorId", each.councillorId().toString());
                if (each.candidate() != null) {
                    voice.put("candidate", each.candidate());
                }
            });
        }
        ArrayNode aside = node.putArray("steppedAside");
        round.steppedAside()
                .forEach(each -> aside.addObject()
                        .put("councillorId", each.councillorId().toString())
                        .put("interest", each.interest().name()));
    }

    private static void reasons(ArrayNode node, List<Reason> reasons) {
        reasons.forEach(reason -> node.addObject().put("code", reason.code()).put("source", reason.source()));
    }
}
