package fr.hemicycle.vote.report.domain;

import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.SampleBody;
import fr.hemicycle.vote.money.Imputation;
import fr.hemicycle.vote.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reports for tests: n° 49 of the file, valid until a test changes one thing. */
public record SampleReport(BodyKind kind, ReportState state, List<Expense> expenses, List<Opinion> opinions) {

    public static final UUID ID = new UUID(10, 49);
    public static final LocalDate SITTING_DATE = LocalDate.of(2022, 12, 13);

    public static SampleReport ofTheFile() {
        return new SampleReport(
                BodyKind.STANDING_COMMITTEE, ReportState.OPEN, List.of(reserved(1, "60000.00")), List.of());
    }

    public SampleReport inState(ReportState other) {
        return new SampleReport(kind, other, expenses, opinions);
    }

    public SampleReport forA(BodyKind other) {
        return new SampleReport(other, state, expenses, opinions);
    }

    public SampleReport withExpenses(Expense... others) {
        return new SampleReport(kind, state, List.of(others), opinions);
    }

    public SampleReport withOpinions(Opinion... others) {
        return new SampleReport(kind, state, expenses, List.of(others));
    }

    public Report build() {
        return new Report(ID, content(), state, expenses, opinions);
    }

    public ReportContent content() {
        return new ReportContent(
                49,
                "CONTRIBUTION AU FINANCEMENT",
                SampleBody.of(kind).id(),
                SITTING_DATE,
                new Scope(new Extent.All(), new Extent.All(), new Extent.All()),
                List.of(new Section("Contexte", "…")));
    }

    public static Expense pending(int number, String amount) {
        return new Expense(
                new UUID(11, number),
                "C01-564H02",
                new Imputation("M52", 2022, "6568", "93564"),
                Money.euros(amount),
                null,
                null);
    }

    public static Expense reserved(int number, String amount) {
        Expense pending = pending(number, amount);
        return new Expense(
                pending.id(),
                pending.operationCode(),
                pending.imputation(),
                pending.amount(),
                null,
                new Reservation(
                        new UUID(12, number),
                        "Appui aux parcours intégrés 2021-2027",
                        Money.euros("15680078.60"),
                        Money.euros("3313235.27"),
                        pending.amount(),
                        Money.euros("3253235.27")));
    }
}
