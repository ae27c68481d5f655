package fr.hemicycle.basin.mission.domain;

import static fr.hemicycle.basin.mission.domain.MissionRule.CONTRACT_MUST_BE_WORTH_SOMETHING;
import static fr.hemicycle.basin.organisation.domain.OrganisationRule.SIREN_MUST_HAVE_ITS_CHECK_DIGIT;

import fr.hemicycle.basin.money.Money;
import fr.hemicycle.basin.organisation.domain.Siren;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the provider [titulaire] of a mission is hired for. Its months are those of the mission, which run from the start.
 *
 * @param amount {@code null} where no source tells it
 * @param provenance where all this is known from
 */
public record Contract(
        Provider provider, @Nullable Money amount, LocalDate awardedOn, LocalDate notifiedOn, String provenance) {

    public record Provider(String name, String siren) {}

    public Optional<Reason> objectionToSiren() {
        return Siren.passesItsCheck(provider.siren)
                ? Optional.empty()
                : Optional.of(SIREN_MUST_HAVE_ITS_CHECK_DIGIT.with("siren", provider.siren));
    }

    public Optional<Reason> objectionToAmount() {
        return amount == null || amount.isPositive()
                ? Optional.empty()
                : Optional.of(CONTRACT_MUST_BE_WORTH_SOMETHING.with("amount", amount));
    }
}
