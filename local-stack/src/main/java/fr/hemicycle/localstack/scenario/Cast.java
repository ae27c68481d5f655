package fr.hemicycle.localstack.scenario;

import static fr.hemicycle.localstack.scenario.Act.each;
import static fr.hemicycle.localstack.scenario.Act.name;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Who plays: the callers in their roles, and the ids that the services gave to the people and things of the act. */
final class Cast {

    private static final Duration SETTLED_MAX = Duration.ofSeconds(60);

    final Stage stage;
    final Act act;
    final Api.Caller clerk;
    final Api.Caller clerkAtFunding;
    final Api.Caller finance;
    final Api.Caller mobility;

    /** Ids by the names that the act uses. */
    private final Map<String, String> ids = new HashMap<>();

    Cast(Stage stage, Act act, String collectivity) {
        this.stage = stage;
        this.act = act;
        this.clerk = stage.api().caller(Service.VOTE, Role.CLERK, collectivity);
        this.clerkAtFunding = stage.api().caller(Service.FUNDING, Role.CLERK, collectivity);
        this.finance = stage.api().caller(Service.FUNDING, Role.FINANCE, collectivity);
        this.mobility = stage.api().caller(Service.BASIN, Role.MOBILITY, collectivity);
    }

    Story story() {
        return stage.story();
    }

    String id(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new LocalStackException("the scenario has no " + name);
        }
        return id;
    }

    /** Remembers the id of something that was just made, and answers what was made. */
    JsonNode named(String name, Api.Answer answer) {
        ids.put(name, answer.body().path("id").asText());
        return answer.body();
    }

    void remember(String name, String id) {
        ids.put(name, id);
    }

    /**
     * Makes something once: a second telling of the story sends the same key and the same body, and gets the same answer.
     */
    Api.Answer once(Api.Caller caller, String path, Object body, String what) {
        return caller.post(path, body, "scenario 2022-552: " + what);
    }

    /** Reads until the answer is as expected; what it is after a while is the answer all the same. */
    JsonNode settled(Api.Caller caller, String path, Predicate<JsonNode> expected) {
        await(() -> expected.test(caller.get(path).expect(200).body()));
        return caller.get(path).expect(200).body();
    }

    /** Waits until something holds, but not for ever: events take their time. */
    void await(BooleanSupplier holds) {
        long end = System.nanoTime() + SETTLED_MAX.toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalStackException("interrupted", e);
            }
        }
    }

    /** The balance of the operation, as one line of figures to compare. */
    String balance() {
        JsonNode balance = finance.get("/v1/operations/" + id("operation"))
                .expect(200)
                .body()
                .path("balance");
        return "%s committed, %s reserved, %s available"
                .formatted(
                        French.euros(balance.path("committed")),
                        French.euros(balance.path("reserved")),
                        French.euros(balance.path("available")));
    }

    /** A refusal: its status, its stable code and its source. */
    void refused(String what, Api.Answer answer, String code) {
        story().check(
                        "%s is refused (%d): %s"
                                .formatted(
                                        what,
                                        answer.status(),
                                        answer.body().path("detail").asText()),
                        code,
                        answer.code());
        story().tell("  source: "
                + answer.body().path("errors").path(0).path("source").asText());
    }

    /** One entry for each person of the roll call, always in the same order: a second telling sends the same body. */
    List<Map<String, String>> entries(Map<String, String> attendanceByList) {
        List<Map<String, String>> entries = new ArrayList<>();
        JsonNode rollCall = act.file("roll-call");
        for (String list : new TreeSet<>(attendanceByList.keySet())) {
            String attendance = Objects.requireNonNull(attendanceByList.get(list));
            each(rollCall.path(list))
                    .forEach(person -> entries.add(Map.of("councillorId", id(name(person)), "attendance", attendance)));
        }
        return entries;
    }
}
