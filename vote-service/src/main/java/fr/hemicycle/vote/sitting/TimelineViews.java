package fr.hemicycle.vote.sitting;

import fr.hemicycle.vote.sitting.SittingViews.QuorumResponse;
import fr.hemicycle.vote.sitting.domain.BallotsOfSitting.Taken;
import fr.hemicycle.vote.sitting.domain.Proxy;
import fr.hemicycle.vote.sitting.domain.Quorum;
import fr.hemicycle.vote.sitting.domain.RollCall;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.TimelineEntry;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sitting told in order: room, proxies and ballots in one line of time. */
@RequestScoped
class TimelineViews {

    private static final Comparator<Instant> UNKNOWN_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final SittingViews sittings;

    TimelineViews(SittingViews sittings) {
        this.sittings = sittings;
    }

    record TimelineResponse(
            UUID sittingId,
            List<MomentResponse> moments,

            @Schema(description = "The sitting that follows this one by right, when it ended without quorum") @Nullable
            UUID secondSittingId) {}

    enum MomentKind {
        ROLL_CALL,
        ARRIVAL,
        DEPARTURE,
        CHAIR,
        SUSPENSION,
        RESUMPTION,
        CLOSED_SESSION,
        END_OF_CLOSED_SESSION,
        URGENCY_APPROVED,
        END,
        PROXY,
        BALLOT
    }

    @Schema(name = "Moment")
    record MomentResponse(
            MomentKind kind,

            @Schema(description = "Absent where the record does not know the hour") @Nullable
            Instant at,

            @Schema(description = "Who arrived, left, took the chair or gave a proxy") @Nullable
            UUID councillorId,

            @Schema(description = "Who holds the proxy") @Nullable
            UUID holderId,

            @Nullable UUID deliberationId,

            @Schema(description = "Number of the deliberation") @Nullable
            String number,

            @Nullable String outcome,
            QuorumResponse quorum) {}

    TimelineResponse of(Sitting sitting, List<Taken> ballots, @Nullable UUID second) {
        List<MomentResponse> moments = new ArrayList<>();
        for (TimelineEntry entry : sitting.timeline()) {
            moments.add(moment(
                    sitting, MomentKind.valueOf(entry.kind().name()), entry.at(), entry.councillorId(), null, null));
        }
        for (Proxy proxy : sitting.proxies()) {
            if (proxy.from() != null) {
                moments.add(moment(sitting, MomentKind.PROXY, proxy.from(), proxy.giverId(), proxy.holderId(), null));
            }
        }
        for (Taken ballot : ballots) {
            moments.add(moment(sitting, MomentKind.BALLOT, ballot.votedAt(), null, null, ballot));
        }
        // A sort that keeps the order of the equal: what was recorded first comes first.
        moments.sort(Comparator.comparing(MomentResponse::at, UNKNOWN_LAST));
        RollCall rollCall = sitting.rollCall();
        if (rollCall != null) {
            moments.addFirst(opening(sitting, rollCall));
        }
        return new TimelineResponse(sitting.id(), moments, second);
    }

    private MomentResponse opening(Sitting sitting, RollCall rollCall) {
        return moment(
                MomentKind.ROLL_CALL,
                rollCall.openedAt(),
                null,
                null,
                null,
                sitting.quorum(Instant.MIN, Set.of()).orElseThrow());
    }

    private MomentResponse moment(
            Sitting sitting,
            MomentKind kind,
            @Nullable Instant at,
            @Nullable UUID councillorId,
            @Nullable UUID holderId,
            @Nullable Taken ballot) {
        return moment(
                kind,
                at,
                councillorId,
                holderId,
                ballot,
                sitting.quorum(at, Set.of()).orElseThrow());
    }

    private MomentResponse moment(
            MomentKind kind,
            @Nullable Instant at,
            @Nullable UUID councillorId,
            @Nullable UUID holderId,
            @Nullable Taken ballot,
            Quorum quorum) {
        return new MomentResponse(
                kind,
                at,
                councillorId,
                holderId,
                ballot == null ? null : ballot.deliberationId(),
                ballot == null ? null : ballot.number(),
                ballot == null ? null : ballot.outcome(),
                sittings.quorum(quorum));
    }
}
