package fr.hemicycle.localstack;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a service is told by its environment, as in production.
 *
 * @param jdbcUrl address of its database, without role and password
 * @param publicKeyBase64 key that proves tokens
 * @param fundingUrl where vote-service asks for credits; the others do not look at it
 * @param more further variables; they win
 */
public record ServiceSettings(
        Service service,
        int port,
        String jdbcUrl,
        String bootstrapServers,
        String publicKeyBase64,
        String fundingUrl,
        Map<String, String> more) {

    public ServiceSettings {
        more = Map.copyOf(more);
    }

    /** Base of the service's addresses, without a slash at the end. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** The same service with further variables, which win. */
    public ServiceSettings with(Map<String, String> further) {
        return new ServiceSettings(
                service, port, jdbcUrl, bootstrapServers, publicKeyBase64, fundingUrl, merged(more, further));
    }

    /** The same service on another port: a second replica. */
    public ServiceSettings onPort(int otherPort) {
        return new ServiceSettings(service, otherPort, jdbcUrl, bootstrapServers, publicKeyBase64, fundingUrl, more);
    }

    /**
     * Variables for the front page.
     *
     * @param services base of the addresses of each service, as people reach it
     * @param tokensUrl where ready tokens are to be had
     */
    public static Map<String, String> front(Map<Service, String> services, String tokensUrl) {
        Map<String, String> variables = new HashMap<>(Map.of("HEMICYCLE_FRONT_TOKENS_URL", tokensUrl));
        services.forEach((service, url) ->
                variables.put("HEMICYCLE_FRONT_SERVICES_" + service.database().toUpperCase(Locale.ROOT), url));
        return variables;
    }

    Map<String, String> environment() {
        Map<String, String> usual = Map.ofEntries(
                // Else the C library keeps what the compiler has freed, once for each thread.
                entry("MALLOC_ARENA_MAX", "2"),
                entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                entry("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl),
                entry("QUARKUS_DATASOURCE_USERNAME", service.database()),
                entry("QUARKUS_DATASOURCE_PASSWORD", service.database()),
                entry("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers),
                entry("QUARKUS_OIDC_PUBLIC_KEY", publicKeyBase64),
                entry("QUARKUS_OIDC_TOKEN_ISSUER", Tokens.ISSUER),
                entry("HEMICYCLE_PUBLIC_URL", url()),
                entry("HEMICYCLE_FUNDING_URL", fundingUrl),
                entry("HEMICYCLE_LIVE_EXAMPLES_ENABLED", "true"),
                // Receivers of webhooks on this machine, on any port.
                entry("HEMICYCLE_WEBHOOK_ALLOW_HTTP", "true"),
                entry("HEMICYCLE_WEBHOOK_ALLOW_PRIVATE_TARGETS", "127.0.0.0/8"),
                entry("HEMICYCLE_WEBHOOK_PORTS", ""));
        return merged(usual, more);
    }

    private static Map<String, String> merged(Map<String, String> first, Map<String, String> winner) {
        return Stream.of(first, winner)
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (left, right) -> right));
    }
}
