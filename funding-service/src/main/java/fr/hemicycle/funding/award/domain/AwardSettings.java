package fr.hemicycle.funding.award.domain;

import static fr.hemicycle.funding.award.domain.AwardRule.YEARS_OF_A_GRANT_NATURE_MUST_ASCEND;

import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.organisation.domain.SiretCheck;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a collectivity publishes its grants.
 *
 * @param name its official name
 * @param siret its own, fourteen digits
 * @param natures which accounts are grants
 */
public record AwardSettings(String name, String siret, List<GrantNature> natures) {

    public AwardSettings {
        natures = List.copyOf(natures);
    }

    /**
     * Accounts by nature that are grants.
     *
     * @param prefix with which their codes begin: 657 stands for 6574 too
     * @param untilYear the last year, {@code null} when it still holds
     * @param provenance where that is written
     */
    public record GrantNature(
            String nomenclature,
            String prefix,
            int fromYear,
            @Nullable Integer untilYear,
            String provenance) {

        boolean holds(Imputation imputation) {
            int year = imputation.year();
            return imputation.nomenclature().equals(nomenclature)
                    && imputation.nature().startsWith(prefix)
                    && year >= fromYear
                    && (untilYear == null || year <= untilYear);
        }
    }

    public boolean isGrant(Imputation imputation) {
        return natures.stream().anyMatch(each -> each.holds(imputation));
    }

    /** @param siren of the collectivity */
    public List<Fault> faults(String siren, SiretCheck check) {
        List<Fault> faults = new ArrayList<>();
        check.objections(siret, siren).forEach(reason -> faults.add(new Fault("/siret", reason)));
        for (int i = 0; i < natures.size(); i++) {
            GrantNature each = natures.get(i);
            Integer until = each.untilYear();
            if (until != null && until < each.fromYear()) {
                faults.add(new Fault(
                        "/grantNatures/" + i + "/untilYear",
                        YEARS_OF_A_GRANT_NATURE_MUST_ASCEND.with("from", each.fromYear(), "until", until)));
            }
        }
        return faults;
    }
}
