package fr.hemicycle.funding.award.domain;

import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a commitment as the public sees it.
 *
 * @param amount as votes awarded it; the release of a rest that nobody needs takes nothing from what was awarded
 * @param stands whether its act does; an award whose act was annulled or withdrawn never was
 * @param award {@code null} while nobody has described it
 */
public record AwardedLine(
        UUID id,
        UUID commitmentId,
        String deliberationNumber,
        int article,
        int line,
        Imputation imputation,
        Money amount,
        boolean stands,
        @Nullable Award award) {

    /** {@code null} while no agreement is signed. */
    public @Nullable Integer agreementYear() {
        LocalDate signedOn = award == null ? null : award.agreementSignedOn();
        return signedOn == null ? null : signedOn.getYear();
    }
}
