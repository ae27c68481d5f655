package fr.hemicycle.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.hemicycle.localstack.Broker;
import fr.hemicycle.localstack.Ports;
import fr.hemicycle.localstack.Programs;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.SuiteTopics;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The door for partners: a real broker with the settings of docker-compose.partners.yml, opened to the Nord by
 * docker/kafka/partner-access.sh as it stands. The Nord reads what is public, tells its own decisions, and nothing else.
 */
class PartnerDoorTest {

    private static final Path ROOT = Path.of(System.getProperty("hemicycle.root"));
    private static final String PASSWORD = "a-password-of-the-nord";
    private static final String OWN = "partner-decisions.v1.225900018";
    private static final String OTHERS = "partner-decisions.v1.220200026";

    @TempDir
    private static Path folder;

    private static final int DOOR = Ports.free();

    private static Broker broker;

    @BeforeAll
    static void open() {
        broker = Broker.start(
                folder.resolve("kafka"), Ports.free(), List.of(PartnerDoor.at(DOOR)), PartnerDoor.settings());
        broker.createTopics(SuiteTopics.partitions());
        broker.createTopics(Map.of(OTHERS, 1));
        for (String topic : SuiteTopics.partitions().keySet()) {
            send(insider(), topic, "told");
        }
        Programs.Result result = PartnerDoor.letIn(folder, broker, "nord", "225900018", PASSWORD);
        assertThat(result.succeeded()).as(result.output()).isTrue();
    }

    @AfterAll
    static void close() {
        broker.close();
    }

