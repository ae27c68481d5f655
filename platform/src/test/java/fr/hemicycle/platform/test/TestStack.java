package fr.hemicycle.platform.test;

import fr.hemicycle.localstack.Broker;
import fr.hemicycle.localstack.Postgres;
import fr.hemicycle.localstack.SharedStack;
import fr.hemicycle.localstack.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * The real PostgreSQL and the real broker under the tests of one module. Use it as {@code
 * @WithTestResource(TestStack.class)} on each {@code @QuarkusTest} class.
 */
public final class TestStack implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "test";

    /** The broker, for tests that take it away. */
    public static Broker broker() {
        return SharedStack.broker();
    }

    /** The database server, for tests that take it away or look into it as its owner. */
    public static Postgres postgres() {
        return SharedStack.postgres();
    }

    /** The name of the tested service's database on {@link #postgres()}. */
    public static String database() {
        return DATABASE;
    }

    @Override
    public Map<String, String> start() {
        postgres().createDatabase(DATABASE);
        broker().createTopics(Map.of("notes.v1", 6, "facts.v1", 6, "sample-service.dead-letter.v1", 1));
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres().jdbcUrl(DATABASE),
                "quarkus.datasource.username",
                DATABASE,
                "quarkus.datasource.password",
                DATABASE,
                "kafka.bootstrap.servers",
                broker().bootstrapServers(),
                "quarkus.oidc.public-key",
                SharedStack.tokens().publicKeyBase64(),
                "quarkus.oidc.token.issuer",
                Tokens.ISSUER,
                "hemicycle.seal.key-file",
                SharedStack.sealKeyFile().toString(),
                "quarkus.log.console.json.enabled",
                "false");
    }

    @Override
    public void stop() {
        // The stack ends with this JVM: the next test class may need it again.
    }
}
