package fr.hemicycle.funding.agreement.domain;

import fr.hemicycle.funding.agreement.domain.Fact.Approved;
import fr.hemicycle.funding.agreement.domain.Fact.Signed;
import fr.hemicycle.funding.agreement.domain.ModelText.ModelParty;
import fr.hemicycle.funding.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The agreement of a département with its région, kept by the département; valid, for a test to change in one thing. */
final class SampleAgreement {

    static final String OWN = "226200012";
    static final String REGION = "200053742";
    static final String STRANGER = "225900018";
    static final UUID ID = new UUID(5, 20);
    static final UUID VOTE = new UUID(5, 21);
    static final LocalDate TODAY = LocalDate.of(2023, 6, 1);
    static final LocalDate FROM = LocalDate.of(2023, 5, 1);
    static final LocalDate UNTIL = LocalDate.of(2027, 12, 31);
    static final Clause OBJECT = new Clause("objet", "Objet", "Le cofinancement.");
    static final Clause PAYMENT = new Clause("paiement", "Paiement", "En une fois.");
    static final Party DEPARTMENT = new Party("departement", OWN, "Pas-de-Calais", Money.euros("60.00"));
    static final Party RECEIVER = new Party("region", REGION, "Hauts-de-France", Money.ZERO);
    static final Instalment ALL = instalment(1, "departement", "60.00", null, "Remise des livrables");
    static final AgreementText TEXT = text(List.of(DEPARTMENT, RECEIVER), UNTIL, List.of(ALL));
    static final Agreement DRAFT = new Agreement(ID, OWN, TEXT, List.of(), Set.of());
    static final Amendment LONGER = amendment(1, UNTIL.plusYears(1));

    private SampleAgreement() {}

    static AgreementText text(List<Party> parties, LocalDate until, List<Instalment> schedule) {
        return new AgreementText("Mission PAMS", parties, List.of(OBJECT, PAYMENT), FROM, until, schedule);
    }

    static ModelText model(@Nullable List<Instalment> schedule) {
        return new ModelText(
                "Mission PAMS",
                List.of(
                        new ModelParty("departement", null, Money.euros("60.00")),
                        new ModelParty("region", REGION, Money.ZERO)),
                List.of(OBJECT, PAYMENT),
                null,
                UNTIL,
                schedule);
    }

    static Instalment instalment(
            int number, String party, String amount, @Nullable LocalDate dueOn, @Nullable String condition) {
        return new Instalment(number, party, Money.euros(amount), dueOn, condition);
    }

    static Amendment amendment(int number, @Nullable LocalDate until) {
        return new Amendment(number, "Prolongation", List.of(), Map.of(), until, null);
    }

    static Approved approved(String party, int amendment, String on) {
        return new Approved(party, amendment, sha(amendment), "A-" + party, LocalDate.parse(on), vote(party));
    }

    private static @Nullable UUID vote(String party) {
        return party.equals(OWN) ? VOTE : null;
    }

    static Signed signed(String party, int amendment, String on) {
        return new Signed(party, amendment, sha(amendment), "N. N.", "Président", LocalDate.parse(on));
    }

    private static String sha(int amendment) {
        return amendment == 0 ? TEXT.sha256() : LONGER.sha256();
    }

    static Agreement with(Agreement agreement, Fact... facts) {
        Agreement after = agreement;
        for (Fact fact : facts) {
            after = after.with(fact);
        }
        return after;
    }

    /** Approved on 3 April, signed on 15 and 22 May 2023: in force on the 22nd. */
    static Agreement concluded() {
        return with(
                DRAFT,
                approved(OWN, 0, "2023-04-03"),
                approved(REGION, 0, "2023-04-03"),
                signed(OWN, 0, "2023-05-15"),
                signed(REGION, 0, "2023-05-22"));
    }
}
