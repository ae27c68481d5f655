package fr.hemicycle.vote.document.domain;

import fr.hemicycle.vote.sitting.domain.Attendance;
import fr.hemicycle.vote.sitting.domain.RollCall;
import fr.hemicycle.vote.sitting.domain.Room;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Who was there at one moment, by name, in the order of the roll call.
 *
 * @param gone members with a vote who answered the call and are not there any more
 */
public record Attendants(
        String president,
        String secretary,
        List<String> present,
        List<String> excused,
        List<String> absent,
        List<String> gone,
        List<String> presentWithoutVote,
        List<String> awayWithoutVote) {

    static Attendants of(Room room, Map<UUID, String> names) {
        RollCall call = room.rollCall();
        return new Attendants(
                name(names, room.presidentId()),
                name(names, call.secretaryId()),
                named(call, names, each -> each.voting() && room.isPresent(each.councillorId())),
                named(call, names, each -> away(room, each, Attendance.EXCUSED)),
                named(call, names, each -> away(room, each, Attendance.ABSENT)),
                named(call, names, each -> away(room, each, Attendance.PRESENT)),
                named(call, names, each -> !each.voting() && room.isPresent(each.councillorId())),
                named(call, names, each -> !each.voting() && !room.isPresent(each.councillorId())));
    }

    static String name(Map<UUID, String> names, UUID id) {
        return names.getOrDefault(id, id.toString());
    }

    private static boolean away(Room room, RollCall.Entry entry, Attendance attendance) {
        return entry.voting() && !room.isPresent(entry.councillorId()) && entry.attendance() == attendance;
    }

    private static List<String> named(RollCall call, Map<UUID, String> names, Predicate<RollCall.Entry> which) {
        return call.entries().stream()
                .filter(which)
                .map(each -> name(names, each.councillorId()))
                .toList();
    }
}
