package fr.hemicycle.localstack.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.hemicycle.localstack.LocalStackException;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Service;
import fr.hemicycle.localstack.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The public HTTP interface of the three services, as a client with a token sees it. */
public final class Api {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(60);
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    // Over HTTP/1.1, as most of its clients: over HTTP/2 all calls at once would share one connection.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<Service, String> urls;
    private final Tokens tokens;
    private final Duration limit;

    /** The base addresses have no slash at the end. */
    public Api(Map<Service, String> urls, Tokens tokens) {
        this(urls, tokens, USUAL_LIMIT);
    }

    /** The same for a client that waits no longer than the limit for an answer. */
    public Api(Map<Service, String> urls, Tokens tokens, Duration limit) {
        this.urls = Map.copyOf(urls);
        this.tokens = tokens;
        this.limit = limit;
    }

    /** Somebody who calls a service in a role, for a collectivity (SIREN). */
    public Caller caller(Service service, Role role, String collectivity) {
        return new Caller(service, role, collectivity);
    }

    /**
     * What a service answered.
     *
     * @param body JSON; missing when the answer has no body or another kind of body
     */
    public record Answer(int status, HttpHeaders headers, JsonNode body) {

        /** The entity tag, as If-Match takes it. */
        public String etag() {
            return headers.firstValue("ETag")
                    .orElseThrow(() -> new LocalStackException("an answer without ETag: " + body));
        }

        /** The code of a refusal, empty when this is none. */
        public String code() {
            return body.path("code").asText();
        }

        /** This answer, when its status is the expected one; otherwise the scenario cannot go on. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new LocalStackException("answer %d instead of %d: %s".formatted(status, expected, body));
            }
            return this;
        }
    }

    /** One caller at one service. Bodies may be maps, records or JSON. */
    public final class Caller {

        private final Service service;
        private final Role role;
        private final String collectivity;
        private volatile Token token = new Token("", Instant.MIN);

        private record Token(String text, Instant staleAt) {}

        private Caller(Service service, Role role, String collectivity) {
            this.service = service;
            this.role = role;
            this.collectivity = collectivity;
        }

        public Answer get(String path) {
            return send(request(path).GET());
        }

        /** Creates or decides, once. */
        public Answer post(String path, Object body) {
            return post(path, body, UUID.randomUUID().toString());
        }

        /** Creates or decides; the same key and body again get the same answer. */
        public Answer post(String path, Object body, String idempotencyKey) {
            return send(request(path).header("Idempotency-Key", idempotencyKey).POST(json(body)));
        }

        /** A file as the service prints it. */
        public byte[] file(String path, String mediaType) {
            HttpResponse<byte[]> response =
                    exchange(request(path).header("Accept", mediaType).GET().build());
            if (response.statusCode() != 200) {
                throw new LocalStackException("answer %d instead of a file".formatted(response.statusCode()));
            }
            return response.body();
        }

        /** Hands a file in, once. */
        public Answer post(String path, byte[] file, String mediaType, String idempotencyKey) {
            return send(request(path)
                    .setHeader("Content-Type", mediaType)
                    .header("Idempotency-Key", idempotencyKey)
                    .POST(BodyPublishers.ofByteArray(file)));
        }

        /** Replaces what still has this entity tag. */
        public Answer put(String path, Object body, String etag) {
            return send(request(path).header("If-Match", etag).PUT(json(body)));
        }

        /** Removes what still has this entity tag. */
        public Answer delete(String path, String etag) {
            return send(request(path).header("If-Match", etag).DELETE());
        }

        /** The sum of a metric over all its labels, 0 when the service does not have it yet. */
        public double metric(String name) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(urls.get(service) + "/q/metrics"))
                    .timeout(limit)
                    .build();
            try {
                return client.send(request, BodyHandlers.ofLines())
                        .body()
                        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum();
            } catch (IOException e) {
                throw new LocalStackException("%s does not show its metrics: %s".formatted(service.folder(), e), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalStackException("interrupted", e);
            }
        }

        private HttpRequest.Builder request(String path) {
            Instant now = Instant.now();
            if (!now.isBefore(token.staleAt())) {
                token = new Token(
                        tokens.mint(Set.of(role.code()), collectivity, "scenario-" + role.code(), TOKEN_LIFE, now),
                        now.plus(TOKEN_LIFE.dividedBy(2)));
            }
            return HttpRequest.newBuilder(URI.create(urls.get(service) + path))
                    .timeout(limit)
                    .header("Authorization", "Bearer " + token.text())
                    .header("Content-Type", "application/json")
                    .header("Accept-Language", "fr");
        }

        private Answer send(HttpRequest.Builder builder) {
            HttpResponse<byte[]> response = exchange(builder.build());
            return new Answer(response.statusCode(), response.headers(), body(response));
        }

        private HttpResponse<byte[]> exchange(HttpRequest request) {
            try {
                return client.send(request, BodyHandlers.ofByteArray());
            } catch (IOException e) {
                throw new LocalStackException(
                        "%s does not answer %s %s: %s"
                                .formatted(
                                        service.folder(),
                                        request.method(),
                                        request.uri().getPath(),
                                        e),
                        e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalStackException("interrupted", e);
            }
        }
    }

    private static JsonNode body(HttpResponse<byte[]> response) {
        boolean isJson = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        try {
            return isJson ? JSON.readTree(response.body()) : MissingNode.getInstance();
        } catch (IOException e) {
            throw new LocalStackException("an answer that is no JSON: " + e.getMessage(), e);
        }
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JSON.valueToTree(body).toString());
    }
}
