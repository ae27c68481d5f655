package fr.hemicycle.localstack.scenario;

import static fr.hemicycle.localstack.scenario.Act.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** One answer for a basin on a day, and the feed of what changed in it. The meetings that it tells of are invented. */
final class FollowingBasin {

    private static final String DECIDED = "fr.hemicycle.basin.DecisionTaken.v1";

    private final Cast cast;
    private final String path;

    FollowingBasin(Cast cast) {
        this.cast = cast;
        this.path = "/v1/basins/" + cast.id("Littoral Nord");
    }

    void play() {
        cast.story().inventedChapter("The basin Littoral Nord is followed");
        cast.story()
                .check(
                        "next meetings, seen from 1 September 2023",
                        List.of("2023-09-06T12:00:00Z", "2023-09-20T12:00:00Z"),
                        following("2023-09-01").path("nextMeetings").findValuesAsText("startsAt"));
        cast.story()
                .check(
                        "late on 2 December 2023, a day after it was due",
                        List.of("Recenser les solutions de mobilité"),
                        each(following("2023-12-02").path("late"))
                                .filter(late -> late.path("kind").asText().equals("TASK"))
                                .map(late -> late.path("title").asText())
                                .toList());
        JsonNode changes = cast.settled(cast.mobility, path + "/changes?limit=200", answer -> decisions(answer) >= 3);
        cast.story().check("the decisions of three bodies stand in the feed of changes", decisions(changes) >= 3);
    }

    private JsonNode following(String day) {
        return cast.mobility.get(path + "/following?on=" + day).expect(200).body();
    }

    private static long decisions(JsonNode changes) {
        return changes.path("items").findValuesAsText("type").stream()
                .filter(DECIDED::equals)
                .count();
    }
}
