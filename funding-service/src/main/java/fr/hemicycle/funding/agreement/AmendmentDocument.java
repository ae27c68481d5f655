package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.TextDocument.InstalmentDocument;
import fr.hemicycle.funding.agreement.domain.Amendment;
import fr.hemicycle.funding.agreement.domain.ClauseChange;
import fr.hemicycle.funding.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An amendment as it is kept. */
record AmendmentDocument(
        String object,
        List<ClauseChange> clauses,
        Map<String, String> amounts,
        @Nullable String until,
        @Nullable List<InstalmentDocument> schedule) {

    static AmendmentDocument of(Amendment amendment) {
        Map<String, String> amounts = new TreeMap<>();
        amendment.amounts().forEach((party, amount) -> amounts.put(party, amount.toString()));
        return new AmendmentDocument(
                amendment.object(),
                amendment.clauses(),
                amounts,
                amendment.until() == null ? null : amendment.until().toString(),
                amendment.schedule() == null
                        ? null
                        : amendment.schedule().stream()
                                .map(InstalmentDocument::of)
                                .toList());
    }

    Amendment toAmendment(int number) {
        Map<String, Money> euros = new TreeMap<>();
        amounts.forEach((party, amount) -> euros.put(party, Money.euros(amount)));
        return new Amendment(
                number,
                object,
                clauses,
                euros,
                until == null ? null : LocalDate.parse(until),
                schedule == null ? null : TextDocument.instalments(schedule));
    }
}
