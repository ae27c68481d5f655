package fr.hemicycle.vote.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.SampleBody;
import fr.hemicycle.vote.report.domain.Extent;
import fr.hemicycle.vote.report.domain.Opinion;
import fr.hemicycle.vote.report.domain.Opinion.Sense;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportContent;
import fr.hemicycle.vote.report.domain.ReportState;
import fr.hemicycle.vote.report.domain.SampleReport;
import fr.hemicycle.vote.report.domain.Scope;
import fr.hemicycle.vote.report.domain.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportSheetTest {

    private static final UUID SOLIDARITY = new UUID(1, 4);
    private static final Head HEAD = new Head("Département du Pas-de-Calais", "Commission permanente", LocalDate.EPOCH);

    @Test
    void shows_the_report_as_it_was_registered() {
        assertThat(ReportSheet.of(HEAD, SampleReport.ofTheFile().build(), Map.of()))
                .isEqualTo(new ReportSheet(
                        HEAD,
                        49,
                        "CONTRIBUTION AU FINANCEMENT",
                        "Tous les territoires",
                        "Tous les cantons",
                        "Tous les EPCI",
                        List.of(new ReportSheet.Part("Contexte", List.of("…"))),
                        List.of(BudgetLine.of(SampleReport.reserved(1, "60000.00"))),
                        List.of()));
    }

    @Test
    void names_the_places_that_it_concerns_and_leaves_out_empty_lines() {
        Report report = new Report(
                SampleReport.ID,
                new ReportContent(
                        7,
                        "Titre",
                        SampleBody.of(BodyKind.PLENARY).id(),
                        SampleReport.SITTING_DATE,
                        new Scope(
                                new Extent.Named(List.of("Artois", "Ternois")),
                                new Extent.Named(List.of("Arras-1")),
                                new Extent.Named(List.of("CUA", "CABBALR"))),
                        List.of(new Section("Objet", "Une ligne.\n  \n\nUne autre."))),
                ReportState.OPEN,
                List.of(),
                List.of());

        ReportSheet sheet = ReportSheet.of(HEAD, report, Map.of());

        assertThat(sheet.territories()).isEqualTo("Artois, Ternois");
        assertThat(sheet.cantons()).isEqualTo("Arras-1");
        assertThat(sheet.intercommunalities()).isEqualTo("CUA, CABBALR");
        assertThat(sheet.parts()).containsExactly(new ReportSheet.Part("Objet", List.of("Une ligne.", "Une autre.")));
    }

    @Test
    void tells_what_each_commission_thinks_of_it() {
        Report report = SampleReport.ofTheFile()
                .withOpinions(
                        opinion(SOLIDARITY, Sense.FAVOURABLE, LocalDate.of(2022, 12, 5)),
                        opinion(SOLIDARITY, Sense.FAVOURABLE_WITH_RESERVATIONS, LocalDate.of(2022, 12, 1)),
                        opinion(SOLIDARITY, Sense.UNFAVOURABLE, LocalDate.of(2022, 12, 2)),
                        opinion(new UUID(1, 9), Sense.NONE, LocalDate.of(2022, 12, 3)))
                .build();

        assertThat(ReportSheet.of(HEAD, report, Map.of(SOLIDARITY, "4e commission"))
                        .opinions())
                .containsExactly(
                        "La 4e commission a émis un avis favorable lors de sa réunion du 5 décembre 2022.",
                        "La 4e commission a émis un avis favorable avec réserves lors de sa réunion du 1er décembre 2022.",
                        "La 4e commission a émis un avis défavorable lors de sa réunion du 2 décembre 2022.",
                        "La commission n’a pas émis d’avis lors de sa réunion du 3 décembre 2022.");
    }

    @Test
    void a_budget_line_shows_what_the_ledger_answered() {
        assertThat(BudgetLine.of(SampleReport.reserved(1, "60000.00")))
                .isEqualTo(new BudgetLine(
                        "C01-564H02",
                        "6568/93564",
                        "Appui aux parcours intégrés 2021-2027",
                        "15\u202F680\u202F078,60",
                        "3\u202F313\u202F235,27",
                        "60\u202F000,00",
                        "3\u202F253\u202F235,27"));
        assertThat(BudgetLine.of(SampleReport.pending(1, "60000.00")))
                .isEqualTo(new BudgetLine("C01-564H02", "6568/93564", "", "", "", "60\u202F000,00", ""));
    }

    private static Opinion opinion(UUID commission, Sense sense, LocalDate on) {
        return new Opinion(new UUID(13, on.getDayOfMonth()), commission, on, sense);
    }
}