    @Test
    void a_partner_reads_every_public_topic_in_a_group_of_its_own() throws IOException {
        Set<String> topics = publicTopics();

        try (var consumer = consumer(partner(), "nord.accounts")) {
            consumer.subscribe(topics);
            Set<String> heard = new HashSet<>();
            while (!heard.equals(topics)) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> heard.add(record.topic()));
            }
            consumer.commitSync();
        }
    }

    @Test
    void a_partner_tells_its_decisions_on_its_own_topic() {
        send(partner(), OWN, "decided");

        try (var consumer = consumer(insider(), "house")) {
            TopicPartition only = new TopicPartition(OWN, 0);
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .extracting(ConsumerRecord::value)
                    .contains("decided");
        }
    }

    /** What a partner may not do, and with what it is refused. */
    record Refusal(String what, Class<? extends Throwable> with, ThrowingCallable attempt) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Refusal> refusals() {
        return Stream.of(
                refusal("write to a topic that it reads", () -> send(partner(), "deliberations.v1", "forged")),
                refusal("tell what another has decided", () -> send(partner(), OTHERS, "forged")),
                refusal("tell what anybody has decided", () -> send(partner(), "partner-decisions.v1", "forged")),
                refusal("read a topic that is not public", () -> read(partner(), "reports.v1", "nord.accounts")),
                refusal("read what another has decided", () -> read(partner(), OTHERS, "nord.accounts")),
                refusal(
                        "read a dead-letter topic",
                        () -> read(partner(), "funding-service.dead-letter.v1", "nord.accounts")),
                new Refusal(
                        "read in a group of others",
                        GroupAuthorizationException.class,
                        () -> read(partner(), "deliberations.v1", "funding-service")),
                new Refusal(
                        "read in a group whose name only begins like its own",
                        GroupAuthorizationException.class,
                        () -> read(partner(), "deliberations.v1", "nordic")),
                refusal(
                        "create a topic",
                        () -> ask(admin -> admin.createTopics(List.of(new NewTopic("nord.v1", 1, (short) 1)))
                                .all()
                                .get())),
                refusal(
                        "alter a configuration",
                        () -> ask(admin -> admin.incrementalAlterConfigs(Map.of(
                                        new ConfigResource(ConfigResource.Type.TOPIC, "deliberations.v1"),
                                        List.of(new AlterConfigOp(
                                                new ConfigEntry("retention.ms", "1"), AlterConfigOp.OpType.SET))))
                                .all()
                                .get())),
                refusal(
                        "delete records",
                        () -> ask(admin -> admin.deleteRecords(Map.of(
                                        new TopicPartition("deliberations.v1", 0), RecordsToDelete.beforeOffset(1)))
                                .all()
                                .get())),
                new Refusal(
                        "come with another password",
                        SaslAuthenticationException.class,
                        () -> read(as("nord", "not-the-password"), "deliberations.v1", "nord.accounts")),
                // Who does not say who it is is not answered at all.
                new Refusal(
                        "come without a name",
                        TimeoutException.class,
                        () -> read(client(DOOR), "deliberations.v1", "nord.accounts")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_partner_may_not(Refusal refusal) {
        Throwable thrown = catchThrowable(refusal.attempt());

        assertThat(Stream.iterate(thrown, each -> each != null, Throwable::getCause))
                .hasAtLeastOneElementOfType(refusal.with());
    }

    @Test
    void what_is_not_public_is_none_of_the_topics_that_partners_read() throws IOException {
        assertThat(publicTopics())
                .isSubsetOf(SuiteTopics.partitions().keySet())
                .doesNotContain("reports.v1", "partner-decisions.v1", "payments.v1", "operations.v1", "reservations.v1")
                .noneMatch(topic -> topic.contains("dead-letter"));
    }

    /** What a partner sees of others is the same at every door (docs/events.md). */
    @ParameterizedTest
    @EnumSource(Service.class)
    void the_doors_of_a_service_share_the_same_topics(Service service) throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(
                ROOT.resolve(service.folder() + "/src/main/resources/application.properties"))) {
            settings.load(file);
        }
        Set<String> topics =
                Set.of(settings.getProperty("hemicycle.feed.topics").split(",", -1));
        Set<String> shared =
                Set.of(settings.getProperty("hemicycle.feed.shared-topics").split(",", -1));

        assertThat(topics).containsAll(shared);
        assertThat(publicTopics().stream().filter(topics::contains)).containsExactlyInAnyOrderElementsOf(shared);
    }

    @Test
    void refuses_to_open_the_door_to_who_is_not_well_named() {
        assertThat(PartnerDoor.letIn(folder, broker, "nord", "22590001", PASSWORD)
                        .output())
                .contains("SIREN must be nine digits");
        assertThat(PartnerDoor.letIn(folder, broker, "Nord *", "225900018", PASSWORD)
                        .output())
                .contains("NAME must be");
        assertThat(PartnerDoor.letIn(folder, broker, "nord", "225900018", "short")
                        .output())
                .contains("PARTNER_PASSWORD must be");
    }

    private static Refusal refusal(String what, ThrowingCallable attempt) {
        return new Refusal(what, AuthorizationException.class, attempt);
    }

    private interface Question {
        void ask(Admin admin) throws Exception;
    }

    private static void ask(Question question) throws Exception {
        try (Admin admin = Admin.create(partner())) {
            question.ask(admin);
        }
    }

    private static void send(Map<String, Object> client, String topic, String text) {
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", text)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One poll with a group that commits; a topic or a group that may not be read is an error there. */
    private static void read(Map<String, Object> client, String topic, String group) {
        try (var consumer = consumer(client, group)) {
            consumer.partitionsFor(topic, Duration.ofSeconds(4));
            consumer.subscribe(List.of(topic));
            consumer.poll(Duration.ofSeconds(20));
        }
    }

    private static KafkaConsumer<String, String> consumer(Map<String, Object> client, String group) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static Map<String, Object> insider() {
        return client(broker.port());
    }

    private static Map<String, Object> partner() {
        return as("nord", PASSWORD);
    }

    private static Map<String, Object> as(String name, String password) {
        Map<String, Object> settings = client(DOOR);
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(name, password));
        return settings;
    }

    private static Map<String, Object> client(int port) {
        return new HashMap<>(Map.of(
                "bootstrap.servers", "127.0.0.1:" + port,
                "request.timeout.ms", "5000",
                "default.api.timeout.ms", "5000",
                "delivery.timeout.ms", "10000",
                "linger.ms", "0",
                "max.block.ms", "5000"));
    }

    private static Set<String> publicTopics() throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve("docker/kafka/partner-topics"))) {
            return Set.copyOf(lines.filter(line -> !line.startsWith("#")).toList());
        }
    }
}
