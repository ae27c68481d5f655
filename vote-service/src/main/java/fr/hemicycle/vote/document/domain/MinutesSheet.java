package fr.hemicycle.vote.document.domain;

import fr.hemicycle.platform.document.domain.French;
import fr.hemicycle.vote.deliberation.domain.DeliberationRecord;
import fr.hemicycle.vote.minutes.domain.MinutesOfSitting;
import fr.hemicycle.vote.minutes.domain.Speech;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.sitting.domain.RollCall;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a sitting (procès-verbal, CGCT L3121-13), and the list of its deliberations.
 *
 * @param attendants as the roll call found them, {@code null} before it
 * @param opening empty where the record does not know the hour
 * @param items the agenda, in the order in which the deliberations were drafted
 * @param talks what was said, in the order of saying it
 * @param settled when these minutes were settled, or that they are not
 */
public record MinutesSheet(
        Head head,
        String opening,
        @Nullable Attendants attendants,
        List<String> proxies,
        String quorum,
        List<Item> items,
        List<Moment> moments,
        List<Talk> talks,
        String settled) {

    /** @param votes all on it: amendments, articles, the whole, corrections */
    public record Item(
            String number,
            String title,
            String report,
            @Nullable VoteSheet vote,
            List<VoteSheet> votes) {}

    /** Something that happened in the room. */
    public record Moment(String hour, String text) {}

    /** @param about the report that it was about, empty when it was about none */
    public record Talk(String hour, String about, String speaker, String text) {}

    public static MinutesSheet of(
            Head head,
            Sitting sitting,
            List<DeliberationRecord> deliberations,
            Map<UUID, Report> reports,
            MinutesOfSitting minutes,
            Map<UUID, String> names) {
        return new MinutesSheet(
                head,
                opening(sitting.rollCall()),
                sitting.room(Instant.MIN)
                        .map(room -> Attendants.of(room, names))
                        .orElse(null),
                sitting.proxies().stream()
                        .map(each -> Attendants.name(names, each.giverId()) + " à "
                                + Attendants.name(names, each.holderId())
                                + (each.from() == null ? "" : ", à partir de " + French.hour(each.from())))
                        .toList(),
                sitting.quorum(Instant.MIN, Set.of()).map(VoteSheet::quorum).orElse(""),
                deliberations.stream().map(each -> item(each, reports, names)).toList(),
                sitting.timeline().stream().map(each -> moment(each, names)).toList(),
                minutes.standing().stream()
                        .map(each -> talk(each, minutes, reports, names))
                        .toList(),
                settled(minutes.settled()));
    }

    private static String settled(MinutesOfSitting.@Nullable Settlement settlement) {
        return settlement == null
                ? "Projet de procès-verbal, non arrêté à ce jour."
                : "Procès-verbal arrêté au commencement de la séance du " + French.day(settlement.on()) + ".";
    }

    /** Minutes are published: what was said in closed session stays out of them. */
    private static Talk talk(
            Speech speech, MinutesOfSitting minutes, Map<UUID, Report> reports, Map<UUID, String> names) {
        Report report = speech.reportId() == null ? null : reports.get(speech.reportId());
        return new Talk(
                French.hour(speech.at()),
                report == null ? "" : "rapport n° " + report.content().number(),
                Attendants.name(names, speech.speakerId()),
                minutes.isPublic(speech) ? speech.text() : "(huis clos)");
    }

    private static String opening(@Nullable RollCall rollCall) {
        return rollCall == null || rollCall.openedAt() == null ? "" : French.hour(rollCall.openedAt());
    }

    private static Item item(DeliberationRecord each, Map<UUID, Report> reports, Map<UUID, String> names) {
        Report report = reports.get(each.deliberation().reportId());
        return new Item(
                each.deliberation().text().number(),
                each.deliberation().text().title(),
                report == null
                        ? ""
                        : "Rapport n° " + report.content().number() + ", "
                                + report.content().title(),
                each.vote() == null ? null : VoteSheet.of(each.vote(), names),
                each.votes().stream().map(vote -> VoteSheet.of(vote, names)).toList());
    }

    private static Moment moment(TimelineEntry entry, Map<UUID, String> names) {
        UUID member = entry.councillorId();
        String who = member == null ? "" : Attendants.name(names, member);
        TimelineEntry.Motion motion = entry.motion();
        String votes = motion == null ? "" : " (" + motion.votesFor() + " pour, " + motion.votesAgainst() + " contre)";
        return new Moment(
                French.hour(entry.at()),
                switch (entry.kind()) {
                    case ARRIVAL -> "Arrivée : " + who;
                    case DEPARTURE -> "Départ : " + who;
                    case CHAIR -> "Présidence : " + who;
                    case SUSPENSION -> "Suspension de séance";
                    case RESUMPTION -> "Reprise de séance";
                    case CLOSED_SESSION -> "Huis clos" + votes;
                    case END_OF_CLOSED_SESSION -> "Fin du huis clos";
                    case URGENCY_APPROVED -> "Urgence approuvée" + votes;
                    case END -> "Fin de la séance";
                });
    }
}
