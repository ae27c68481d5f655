package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The room of a decision as it was sealed: who was there, whose voice was heard, and whether there were enough. */
final class RecordedRoom {

    private final JsonNode record;
    private final String place;
    private final String asidePlace;
    private final Set<String> members = new LinkedHashSet<>();
    private final Set<String> present = new HashSet<>();
    /** Holder by giver, of the proxies whose holder is in the room. */
    private final Map<String, String> proxies = new LinkedHashMap<>();
    /** Interest by member who stepped aside. */
    private final Map<String, String> aside = new HashMap<>();

    /** @param asidePlace where the record tells who stepped aside */
    RecordedRoom(JsonNode record, String place, String asidePlace) {
        this.record = record;
        this.place = place;
        this.asidePlace = asidePlace;
    }

    /** In office and with a vote. */
    Set<String> members() {
        return members;
    }

    void read() {
        record.at("/room/members")
                .forEach(each -> Fault.unless(
                        members.add(each.asText()), place + "/room/members", "name " + each.asText() + " twice"));
        record.at("/room/present").forEach(each -> present.add(each.asText()));
        Map<String, Integer> held = new HashMap<>();
        record.at("/room/proxies").forEach(each -> {
            String giver = each.path("giverId").asText();
            String holder = each.path("holderId").asText();
            Fault.unless(!present.contains(giver), place + "/room/proxies", giver + " is there and gave a proxy");
            Fault.unless(members.contains(giver), place + "/room/proxies", giver + " has no vote to give");
            if (present.contains(holder)) {
                Fault.unless(
                        proxies.put(giver, holder) == null, place + "/room/proxies", giver + " is represented twice");
                held.merge(holder, 1, Integer::sum);
            }
        });
        int heldMax = record.at("/law/proxiesPerHolderMax").asInt();
        held.forEach((holder, count) -> Fault.unless(
                count <= heldMax, place + "/room/proxies", holder + " holds " + count + " of at most " + heldMax));
        record.at(asidePlace).forEach(each -> {
            String member = each.path("councillorId").asText();
            Fault.unless(voters().contains(member), place + asidePlace, member + " had no voice to give up");
            Fault.unless(
                    aside.put(member, each.path("interest").asText()) == null,
                    place + asidePlace,
                    member + " stands twice");
        });
    }

    void quorum() {
        Set<String> out = new HashSet<>();
        if (record.at("/law/steppingAsideLeavesTheQuorum").asBoolean()) {
            aside.forEach((member, interest) -> {
                if (interest.equals("OF_ANOTHER_BODY") && members.contains(member)) {
                    out.add(member);
                }
            });
        }
        int inOffice = members.size() - out.size();
        int there = (int) members.stream()
                .filter(each -> present.contains(each) && !out.contains(each))
                .count();
        int represented = (int)
                proxies.keySet().stream().filter(each -> !out.contains(each)).count();
        String base = record.at("/sitting/secondConvocation").asBoolean()
                ? "WHATEVER_THE_NUMBER"
                : record.at("/law/quorumBase").asText();
        int counted = base.equals("PRESENT_OR_REPRESENTED") ? there + represented : there;
        int threshold = base.equals("WHATEVER_THE_NUMBER") ? 0 : inOffice / 2 + 1;
        JsonNode recorded = record.at("/result/quorum");
        String at = place + "/result/quorum/";
        Fault.unlessEqual(inOffice, recorded.path("inOffice").asInt(-1), at + "inOffice");
        Fault.unlessEqual(there, recorded.path("present").asInt(-1), at + "present");
        Fault.unlessEqual(represented, recorded.path("represented").asInt(-1), at + "represented");
        Fault.unlessEqual(base, recorded.path("base").asText(), at + "base");
        Fault.unlessEqual(counted, recorded.path("counted").asInt(-1), at + "counted");
        Fault.unlessEqual(threshold, recorded.path("threshold").asInt(-1), at + "threshold");
        Fault.unless(counted >= threshold, at + "counted", "is below the threshold: nothing could be decided");
    }

    /** Members who are there, and those whose proxy is in the room. */
    Set<String> voters() {
        Set<String> voters = new HashSet<>(proxies.keySet());
        members.stream().filter(present::contains).forEach(voters::add);
        return voters;
    }

    /** The same without those who stepped aside, and without those for whom one of these would have spoken. */
    Set<String> heard() {
        Set<String> heard = voters();
        heard.removeAll(aside.keySet());
        proxies.forEach((giver, holder) -> {
            if (aside.containsKey(holder)) {
                heard.remove(giver);
            }
        });
        return heard;
    }
}
