package fr.hemicycle.localstack;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The address of a local stack that people need: the front page, which it takes from a service that runs, and ready tokens. Only
 * this machine reaches it, and only by its own name: a page of a stranger whose name leads here gets nothing.
 */
public final class FrontDoor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final List<String> PASSED_ON =
            List.of("Content-Type", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Vary");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Service, String> services;
    private final Tokens tokens;
    private final String collectivity;

    private FrontDoor(HttpServer server, Map<Service, String> services, Tokens tokens, String collectivity) {
        this.server = server;
        // In the order of the enum: which one is asked first is always the same.
        this.services = Collections.unmodifiableMap(new EnumMap<>(services));
        this.tokens = tokens;
        this.collectivity = collectivity;
    }

    /**
     * Opens it.
     *
     * @param services base of the addresses of each service
     * @param collectivity SIREN for which its tokens are good
     */
    public static FrontDoor open(int port, Map<Service, String> services, Tokens tokens, String collectivity) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            FrontDoor door = new FrontDoor(server, services, tokens, collectivity);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", door::answer);
            server.start();
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when this thread is interrupted; a signal ends the process before that. */
    void awaitEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            String path = call.getRequestURI().getPath();
            call.getResponseHeaders().set("Cache-Control", "no-store");
            if (!isForThisMachine(call.getRequestHeaders().getFirst("Host"))) {
                send(call, 421, "Ask for localhost.");
            } else if (!Set.of("GET", "HEAD").contains(call.getRequestMethod())) {
                send(call, 405, "Only to be read.");
            } else if (path.startsWith("/tokens/")) {
                token(call, path.substring("/tokens/".length()));
            } else if (path.startsWith("/sign-in/")) {
                signIn(call, path.substring("/sign-in/".length()));
            } else if (path.startsWith("/v1/") || path.startsWith("/q/")) {
                send(call, 404, "That is an address of a service, not of this page.");
            } else {
                passOn(call);
            }
        }
    }

    private boolean isForThisMachine(@Nullable String host) {
        int port = server.getAddress().getPort();
        return Stream.of("localhost", "127.0.0.1", "[::1]").anyMatch(name -> (name + ":" + port).equals(host));
    }

    private void token(HttpExchange call, String role) throws IOException {
        Optional<Role> known = role(role);
        if (known.isPresent()) {
            send(call, 200, tokens.ready(known.get(), collectivity, Map.of()) + "\n");
        } else {
            send(call, 404, "No such role.");
        }
    }

    /** The token goes behind the '#', which a browser sends to nobody. */
    private void signIn(HttpExchange call, String serviceAndRole) throws IOException {
        String[] words = serviceAndRole.split("/", -1);
        Optional<Role> role = role(words[words.length - 1]);
        Optional<String> url = Stream.of(Service.values())
                .filter(service -> words.length == 2 && service.database().equals(words[0]))
                .map(services::get)
                .findFirst();
        if (role.isPresent() && url.isPresent()) {
            String token = tokens.ready(role.get(), collectivity, Map.of());
            call.getResponseHeaders().set("Location", url.get() + "/q/swagger-ui/#token=" + token);
            send(call, 303, "");
        } else {
            send(call, 404, "No such service or role.");
        }
    }

    private static Optional<Role> role(String code) {
        return Stream.of(Role.values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** All services show the same pages: the first one that answers does. */
    private void passOn(HttpExchange call) throws IOException {
        for (String url : services.values()) {
            try {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create(url + call.getRequestURI().toString()))
                        .timeout(PATIENCE)
                        .header("Accept-Language", language(call.getRequestHeaders()))
                        .build();
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                PASSED_ON.forEach(name -> answer.headers()
                        .firstValue(name)
                        .ifPresent(value -> call.getResponseHeaders().set(name, value)));
                send(call, answer.statusCode(), answer.body());
                return;
            } catch (IOException away) {
                // The next one may be there.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        send(call, 503, "No service answers. ./suite status says which parts run.");
    }

    private static String language(Headers headers) {
        return Optional.ofNullable(headers.getFirst("Accept-Language"))
                .filter(value -> !value.isBlank())
                .orElse("fr");
    }

    private static void send(HttpExchange call, int status, String text) throws IOException {
        call.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        send(call, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange call, int status, byte[] body) throws IOException {
        boolean isShown = body.length > 0 && call.getRequestMethod().equals("GET");
        call.sendResponseHeaders(status, isShown ? body.length : -1);
        if (isShown) {
            call.getResponseBody().write(body);
        }
    }
}
