package fr.hemicycle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.localstack.ChildProcess;
import fr.hemicycle.localstack.Goodbye;
import fr.hemicycle.localstack.Programs;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.SuiteTopics;
import fr.hemicycle.localstack.scenario.CloudEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The starters of {@code examples/} as they stand, each as a process of its own: what a real vote caused comes out of them
 * once, also when it is told again or when they have forgotten their place. Over Kafka they come by the partners' door, if
 * their library can.
 */
class ExamplesTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String SOMME = "228000014";
    private static final String PASSWORD = "a-password-of-the-somme";

    private static final Cluster cluster = Cluster.shared();
    private static final Assembly assembly = new Assembly(List.of(cluster.api(0)), "220200026");
    private static final String operation = assembly.operation("EXAMPLES", "100.00");

    @TempDir
    private static Path tools;

    @TempDir
    private Path folder;

    @BeforeAll
    static void let_the_partner_in() {
        Programs.Result result = PartnerDoor.letIn(tools, cluster.broker(), "somme", SOMME, PASSWORD);
        assertThat(result.succeeded()).as(result.output()).isTrue();
    }

    static List<Path> starters() throws IOException {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("starters")
    void a_starter_is_read_in_a_minute(Path starter) throws IOException {
        assertThat(Files.readAllLines(starter)).hasSizeLessThan(40);
    }

    @Test
    void the_consumer_in_java_prints_an_event_once() {
        printsOnce(
                1,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("hemicycle.local-stack.lib") + "/*",
                        Examples.path("java/Consumer.java")));
    }

    @Test
    void the_consumer_in_javascript_prints_an_event_once() {
        printsOnce(2, List.of(Examples.node(), Examples.path("javascript/consumer.js")));
    }

    /** Inside the house: before 2.6.1, librdkafka's SCRAM is refused by this Kafka, and Debian 12 has an older one. */
    @Test
    void the_consumer_with_kcat_prints_an_event_once() {
        Examples.need("kcat");
        CloudEvent adopted = vote(3);
        Map<String, String> settings = Map.of(
                "KAFKA_BROKERS", cluster.broker().bootstrapServers(),
                "POSITIONS", folder.resolve("positions").toString(),
                "DONE", folder.resolve("done").toString());
        List<String> command = List.of(Examples.path("shell/kafka.sh"));

        String first = succeed(command, settings);
        cluster.topics().replay(adopted);
        CloudEvent annulled = annul(adopted);
        String second = succeed(command, settings);

        assertThat(first).containsOnlyOnce(adopted.id());
        assertThat(second).doesNotContain(adopted.id()).containsOnlyOnce(annulled.id());
    }

    @Test
    void the_reader_of_the_feed_prints_an_event_once() throws IOException {
        Examples.need("curl");
        Examples.need("jq");
        CloudEvent adopted = vote(4);
        Path position = folder.resolve("position");
        Map<String, String> settings = Map.of(
                "SERVICE_URL", cluster.replicas(Service.VOTE).getFirst().url(),
                "TOKEN", cluster.token(Role.PARTNER, SOMME),
                "POSITION", position.toString(),
                "DONE", folder.resolve("done").toString());
        List<String> command = List.of(Examples.path("shell/feed.sh"));

        run(command, settings, () -> knows(adopted) && Examples.read(position).contains("after="));
        CloudEvent annulled = annul(adopted);
        run(command, settings, () -> knows(annulled));
        Files.delete(position);
        CloudEvent last = vote(5);
        run(command, settings, () -> knows(last));

        assertThat(printed()).containsOnlyOnce(adopted.id()).containsOnlyOnce(annulled.id());
    }

    @Test
    void the_reader_of_the_feed_ends_with_the_reason_where_it_cannot_go_on() throws IOException {
        Examples.need("curl");
        Examples.need("jq");
        String url = cluster.replicas(Service.VOTE).getFirst().url();
        Path position = Files.writeString(folder.resolve("position"), url + "/v1/events?after=not-a-position\n");

        Programs.Result result = Programs.run(
                List.of(Examples.path("shell/feed.sh")),
                Map.of(
                        "SERVICE_URL", url,
                        "TOKEN", cluster.token(Role.PARTNER, SOMME),
                        "POSITION", position.toString(),
                        "DONE", folder.resolve("done").toString()));

        assertThat(result.succeeded()).isFalse();
        assertThat(result.output()).contains("410", "POSITION_MUST_BE_KNOWN");
    }

    /** The second time as another group, which begins with the oldest event: all that is known comes again. */
    private void printsOnce(int number, List<String> command) {
        CloudEvent adopted = vote(number);
        run(command, kafka("somme.first" + number), () -> knows(adopted));
        cluster.topics().replay(adopted);
        CloudEvent annulled = annul(adopted);
        run(command, kafka("somme.second" + number), () -> knows(annulled));

        assertThat(printed()).containsOnlyOnce(adopted.id()).containsOnlyOnce(annulled.id());
    }

    /** SIGKILL at its end: a starter has no other chance to keep its place than the one that it takes by itself. */
    private void run(List<String> command, Map<String, String> settings, BooleanSupplier until) {
        ChildProcess process =
                ChildProcess.start("the example", command, settings, Goodbye.SIGTERM, folder.resolve("printed"));
        try {
            process.awaitReady(LIMIT, until);
        } finally {
            process.kill();
        }
    }

    /** Its effect is done, and that it is done is kept. */
    private boolean knows(CloudEvent event) {
        return printed().contains(event.id())
                && Examples.read(folder.resolve("done")).contains(event.id());
    }

    private static String succeed(List<String> command, Map<String, String> settings) {
        Programs.Result result = Programs.run(command, settings);
        assertThat(result.succeeded()).as(result.output()).isTrue();
        return result.output();
    }

    private Map<String, String> kafka(String group) {
        Map<String, String> settings = new HashMap<>();
        settings.put("KAFKA_BROKERS", cluster.partnerServers());
        settings.put("KAFKA_GROUP", group);
        settings.put("KAFKA_USER", "somme");
        settings.put("KAFKA_PASSWORD", PASSWORD);
        settings.put("KAFKA_PROTOCOL", "SASL_PLAINTEXT");
        settings.put("DONE", folder.resolve("done").toString());
        return settings;
    }

    private String printed() {
        return Examples.read(folder.resolve("printed"));
    }

    private static CloudEvent vote(int number) {
        String deliberation = assembly.draft("E" + number, assembly.report(number, operation, "1.00"));
        assembly.ballot(deliberation, "FOR");
        return event(deliberation, "fr.hemicycle.vote.VoteAdopted.v1");
    }

    private static CloudEvent annul(CloudEvent adopted) {
        assembly.annul(adopted.key());
        return event(adopted.key(), "fr.hemicycle.vote.DeliberationAnnulled.v1");
    }

    private static CloudEvent event(String deliberation, String type) {
        return cluster.topics()
                .await(
                        SuiteTopics.DELIBERATIONS,
                        LIMIT,
                        each -> each.key().equals(deliberation) && each.type().equals(type));
    }
}
