package fr.hemicycle.funding.award.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a part of an award (bénéficiaire).
 *
 * @param siret fourteen digits, {@code null} when it has none
 * @param rna number in the register of associations, {@code null} when it has none
 * @param share of the whole, from 0.01 to 1
 */
public record Beneficiary(
        String name, @Nullable String siret, @Nullable String rna, BigDecimal share) {

    /** By which two entries are the same beneficiary. */
    String identity() {
        return siret != null ? siret : rna != null ? rna : name;
    }
}
