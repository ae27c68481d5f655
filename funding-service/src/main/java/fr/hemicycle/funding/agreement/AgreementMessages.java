package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.domain.Agreement;
import fr.hemicycle.funding.agreement.domain.AgreementText;
import fr.hemicycle.funding.agreement.domain.Fact;
import fr.hemicycle.funding.agreement.domain.Party;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.platform.outbox.Event;
import fr.hemicycle.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells when agreements are in force. */
@ApplicationScoped
class AgreementMessages {

    private static final String TOPIC = "agreements.v1";

    private final Outbox outbox;

    AgreementMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    record PartyV1(String siren, String name, Amount amount) {

        static PartyV1 of(Party party) {
            return new PartyV1(party.siren(), party.name(), Amount.of(party.amount()));
        }
    }

    record AgreementInForceV1(
            UUID agreementId,
            String object,
            List<PartyV1> parties,
            LocalDate inForceOn,
            LocalDate until,
            String textSha256,
            List<Integer> amendments,
            @Nullable UUID financingPlanId) {}

    record AgreementNoLongerInForceV1(UUID agreementId, String object, List<PartyV1> parties, String cause) {}

    record AgreementEndedV1(
            UUID agreementId, String object, List<PartyV1> parties, String endedAs, LocalDate endedOn, String reason) {}

    /** What the world knows of an agreement. */
    private record Told(Optional<LocalDate> inForceOn, AgreementText text, boolean terminated) {

        static Told of(Agreement agreement) {
            return new Told(
                    agreement.inForceOn(),
                    agreement.concludedText(),
                    agreement.terminated().isPresent());
        }
    }

    /** @param cause what took its force away, when something did */
    void changed(AgreementRow row, Agreement before, Agreement after, String cause, Instant at) {
        Told known = Told.of(before);
        Told now = Told.of(after);
        if (now.terminated() && !known.terminated()) {
            Fact.Terminated end = after.terminated().orElseThrow();
            ended(row, after, "TERMINATED", end.on(), end.reason(), at);
        } else if (now.inForceOn().isPresent() && !now.equals(known)) {
            tell(row, at, inForce(row, after));
        } else if (now.inForceOn().isEmpty() && known.inForceOn().isPresent()) {
            tell(
                    row,
                    at,
                    new AgreementNoLongerInForceV1(after.id(), after.text().object(), parties(after), cause));
        }
    }

    void termReached(AgreementRow row, Agreement agreement, Instant at) {
        ended(row, agreement, "TERM_REACHED", agreement.lastDay(), "Échéance du terme", at);
    }

    private static AgreementInForceV1 inForce(AgreementRow row, Agreement agreement) {
        return new AgreementInForceV1(
                agreement.id(),
                agreement.text().object(),
                parties(agreement),
                agreement.inForceOn().orElseThrow(),
                agreement.until(),
                agreement.text().sha256(),
                agreement.amendments().stream()
                        .map(each -> each.number())
                        .filter(number -> agreement.inForceOn(number).isPresent())
                        .toList(),
                row.links().financingPlanId());
    }

    private void ended(AgreementRow row, Agreement agreement, String as, LocalDate on, String reason, Instant at) {
        tell(
                row,
                at,
                new AgreementEndedV1(agreement.id(), agreement.text().object(), parties(agreement), as, on, reason));
    }

    private static List<PartyV1> parties(Agreement agreement) {
        return agreement.concludedText().parties().stream().map(PartyV1::of).toList();
    }

    private void tell(AgreementRow row, Instant at, Record data) {
        String type = "fr.hemicycle.funding." + data.getClass().getSimpleName().replace("V1", ".v1");
        outbox.append(new Event(TOPIC, type, row.collectivity(), row.id(), at, data));
    }
}
