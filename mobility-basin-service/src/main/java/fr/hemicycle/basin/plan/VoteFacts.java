package fr.hemicycle.basin.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of the facts that vote-service and partners tell. A record checks itself while it is read: what
 * can never be taken down is set aside as unreadable instead of being tried for ever.
 */
final class VoteFacts {

    static final String ADOPTED = "fr.hemicycle.vote.VoteAdopted.v1";
    static final String PARTNER_ADOPTED = "fr.hemicycle.partner.PlanAdopted.v1";

    private static final String ADOPT_PLAN = "ADOPT_PLAN";

    private VoteFacts() {}

    record VoteAdoptedV1(UUID deliberationId, String number, LocalDate adoptedOn, List<EffectV1> effects) {

        VoteAdoptedV1 {
            requireNonNull(deliberationId, "deliberationId");
            requireNonNull(number, "number");
            requireNonNull(adoptedOn, "adoptedOn");
            effects = List.copyOf(requireNonNull(effects, "effects"));
        }

        /** The versions of plans that it adopts, each once; an effect of another kind is for others. */
        List<AdoptedPlanV1> plans() {
            return effects.stream()
                    .filter(effect -> effect.kind().equals(ADOPT_PLAN))
                    .flatMap(effect -> Stream.ofNullable(effect.plans()).flatMap(List::stream))
                    .distinct()
                    .toList();
        }
    }

    record EffectV1(String kind, @Nullable List<AdoptedPlanV1> plans) {

        EffectV1 {
            requireNonNull(kind, "kind");
        }
    }

    record AdoptedPlanV1(UUID planId, int version) {

        AdoptedPlanV1 {
            requireNonNull(planId, "planId");
        }
    }

    enum Stage {
        ADOPTED,
        WITHDRAWN
    }

    record PlanAdoptedV1(
            UUID decisionId,
            UUID planId,
            int version,
            String signatorySiren,
            Stage stage,
            String reference,
            LocalDate decidedOn) {

        PlanAdoptedV1 {
            requireNonNull(decisionId, "decisionId");
            requireNonNull(planId, "planId");
            requireNonNull(stage, "stage");
            requireNonNull(decidedOn, "decidedOn");
            if (!requireNonNull(signatorySiren, "signatorySiren").matches("\\d{9}")) {
                throw new IllegalArgumentException("signatorySiren " + signatorySiren);
            }
            if (requireNonNull(reference, "reference").isBlank() || reference.length() > 200) {
                throw new IllegalArgumentException("reference of 1 to 200 characters");
            }
            reference = reference.strip();
        }
    }
}
