package fr.hemicycle.funding.financing;

import static java.util.Objects.requireNonNull;

import fr.hemicycle.funding.financing.DecisionRow.Told;
import fr.hemicycle.funding.financing.domain.Decision;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.inbox.ReceivedEvent;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What this service reads of the decisions that partners tell. A record checks itself while it is read: what can never be
 * taken down is set aside as unreadable instead of being tried for ever.
 */
final class PartnerDecisions {

    static final String SHARE_DECIDED = "fr.hemicycle.partner.ShareDecided.v1";

    private static final String SIREN = "\\d{9}";

    private PartnerDecisions() {}

    record ShareDecidedV1(
            UUID decisionId,
            UUID financingPlanId,
            String funderSiren,
            Decision.Stage stage,
            Amount amount,
            String reference,
            LocalDate decidedOn) {

        ShareDecidedV1 {
            requireNonNull(decisionId, "decisionId");
            requireNonNull(financingPlanId, "financingPlanId");
            requireNonNull(stage, "stage");
            requireNonNull(decidedOn, "decidedOn");
            if (!requireNonNull(funderSiren, "funderSiren").matches(SIREN)) {
                throw new IllegalArgumentException("funderSiren " + funderSiren);
            }
            String text = requireNonNull(requireNonNull(amount, "amount").amount(), "amount");
            if (!text.matches("-?\\d{1,13}\\.\\d{2}") || !"EUR".equals(amount.currency())) {
                throw new IllegalArgumentException("amount " + text + " " + amount.currency());
            }
            if (requireNonNull(reference, "reference").isBlank() || reference.length() > 200) {
                throw new IllegalArgumentException("reference of 1 to 200 characters");
            }
        }

        Told toTold(ReceivedEvent event) {
            // A declarer that is no SIREN is no collectivity: the funder then finds what was told in its name.
            boolean known = event.collectivity().matches(SIREN);
            return new Told(
                    financingPlanId,
                    funderSiren,
                    known ? event.collectivity() : "000000000",
                    "event " + event.id(),
                    new Decision(
                            stage, Money.euros(amount.amount()), reference.strip(), decidedOn, Decision.Door.TOPIC));
        }
    }
}
