package fr.hemicycle.vote.deliberation;

import static fr.hemicycle.vote.deliberation.domain.VoiceRule.VOTER_MUST_SPEAK_ONCE;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.domain.CallOfNames;
import fr.hemicycle.vote.deliberation.domain.Voice;
import fr.hemicycle.vote.sitting.domain.Floor;
import fr.hemicycle.vote.sitting.domain.Floors;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the voters say when their names are called, kept as it is said. */
@ApplicationScoped
class CalledVoices {

    private final DeliberationRows deliberations;
    private final Floors floors;
    private final VoiceRows rows;

    CalledVoices(DeliberationRows deliberations, Floors floors, VoiceRows rows) {
        this.deliberations = deliberations;
        this.floors = floors;
        this.rows = rows;
    }

    /** Keeps all of the voices, or none. The deliberation is kept open meanwhile: its ballot closes before or after them. */
    void record(String collectivity, UUID deliberationId, List<Voice> said, @Nullable UUID speaker, Instant at) {
        DeliberationRow row = deliberations.kept(collectivity, deliberationId).orElseThrow(ProblemException::notFound);
        Floor floor = floors.find(collectivity, row.sittingId()).orElseThrow();
        List<UUID> voters = said.stream().map(Voice::councillorId).toList();
        List<Reason> reasons = new ArrayList<>(new CallOfNames(row.number(), row.state(), floor, speaker).broken(said));
        Set<UUID> recorded = reasons.isEmpty() ? rows.record(collectivity, deliberationId, said, at) : Set.of();
        if (recorded.size() < said.size()) {
            rows.heard(deliberationId, voters).stream()
                    .filter(voter -> !recorded.contains(voter))
                    .forEach(voter -> reasons.add(VOTER_MUST_SPEAK_ONCE.with("councillor", voter)));
            throw ProblemException.refused(reasons);
        }
    }

    List<Voice> of(String collectivity, UUID deliberationId) {
        return rows.of(collectivity, deliberationId);
    }
}
