package fr.hemicycle.vote.sitting.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The room at one moment: who is there, who presides, and whose voice they carry.
 *
 * @param presidentId who presides, whether in the room or not
 * @param proxies those that have not ended; one counts only while its holder is in the room
 * @param over whether the sitting has ended
 */
public record Room(
        RollCall rollCall,
        Set<UUID> present,
        UUID presidentId,
        List<Proxy> proxies,
        boolean suspended,
        boolean closedSession,
        boolean urgencyApproved,
        boolean over) {

    public Room {
        present = Set.copyOf(present);
        proxies = List.copyOf(proxies);
    }

    /** The room as the roll call found it. A proxy given before it ends when its giver is there after all. */
    private static Room opened(RollCall rollCall, List<Proxy> given) {
        Set<UUID> present = rollCall.entries().stream()
                .filter(RollCall.Entry::isPresent)
                .map(RollCall.Entry::councillorId)
                .collect(Collectors.toUnmodifiableSet());
        return new Room(
                rollCall,
                present,
                rollCall.presidentId(),
                given.stream()
                        .filter(proxy -> proxy.from() == null && !present.contains(proxy.giverId()))
                        .toList(),
                false,
                false,
                false,
                false);
    }

    /** @param moment {@code null} for the end of what is known */
    static Room at(@Nullable Instant moment, RollCall rollCall, List<Proxy> given, List<TimelineEntry> entries) {
        Set<Instant> moments = new TreeSet<>();
        entries.forEach(entry -> moments.add(entry.at()));
        given.stream().map(Proxy::from).filter(Objects::nonNull).forEach(moments::add);
        Room room = opened(rollCall, given);
        for (Instant each : moments) {
            if (moment == null || !each.isAfter(moment)) {
                for (TimelineEntry entry : entries) {
                    room = entry.at().equals(each) ? room.after(entry) : room;
                }
                for (Proxy proxy : given) {
                    room = each.equals(proxy.from()) ? room.with(proxy) : room;
                }
            }
        }
        return room;
    }

    Room after(TimelineEntry entry) {
        return switch (entry.kind()) {
            case ARRIVAL -> arrived(Objects.requireNonNull(entry.councillorId()));
            case DEPARTURE -> left(Objects.requireNonNull(entry.councillorId()));
            case CHAIR -> chaired(Objects.requireNonNull(entry.councillorId()));
            case SUSPENSION -> state(true, closedSession, urgencyApproved, over);
            case RESUMPTION -> state(false, closedSession, urgencyApproved, over);
            case CLOSED_SESSION -> state(suspended, true, urgencyApproved, over);
            case END_OF_CLOSED_SESSION -> state(suspended, false, urgencyApproved, over);
            case URGENCY_APPROVED -> state(suspended, closedSession, true, over);
            case END -> state(suspended, closedSession, urgencyApproved, true);
        };
    }

    public boolean isPresent(UUID councillorId) {
        return present.contains(councillorId);
    }

    /** Members with a vote who are there. */
    public Set<UUID> membersPresent() {
        return present.stream().filter(rollCall::hasAVote).collect(Collectors.toUnmodifiableSet());
    }

    /** The proxies that count now. */
    public List<Proxy> proxiesHeard() {
        return proxies.stream().filter(proxy -> isPresent(proxy.holderId())).toList();
    }

    /** Whose voice is heard: members with a vote who are there, and those whose proxy is in the room. */
    public Set<UUID> voters() {
        return Stream.concat(membersPresent().stream(), proxiesHeard().stream().map(Proxy::giverId))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Room arrived(UUID councillorId) {
        Set<UUID> now = new HashSet<>(present);
        now.add(councillorId);
        List<Proxy> left = proxies.stream()
                .filter(proxy -> !proxy.giverId().equals(councillorId))
                .toList();
        return new Room(rollCall, now, presidentId, left, suspended, closedSession, urgencyApproved, over);
    }

    private Room left(UUID councillorId) {
        Set<UUID> now = new HashSet<>(present);
        now.remove(councillorId);
        return new Room(rollCall, now, presidentId, proxies, suspended, closedSession, urgencyApproved, over);
    }

    private Room chaired(UUID councillorId) {
        return new Room(rollCall, present, councillorId, proxies, suspended, closedSession, urgencyApproved, over);
    }

    private Room with(Proxy proxy) {
        List<Proxy> now = new ArrayList<>(proxies);
        now.add(proxy);
        return new Room(rollCall, present, presidentId, now, suspended, closedSession, urgencyApproved, over);
    }

    private Room state(boolean nowSuspended, boolean nowClosed, boolean nowUrgent, boolean nowOver) {
        return new Room(rollCall, present, presidentId, proxies, nowSuspended, nowClosed, nowUrgent, nowOver);
    }
}
