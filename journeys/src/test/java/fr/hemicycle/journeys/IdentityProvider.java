package fr.hemicycle.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.hemicycle.localstack.Role;
import fr.hemicycle.localstack.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An identity provider as far as signing in with a code needs one (RFC 6749, RFC 7636): everybody who comes is let in at once. It
 * gives a token only to the client that is known, comes back to where it may, and proves that it began the sign-in.
 */
final class IdentityProvider implements AutoCloseable {

    private static final String CLIENT = "hemicycle-explorer";
    private static final String CODE = "code-that-is-good-once";

    private final HttpServer server;
    private final Tokens tokens;
    private final Role role;
    private final String collectivity;
    private volatile Map<String, String> begun = Map.of();
    private final AtomicInteger tokensGiven = new AtomicInteger();

    private IdentityProvider(HttpServer server, Tokens tokens, Role role, String collectivity) {
        this.server = server;
        this.tokens = tokens;
        this.role = role;
        this.collectivity = collectivity;
    }

    static IdentityProvider start(int port, Tokens tokens, Role role, String collectivity) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            IdentityProvider provider = new IdentityProvider(server, tokens, role, collectivity);
            server.createContext("/auth", provider::begin);
            server.createContext("/token", provider::end);
            server.start();
            return provider;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a service is told by its environment so that Swagger UI sends people here. */
    static Map<String, String> settings(int port) {
        return Map.of(
                "HEMICYCLE_SIGN_IN_AUTHORIZATION_URL", "http://localhost:" + port + "/auth",
                "HEMICYCLE_SIGN_IN_TOKEN_URL", "http://localhost:" + port + "/token");
    }

    int tokensGiven() {
        return tokensGiven.get();
    }

    private void begin(HttpExchange call) throws IOException {
        Map<String, String> asked = parameters(call.getRequestURI().getRawQuery());
        boolean good = CLIENT.equals(asked.get("client_id"))
                && "code".equals(asked.get("response_type"))
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.getOrDefault("redirect_uri", "").endsWith("/q/swagger-ui/oauth2-redirect.html");
        if (good) {
            begun = asked;
            call.getResponseHeaders()
                    .set(
                            "Location",
                            "%s?code=%s&state=%s"
                                    .formatted(asked.get("redirect_uri"), CODE, asked.getOrDefault("state", "")));
        }
        send(call, good ? 302 : 400, "");
    }

    private void end(HttpExchange call) throws IOException {
        call.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        call.getResponseHeaders().set("Access-Control-Allow-Headers", "*, Authorization, X-Requested-With");
        Map<String, String> asked = parameters(new String(call.getRequestBody().readAllBytes(), UTF_8));
        boolean good = "authorization_code".equals(asked.get("grant_type"))
                && CLIENT.equals(asked.get("client_id"))
                && !asked.containsKey("client_secret")
                && CODE.equals(asked.get("code"))
                && Objects.equals(asked.get("redirect_uri"), begun.get("redirect_uri"))
                && challenge(asked.getOrDefault("code_verifier", "")).equals(begun.get("code_challenge"));
        if (call.getRequestMethod().equals("OPTIONS")) {
            send(call, 204, "");
        } else if (good) {
            begun = Map.of();
            tokensGiven.incrementAndGet();
            String token =
                    tokens.mint(Set.of(role.code()), collectivity, "somebody", Duration.ofMinutes(5), Instant.now());
            send(call, 200, "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}".formatted(token));
        } else {
            send(call, 400, "{\"error\":\"invalid_grant\"}");
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            String[] sides = pair.split("=", 2);
            parameters.put(sides[0], sides.length == 2 ? URLDecoder.decode(sides[1], UTF_8) : "");
        }
        return parameters;
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            call.getResponseBody().write(bytes);
        }
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
