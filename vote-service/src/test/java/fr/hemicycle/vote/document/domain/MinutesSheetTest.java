package fr.hemicycle.vote.document.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static fr.hemicycle.vote.document.domain.SampleRoom.at;
import static fr.hemicycle.vote.document.domain.SampleRoom.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.vote.deliberation.domain.DeliberationRecord;
import fr.hemicycle.vote.deliberation.domain.SampleDeliberation;
import fr.hemicycle.vote.document.domain.MinutesSheet.Item;
import fr.hemicycle.vote.document.domain.MinutesSheet.Moment;
import fr.hemicycle.vote.document.domain.MinutesSheet.Talk;
import fr.hemicycle.vote.minutes.domain.MinutesOfSitting;
import fr.hemicycle.vote.minutes.domain.Speech;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.SampleReport;
import fr.hemicycle.vote.sitting.domain.Proxy;
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind;
import fr.hemicycle.vote.sitting.domain.TimelineEntry.Motion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MinutesSheetTest {

    private static final Head HEAD = new Head("Département du Pas-de-Calais", "Commission permanente", LocalDate.EPOCH);
    private static final Map<UUID, Report> REPORTS =
            Map.of(SampleReport.ID, SampleReport.ofTheFile().build());

    @Test
    void tells_the_opening_the_proxies_and_the_quorum_as_the_roll_call_found_them() {
        Sitting sitting = SampleRoom.sitting(
                List.of(
                        new Proxy(new UUID(6, 3), member(3), member(1)),
                        new Proxy(new UUID(6, 4), member(4), member(2), at("10:00"))),
                entry("09:00", Kind.DEPARTURE, member(5)));

        MinutesSheet sheet = of(sitting, List.of(), List.of(), null);

        assertThat(sheet.head()).isEqualTo(HEAD);
        assertThat(sheet.opening()).isEqualTo("9 h 30");
        assertThat(sheet.attendants())
                .isEqualTo(Attendants.of(SampleRoom.sitting().room().orElseThrow(), SampleRoom.names()));
        assertThat(sheet.proxies()).containsExactly("Élu 3 à Élu 1", "Élu 4 à Élu 2, à partir de 11 h 00");
        assertThat(sheet.quorum())
                .isEqualTo("3 présents, 1 représentés, 5 en exercice ; quorum de 3 atteint (CGCT L3121-14-1)");
    }

    @Test
    void tells_nothing_of_what_is_not_on_record() {
        MinutesSheet sheet = of(SampleSitting.ofTheFile().unopened(), List.of(), List.of(), null);

        assertThat(sheet)
                .isEqualTo(new MinutesSheet(
                        HEAD,
                        "",
                        null,
                        List.of(),
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        "Projet de procès-verbal, non arrêté à ce jour."));
        assertThat(of(SampleSitting.ofTheFile().build(), List.of(), List.of(), null)
                        .opening())
                .isEmpty();
    }

    @Test
    void tells_each_moment_of_the_timeline() {
        Sitting sitting = SampleRoom.sitting(
                entry("09:00", Kind.ARRIVAL, member(4)),
                entry("09:05", Kind.DEPARTURE, member(5)),
                entry("09:10", Kind.CHAIR, member(2)),
                entry("09:15", Kind.SUSPENSION, (UUID) null),
                entry("09:20", Kind.RESUMPTION, (UUID) null),
                entry("09:25", Kind.CLOSED_SESSION, new Motion(5, 4, 1)),
                entry("09:30", Kind.END_OF_CLOSED_SESSION, (UUID) null),
                entry("09:35", Kind.URGENCY_APPROVED, new Motion(0, 3, 2)),
                entry("11:00", Kind.END, (UUID) null));

        assertThat(of(sitting, List.of(), List.of(), null).moments())
                .containsExactly(
                        new Moment("10 h 00", "Arrivée : Élu 4"),
                        new Moment("10 h 05", "Départ : Élu 5"),
                        new Moment("10 h 10", "Présidence : Élu 2"),
                        new Moment("10 h 15", "Suspension de séance"),
                        new Moment("10 h 20", "Reprise de séance"),
                        new Moment("10 h 25", "Huis clos (4 pour, 1 contre)"),
                        new Moment("10 h 30", "Fin du huis clos"),
                        new Moment("10 h 35", "Urgence approuvée (3 pour, 2 contre)"),
                        new Moment("12 h 00", "Fin de la séance"));
    }

    @Test
    void tells_what_was_said_but_in_closed_session_that_something_was() {
        Sitting sitting = SampleRoom.sitting(
                entry("09:30", Kind.CLOSED_SESSION, new Motion(5, 5, 0)),
                entry("09:45", Kind.END_OF_CLOSED_SESSION, (UUID) null));
        List<Speech> speeches = List.of(
                said(2, 2, "10:00", null, "Merci."),
                said(1, 1, "09:00", SampleReport.ID, "Je soutiens ce projet."),
                said(3, 5, "09:40", SampleReport.ID, "Un nom."));

        assertThat(of(sitting, List.of(), speeches, null).talks())
                .containsExactly(
                        new Talk("10 h 00", "rapport n° 49", "Élu 1", "Je soutiens ce projet."),
                        new Talk("10 h 40", "rapport n° 49", "Élu 5", "(huis clos)"),
                        new Talk("11 h 00", "", "Élu 2", "Merci."));
    }

    @Test
    void tells_when_they_were_settled() {
        MinutesOfSitting.Settlement settlement =
                new MinutesOfSitting.Settlement(new UUID(5, 6), LocalDate.of(2023, 3, 1));

        assertThat(of(SampleRoom.sitting(), List.of(), List.of(), settlement).settled())
                .isEqualTo("Procès-verbal arrêté au commencement de la séance du 1er mars 2023.");
    }

    @Test
    void lists_each_deliberation_with_its_report_and_all_of_its_votes() {
        DeliberationRecord draft =
                new DeliberationRecord(SampleDeliberation.ofTheFile().build(), null, List.of());
        DeliberationRecord voted = SampleVote.recorded();
        VoteSheet vote = VoteSheet.of(SampleVote.closed(), SampleRoom.names());

        List<Item> items =
                of(SampleRoom.sitting(), List.of(draft, voted), List.of(), null).items();

        assertThat(items)
                .containsExactly(
                        new Item(
                                "2022-552",
                                "CONTRIBUTION AU FINANCEMENT",
                                "Rapport n° 49, CONTRIBUTION AU FINANCEMENT",
                                null,
                                List.of()),
                        new Item(
                                "2022-552",
                                "CONTRIBUTION AU FINANCEMENT",
                                "Rapport n° 49, CONTRIBUTION AU FINANCEMENT",
                                vote,
                                List.of(vote)));
        assertThat(MinutesSheet.of(
                                HEAD,
                                SampleRoom.sitting(),
                                List.of(draft),
                                Map.of(),
                                new MinutesOfSitting(SampleRoom.sitting(), List.of(), null, null),
                                SampleRoom.names())
                        .items()
                        .getFirst()
                        .report())
                .isEmpty();
    }

    private static MinutesSheet of(
            Sitting sitting,
            List<DeliberationRecord> deliberations,
            List<Speech> speeches,
            MinutesOfSitting.@Nullable Settlement settlement) {
        return MinutesSheet.of(
                HEAD,
                sitting,
                deliberations,
                REPORTS,
                new MinutesOfSitting(sitting, speeches, settlement, null),
                SampleRoom.names());
    }

    private static Speech said(int number, int who, String hour, @Nullable UUID report, String text) {
        return new Speech(new UUID(16, number), member(who), null, report, at(hour), text, null, null);
    }
}
