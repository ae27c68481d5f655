package fr.hemicycle.vote.sitting;

import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.vote.councillor.domain.CouncillorNames;
import fr.hemicycle.vote.councillor.domain.FullName;
import fr.hemicycle.vote.rulebook.domain.AppliedRule;
import fr.hemicycle.vote.rulebook.domain.CountedMembers;
import fr.hemicycle.vote.sitting.domain.Attendance;
import fr.hemicycle.vote.sitting.domain.Quorum;
import fr.hemicycle.vote.sitting.domain.RollCall;
import fr.hemicycle.vote.sitting.domain.Sitting;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Sittings as the API shows them: with names, and with sentences in the caller's language. */
@RequestScoped
class SittingViews {

    private final CouncillorNames names;
    private final Wording wording;
    private final Caller caller;

    SittingViews(CouncillorNames names, Wording wording, Caller caller) {
        this.names = names;
        this.wording = wording;
        this.caller = caller;
    }

    record SittingResponse(
            UUID id,
            UUID bodyId,
            LocalDate heldOn,
            @Nullable UUID secondConvocationOf,
            @Nullable UUID presidentId,
            @Nullable UUID secretaryId,

            @Schema(description = "Empty until it is taken") List<EntryResponse> rollCall,

            List<ProxyResponse> proxies,

            @Schema(description = "Absent until the roll call is taken") @Nullable
            QuorumResponse quorum) {}

    record EntryResponse(
            UUID councillorId, String givenName, String familyName, boolean voting, Attendance attendance) {}

    record ProxyResponse(UUID id, UUID giverId, UUID holderId) {}

    @Schema(name = "Quorum")
    record QuorumResponse(
            @Schema(description = "Members with a vote [membres en exercice]")
            int inOffice,

            int present,
            int represented,

            @Schema(description = "Those who count by the base")
            int counted,

            CountedMembers base,
            int threshold,
            boolean reached,
            AppliedRule rule) {}

    SittingResponse of(Sitting sitting) {
        RollCall rollCall = sitting.rollCall();
        return new SittingResponse(
                sitting.id(),
                sitting.body().id(),
                sitting.heldOn(),
                sitting.secondConvocationOf(),
                rollCall == null ? null : rollCall.presidentId(),
                rollCall == null ? null : rollCall.secretaryId(),
                rollCall == null ? List.of() : entries(rollCall),
                sitting.proxies().stream()
                        .map(proxy -> new ProxyResponse(proxy.id(), proxy.giverId(), proxy.holderId()))
                        .toList(),
                sitting.quorum().map(this::quorum).orElse(null));
    }

    private List<EntryResponse> entries(RollCall rollCall) {
        Map<UUID, FullName> named = names.of(
                caller.collectivity(),
                rollCall.entries().stream().map(RollCall.Entry::councillorId).toList());
        return rollCall.entries().stream()
                .map(entry -> {
                    FullName name = Objects.requireNonNull(named.get(entry.councillorId()));
                    return new EntryResponse(
                            entry.councillorId(),
                            name.givenName(),
                            name.familyName(),
                            entry.voting(),
                            entry.attendance());
                })
                .toList();
    }

    private QuorumResponse quorum(Quorum quorum) {
        return new QuorumResponse(
                quorum.inOffice(),
                quorum.present(),
                quorum.represented(),
                quorum.counted(),
                quorum.base(),
                quorum.threshold(),
                quorum.reached(),
                new AppliedRule(quorum.reason().code(), quorum.reason().source(), wording.sentence(quorum.reason())));
    }
}
