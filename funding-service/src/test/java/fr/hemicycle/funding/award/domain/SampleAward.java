package fr.hemicycle.funding.award.domain;

import fr.hemicycle.funding.award.domain.AwardSettings.GrantNature;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.organisation.domain.SiretCheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Valid values, of which a test changes one thing. */
public final class SampleAward {

    public static final LocalDate TODAY = LocalDate.of(2023, 3, 1);
    public static final SiretCheck CHECK = new SiretCheck(Set.of("356000000"));
    public static final Imputation GRANT = new Imputation("M52", 2022, "6574", "93564");
    public static final Imputation PARTICIPATION = new Imputation("M52", 2022, "6568", "93564");
    public static final AwardSettings SETTINGS = new AwardSettings(
            "Département du Pas-de-Calais",
            "22620001200012",
            List.of(new GrantNature("M52", "657", 2022, 2023, "Plan de comptes M52")));

    private SampleAward() {}

    public static Beneficiary association(String siret, String share) {
        return new Beneficiary("Association d'exemple", siret, null, new BigDecimal(share));
    }

    public static Award award() {
        return of(Award.Aid.CASH, List.of(association("38047555800058", "1.00")));
    }

    public static Award of(Award.Aid aid, List<Beneficiary> beneficiaries) {
        return new Award(
                TODAY,
                "Ateliers de mobilité",
                aid,
                terms(Award.PaymentTerms.Kind.INSTALMENTS, null),
                new Award.Period(TODAY, LocalDate.of(2024, 2, 29)),
                null,
                false,
                null,
                beneficiaries);
    }

    public static Award paid(Award.PaymentTerms terms, LocalDate from, @Nullable LocalDate until) {
        Award like = award();
        return new Award(
                like.agreementSignedOn(),
                like.object(),
                like.aid(),
                terms,
                new Award.Period(from, until),
                null,
                false,
                null,
                like.beneficiaries());
    }

    public static Award signed(@Nullable LocalDate on) {
        return told(on, award().object(), award().beneficiaries());
    }

    public static Award told(@Nullable LocalDate on, String object, List<Beneficiary> beneficiaries) {
        Award like = award();
        return new Award(
                on, object, like.aid(), like.terms(), like.paid(), "12345", true, "dispositif-1", beneficiaries);
    }

    public static Award.PaymentTerms terms(Award.PaymentTerms.Kind kind, @Nullable String text) {
        return new Award.PaymentTerms(kind, text);
    }

    public static AwardedLine line(Imputation imputation, String amount, boolean stands, @Nullable Award award) {
        return new AwardedLine(
                new UUID(0, 7), new UUID(0, 8), "2023-017", 2, 1, imputation, Money.euros(amount), stands, award);
    }
}
