package fr.hemicycle.vote.sitting;

import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.version.Versioned;
import fr.hemicycle.vote.councillor.domain.CouncillorNames;
import fr.hemicycle.vote.councillor.domain.FullName;
import fr.hemicycle.vote.rulebook.domain.AppliedRule;
import fr.hemicycle.vote.rulebook.domain.CountedMembers;
import fr.hemicycle.vote.sitting.domain.Attendance;
import fr.hemicycle.vote.sitting.domain.Notice;
import fr.hemicycle.vote.sitting.domain.Quorum;
import fr.hemicycle.vote.sitting.domain.RollCall;
import fr.hemicycle.vote.sitting.domain.Room;
import fr.hemicycle.vote.sitting.domain.Sitting;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
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

    @Versioned
    record SittingResponse(
            UUID id,
            UUID bodyId,
            LocalDate heldOn,
            @Nullable UUID secondConvocationOf,
            NoticeResponse notice,
            @Nullable UUID presidentId,
            @Nullable UUID secretaryId,

            @Schema(description = "When the president opened it; absent where the record does not know") @Nullable
            Instant openedAt,

            @Schema(description = "Empty until it is taken") List<EntryResponse> rollCall,

            List<ProxyResponse> proxies,

            @Schema(description = "As the room is now; absent until the roll call is taken") @Nullable
            RoomResponse room,

            @Schema(description = "As it is now; absent until the roll call is taken") @Nullable
            QuorumResponse quorum) {}

    @Schema(name = "Notice", description = "How early the members were called together [convocation]")
    record NoticeResponse(
            @Nullable LocalDate convokedOn,

            @Schema(description = "By the clock of Paris", examples = "10:00") @Nullable
            String hour,

            boolean urgent) {

        static NoticeResponse of(Notice notice) {
            return new NoticeResponse(
                    notice.convokedOn(),
                    notice.hour() == null ? null : notice.hour().toString(),
                    notice.urgent());
        }
    }

    @Schema(name = "Room", description = "Who presides and how the sitting stands")
    record RoomResponse(
            UUID presidentId, List<UUID> presentIds, boolean suspended, boolean closedSession, boolean over) {

        static RoomResponse of(Room room) {
            List<UUID> present = room.rollCall().entries().stream()
                    .map(RollCall.Entry::councillorId)
                    .filter(room::isPresent)
                    .toList();
            return new RoomResponse(room.presidentId(), present, room.suspended(), room.closedSession(), room.over());
        }
    }

    record EntryResponse(
            UUID councillorId, String givenName, String familyName, boolean voting, Attendance attendance) {}

    record ProxyResponse(
            UUID id,
            UUID giverId,
            UUID holderId,

            @Schema(description = "When it was given during the sitting; absent when it counts from the opening")
            @Nullable
            Instant from,

            @Schema(description = "Whether it counts now: its holder is in the room and its giver has not come")
            boolean heard) {}

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
                NoticeResponse.of(sitting.notice()),
                rollCall == null ? null : rollCall.presidentId(),
                rollCall == null ? null : rollCall.secretaryId(),
                rollCall == null ? null : rollCall.openedAt(),
                rollCall == null ? List.of() : entries(rollCall),
                sitting.proxies().stream()
                        .map(proxy -> new ProxyResponse(
                                proxy.id(),
                                proxy.giverId(),
                                proxy.holderId(),
                                proxy.from(),
                                sitting.room()
                                        .map(room -> room.proxiesHeard().contains(proxy))
                                        .orElse(false)))
                        .toList(),
                sitting.room().map(RoomResponse::of).orElse(null),
                sitting.quorum().map(this::quorum).orElse(null));
    }

    private List<EntryResponse> entries(RollCall rollCall) {
        Map<UUID, FullName> named = names.asOf(
                caller.collectivity(),
                rollCall.entries().stream().map(RollCall.Entry::councillorId).toList(),
                rollCall.recordedAt());
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

    QuorumResponse quorum(Quorum quorum) {
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
