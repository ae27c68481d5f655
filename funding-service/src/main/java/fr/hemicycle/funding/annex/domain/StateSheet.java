package fr.hemicycle.funding.annex.domain;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.platform.document.domain.French;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page of the state says, in French and in its order. */
public record StateSheet(String collectivity, String title, String time, List<Part> parts, Row total) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** One section of the budget that has operations. */
    public record Part(String heading, List<Row> rows, Row total, List<Payment> payments) {}

    /**
     * @param programme code, or empty
     * @param amounts in the order of the columns of the page
     */
    public record Row(String code, String label, String programme, List<String> amounts) {}

    /**
     * @param code of an operation, or {@code Total}
     * @param amounts expected, opened, ordered, paid
     */
    public record Payment(String code, int year, List<String> amounts) {}

    public static StateSheet of(AuthorisationState state) {
        return new StateSheet(
                state.collectivity(),
                "État des autorisations d'engagement et de programme, exercice " + state.year(),
                "Au " + French.day(state.on()) + (state.knownAt() == null ? "" : known(state.knownAt())),
                Stream.of(Section.values())
                        .filter(each -> !state.of(each).isEmpty())
                        .map(each -> part(state, each))
                        .toList(),
                row("Total", "", null, state.total()));
    }

    private static String known(Instant at) {
        return ", tel que connu le " + French.day(LocalDate.ofInstant(at, PARIS)) + " à " + French.hour(at);
    }

    private static Part part(AuthorisationState state, Section section) {
        List<OperationState> operations = state.of(section);
        List<Payment> payments = new ArrayList<>();
        operations.forEach(operation ->
                operation.payments().forEach(each -> payments.add(payment(operation.code(), each))));
        state.payments(section).forEach(each -> payments.add(payment("Total", each)));
        return new Part(
                StateWords.heading(section),
                operations.stream()
                        .map(each -> row(
                                StateWords.kind(each.kind()) + " " + each.code(),
                                each.label(),
                                each.programme(),
                                each.figures()))
                        .toList(),
                row("Total", "", null, state.total(section)),
                payments);
    }

    private static Payment payment(String code, YearPayments of) {
        return new Payment(
                code,
                of.year(),
                Stream.of(of.expected(), of.opened(), of.ordered(), of.paid())
                        .map(StateSheet::amount)
                        .toList());
    }

    private static Row row(String code, String label, @Nullable String programme, StateFigures figures) {
        return new Row(
                code,
                label,
                programme == null ? "" : programme,
                Stream.of(
                                figures.voted(),
                                figures.revisions(),
                                figures.cancelled(),
                                figures.authorised(),
                                figures.committedBefore(),
                                figures.committedInYear(),
                                figures.restToCommit(),
                                figures.reserved())
                        .map(StateSheet::amount)
                        .toList());
    }

    private static String amount(Money money) {
        return French.amount(money.toDecimal());
    }
}
