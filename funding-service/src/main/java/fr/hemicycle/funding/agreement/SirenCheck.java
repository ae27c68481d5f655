package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.organisation.domain.OrganisationRule;
import fr.hemicycle.funding.organisation.domain.Siren;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.ProblemException.Broken;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Refuses numbers of organisations whose last digit does not check the others. */
final class SirenCheck {

    private SirenCheck() {}

    /**
     * @param sirens {@code null} where none is given
     * @param pointer of one of them, with {@code %d} for its place
     * @throws ProblemException 422
     */
    static void of(List<? extends @Nullable String> sirens, String pointer) {
        List<Broken> wrong = IntStream.range(0, sirens.size())
                .filter(i -> {
                    String siren = sirens.get(i);
                    return siren != null && !Siren.passesItsCheck(siren);
                })
                .mapToObj(i -> new Broken(
                        OrganisationRule.SIREN_MUST_HAVE_ITS_CHECK_DIGIT.with("siren", sirens.get(i)),
                        pointer.formatted(i)))
                .toList();
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }
}
