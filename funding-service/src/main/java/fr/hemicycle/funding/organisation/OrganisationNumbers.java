package fr.hemicycle.funding.organisation;

import fr.hemicycle.funding.organisation.domain.OrganisationRule;
import fr.hemicycle.funding.organisation.domain.SiretCheck;
import fr.hemicycle.platform.rule.RuleCatalogue;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The check of numbers, with the organisations that the installation excepts. */
class OrganisationNumbers {

    @Produces
    @Singleton
    SiretCheck sirets(@ConfigProperty(name = "hemicycle.summed-sirens") Set<String> summedSirens) {
        return new SiretCheck(summedSirens);
    }

    @Produces
    RuleCatalogue organisationRules() {
        return RuleCatalogue.of(OrganisationRule.values());
    }
}
