package fr.hemicycle.funding.award.domain;

import static fr.hemicycle.funding.award.domain.GrantRule.PUBLISHED_AWARD_MUST_BE_A_GRANT;
import static fr.hemicycle.funding.award.domain.GrantRule.PUBLISHED_AWARD_MUST_BE_DESCRIBED;
import static fr.hemicycle.funding.award.domain.GrantRule.PUBLISHED_AWARD_MUST_HAVE_A_SIGNED_AGREEMENT;
import static fr.hemicycle.funding.award.domain.GrantRule.PUBLISHED_AWARD_MUST_STAND;

import fr.hemicycle.platform.rule.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of SCDL Subventions 2.1.1 for one line of a commitment, one for each beneficiary; or why it has none. */
public record GrantRows(AwardSettings settings, AwardedLine line) {

    public static final List<String> COLUMNS = List.of(
            "nomAttribuant",
            "idAttribuant",
            "dateConvention",
            "referenceDecision",
            "nomBeneficiaire",
            "idBeneficiaire",
            "rnaBeneficiaire",
            "objet",
            "montant",
            "nature",
            "conditionsVersement",
            "datesPeriodeVersement",
            "idRAE",
            "notificationUE",
            "pourcentageSubvention",
            "dispositifAide");

    /** Why there are none; nothing when there are. What is no grant need not be described. */
    public List<Reason> broken() {
        List<Reason> reasons = new ArrayList<>();
        if (!line.stands() || !line.amount().isPositive()) {
            reasons.add(PUBLISHED_AWARD_MUST_STAND.with("number", line.deliberationNumber(), "amount", line.amount()));
        }
        Award award = line.award();
        if (!settings.isGrant(line.imputation())) {
            reasons.add(PUBLISHED_AWARD_MUST_BE_A_GRANT.with("imputation", line.imputation()));
        } else if (award == null) {
            reasons.add(PUBLISHED_AWARD_MUST_BE_DESCRIBED.with("number", line.deliberationNumber()));
        } else if (award.agreementSignedOn() == null) {
            reasons.add(PUBLISHED_AWARD_MUST_HAVE_A_SIGNED_AGREEMENT.with("number", line.deliberationNumber()));
        }
        return reasons;
    }

    /** Each in the order of {@link #COLUMNS}, {@code null} for what is not there; none when something is broken. */
    public List<List<@Nullable Object>> values() {
        Award award = line.award();
        if (award == null || !broken().isEmpty()) {
            return List.of();
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Beneficiary each : award.beneficiaries()) {
            rows.add(Arrays.asList(
                    settings.name(),
                    settings.siret(),
                    award.agreementSignedOn(),
                    line.deliberationNumber(),
                    each.name(),
                    each.siret(),
                    each.rna(),
                    award.object(),
                    line.amount(),
                    aid(award.aid()),
                    terms(award.terms()),
                    period(award.paid()),
                    award.raeId(),
                    award.euNotified() ? "oui" : "non",
                    share(each.share()),
                    award.schemeId()));
        }
        return rows;
    }

    private static String aid(Award.Aid aid) {
        return switch (aid) {
            case CASH -> "aide en numéraire";
            case IN_KIND -> "aide en nature";
            case CASH_AND_IN_KIND -> "aide en numéraire;aide en nature";
        };
    }

    private static @Nullable String terms(Award.PaymentTerms terms) {
        return switch (terms.kind()) {
            case SINGLE -> "unique";
            case INSTALMENTS -> "échelonné";
            case OTHER -> terms.text();
        };
    }

    private static String period(Award.Period paid) {
        return paid.until() == null ? paid.from().toString() : paid.from() + "/" + paid.until();
    }

    /** Two decimals as in the standard's own example, more only where they are needed. */
    private static String share(BigDecimal share) {
        BigDecimal plain = share.stripTrailingZeros();
        return (plain.scale() < 2 ? plain.setScale(2, RoundingMode.UNNECESSARY) : plain).toPlainString();
    }
}
