package fr.hemicycle.vote.document.domain;

import static fr.hemicycle.vote.body.domain.SampleBody.member;
import static fr.hemicycle.vote.document.domain.SampleRoom.entry;
import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.vote.deliberation.domain.DeliberationRecord;
import fr.hemicycle.vote.deliberation.domain.SampleDeliberation;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.SampleReport;
import fr.hemicycle.vote.sitting.domain.SampleSitting;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DeliberationSheetTest {

    private static final Head HEAD = new Head("Département du Pas-de-Calais", "Commission permanente", LocalDate.EPOCH);
    private static final Signature SIGNATURE =
            new Signature("Le Président du Conseil départemental", "Jean-Claude LEROY", LocalDate.of(2022, 12, 16));
    private static final DeliberationRecord DRAFT =
            new DeliberationRecord(SampleDeliberation.ofTheFile().build(), null, List.of());

    /** One line is committed by an article, the other is not. */
    private static final Report REPORT = SampleReport.ofTheFile()
            .withExpenses(SampleReport.reserved(1, "60000.00"), SampleReport.reserved(2, "1.00"))
            .build();

    @Test
    void a_draft_before_the_roll_call_has_neither_attendants_nor_vote() {
        DeliberationSheet sheet = DeliberationSheet.of(
                HEAD, DRAFT, SampleSitting.ofTheFile().unopened(), REPORT, SampleRoom.names(), null);

        assertThat(sheet)
                .isEqualTo(new DeliberationSheet(
                        HEAD,
                        null,
                        "CONTRIBUTION AU FINANCEMENT",
                        "2022-552",
                        List.of("Vu le CGCT"),
                        SampleDeliberation.ofTheFile().articles(),
                        List.of(BudgetLine.of(SampleReport.reserved(1, "60000.00"))),
                        null,
                        null));
    }

    @Test
    void says_who_was_there_at_the_moment_of_the_vote_whoever_left_later() {
        Sitting sitting = SampleRoom.sitting(
                entry("08:45", Kind.DEPARTURE, member(5)), entry("10:00", Kind.DEPARTURE, member(2)));

        DeliberationSheet sheet =
                DeliberationSheet.of(HEAD, SampleVote.recorded(), sitting, REPORT, SampleRoom.names(), SIGNATURE);

        assertThat(attendants(sheet).present()).containsExactly("Élu 1", "Élu 2");
        assertThat(attendants(sheet).gone()).containsExactly("Élu 5");
        assertThat(sheet.vote()).isEqualTo(VoteSheet.of(SampleVote.closed(), SampleRoom.names()));
        assertThat(sheet.signature()).isEqualTo(SIGNATURE);
    }

    @Test
    void a_draft_says_who_is_there_at_the_end_of_what_is_known() {
        Sitting sitting = SampleRoom.sitting(entry("10:00", Kind.DEPARTURE, member(2)));

        DeliberationSheet sheet = DeliberationSheet.of(HEAD, DRAFT, sitting, REPORT, SampleRoom.names(), null);

        assertThat(attendants(sheet).present()).containsExactly("Élu 1", "Élu 5");
    }

    @Test
    void a_signature_bears_its_day() {
        assertThat(SIGNATURE.day()).isEqualTo("16 décembre 2022");
    }

    private static Attendants attendants(DeliberationSheet sheet) {
        return Objects.requireNonNull(sheet.attendants());
    }
}
