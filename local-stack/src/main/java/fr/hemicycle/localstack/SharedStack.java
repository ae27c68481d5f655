package fr.hemicycle.localstack;

import java.nio.file.Path;

/**
 * One PostgreSQL, one broker and one signing key for all tests of a JVM, with data that nobody keeps. It starts at first
 * use and ends with the JVM. Quarkus loads test classes more than once: this one is kept in the parent loader ({@code
 * quarkus.class-loading.parent-first-artifacts}), so that it exists once.
 */
public final class SharedStack {

    private static final SharedStack INSTANCE = new SharedStack();

    private final Postgres postgres;
    private final Broker broker;
    private final Tokens tokens = Tokens.withNewKey();
    private final Path sealKeyFile;

    private SharedStack() {
        Path data = TemporaryFolder.create("hemicycle-test");
        sealKeyFile = SealKeyFile.in(data.resolve("seal-key"));
        postgres = Postgres.start(data.resolve("postgres"), Ports.free(), Postgres.Durability.NONE);
        broker = Broker.start(data.resolve("kafka"), Ports.free());
        broker.createTopics(SuiteTopics.partitions());
    }

    public static Postgres postgres() {
        return INSTANCE.postgres;
    }

    public static Broker broker() {
        return INSTANCE.broker;
    }

    public static Path sealKeyFile() {
        return INSTANCE.sealKeyFile;
    }

    public static Tokens tokens() {
        return INSTANCE.tokens;
    }
}
