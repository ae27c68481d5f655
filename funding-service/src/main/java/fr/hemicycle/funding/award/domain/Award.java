package fr.hemicycle.funding.award.domain;

import static fr.hemicycle.funding.award.domain.AwardRule.BENEFICIARY_MUST_BE_IDENTIFIED;
import static fr.hemicycle.funding.award.domain.AwardRule.BENEFICIARY_MUST_BE_NAMED_ONCE;
import static fr.hemicycle.funding.award.domain.AwardRule.OTHER_PAYMENT_TERMS_MUST_BE_DESCRIBED;
import static fr.hemicycle.funding.award.domain.AwardRule.PAYMENT_PERIOD_MUST_ASCEND;
import static fr.hemicycle.funding.award.domain.AwardRule.SHARES_OF_BENEFICIARIES_MUST_SUM_TO_ONE;
import static fr.hemicycle.funding.award.domain.AwardRule.SIGNATURE_MUST_BE_THE_AGREEMENTS;
import static fr.hemicycle.funding.award.domain.AwardRule.SIGNATURE_MUST_NOT_LIE_AHEAD;
import static fr.hemicycle.funding.award.domain.AwardRule.SIRET_MAY_ONLY_BE_MISSING_FOR_AID_IN_KIND;

import fr.hemicycle.funding.commitment.domain.ForeseenAgreements.Cover;
import fr.hemicycle.funding.organisation.domain.SiretCheck;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the public may know of an award beside its vote and its amount.
 *
 * @param agreementSignedOn date of its agreement (convention), {@code null} while there is none
 * @param object what it is for
 * @param raeId number in the directory of aid to businesses (répertoire des aides aux entreprises)
 * @param euNotified whether it is de minimis aid told to the European Commission
 * @param schemeId the scheme of aid (dispositif d'aide) it belongs to
 * @param beneficiaries one at least
 */
public record Award(
        @Nullable LocalDate agreementSignedOn,
        String object,
        Aid aid,
        PaymentTerms terms,
        Period paid,
        @Nullable String raeId,
        boolean euNotified,
        @Nullable String schemeId,
        List<Beneficiary> beneficiaries) {

    public Award {
        beneficiaries = List.copyOf(beneficiaries);
    }

    public enum Aid {
        CASH,
        IN_KIND,
        CASH_AND_IN_KIND
    }

    /** @param text for terms of another kind, in words; else {@code null} */
    public record PaymentTerms(Kind kind, @Nullable String text) {

        public enum Kind {
            SINGLE,
            INSTALMENTS,
            OTHER
        }
    }

    /** @param until {@code null} when it is one day */
    public record Period(LocalDate from, @Nullable LocalDate until) {}

    /** With the date of the agreement kept here that covers it, whatever was said before; as it is when there is none. */
    public Award under(@Nullable Cover cover) {
        return cover == null
                ? this
                : new Award(cover.signedOn(), object, aid, terms, paid, raeId, euNotified, schemeId, beneficiaries);
    }

    /**
     * All that is wrong with it, each at its place; nothing when it can be kept.
     *
     * @param cover the agreement kept here that covers it, {@code null} when there is none
     */
    public List<Fault> faults(SiretCheck check, LocalDate today, @Nullable Cover cover) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < beneficiaries.size(); i++) {
            faults.addAll(identity(beneficiaries.get(i), "/beneficiaries/" + i, check));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < beneficiaries.size(); i++) {
            if (!seen.add(beneficiaries.get(i).identity())) {
                faults.add(new Fault(
                        "/beneficiaries/" + i,
                        BENEFICIARY_MUST_BE_NAMED_ONCE.with(
                                "name", beneficiaries.get(i).name())));
            }
        }
        BigDecimal sum = beneficiaries.stream().map(Beneficiary::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            faults.add(new Fault("/beneficiaries", SHARES_OF_BENEFICIARIES_MUST_SUM_TO_ONE.with("sum", sum)));
        }
        if ((terms.kind() == PaymentTerms.Kind.OTHER) != (terms.text() != null)) {
            faults.add(
                    new Fault("/paymentTermsText", OTHER_PAYMENT_TERMS_MUST_BE_DESCRIBED.with("kind", terms.kind())));
        }
        LocalDate until = paid.until();
        if (until != null && until.isBefore(paid.from())) {
            faults.add(new Fault("/paidUntil", PAYMENT_PERIOD_MUST_ASCEND.with("from", paid.from(), "until", until)));
        }
        if (agreementSignedOn != null && agreementSignedOn.isAfter(today)) {
            faults.add(new Fault(
                    "/agreementSignedOn",
                    SIGNATURE_MUST_NOT_LIE_AHEAD.with("signedOn", agreementSignedOn, "today", today)));
        }
        if (agreementSignedOn != null && cover != null && !agreementSignedOn.equals(cover.signedOn())) {
            faults.add(new Fault(
                    "/agreementSignedOn",
                    SIGNATURE_MUST_BE_THE_AGREEMENTS.with(
                            "signedOn",
                            agreementSignedOn,
                            "agreementSignedOn",
                            Objects.requireNonNullElse(cover.signedOn(), "-"))));
        }
        return faults;
    }

    private List<Fault> identity(Beneficiary each, String pointer, SiretCheck check) {
        String siret = each.siret();
        if (siret == null && each.rna() == null) {
            return List.of(new Fault(pointer, BENEFICIARY_MUST_BE_IDENTIFIED.with("name", each.name())));
        }
        if (siret == null && aid != Aid.IN_KIND) {
            return List.of(
                    new Fault(pointer + "/siret", SIRET_MAY_ONLY_BE_MISSING_FOR_AID_IN_KIND.with("name", each.name())));
        }
        return siret == null
                ? List.of()
                : check.objection(siret).stream()
                        .map(reason -> new Fault(pointer + "/siret", reason))
                        .toList();
    }
}
