package fr.hemicycle.platform.test;

import fr.hemicycle.localstack.SharedStack;
import fr.hemicycle.localstack.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens for the tests: good ones, and every kind of bad one. */
public final class TestTokens {

    private static final String SIREN = "226200012";
    private static final Map<String, String> GOOD = new ConcurrentHashMap<>();

    private TestTokens() {}

    /** A good token of one role for one collectivity (SIREN); the same each time, since a signature takes its time. */
    public static String of(String role, String collectivity) {
        String subject = role + "-of-" + collectivity;
        return GOOD.computeIfAbsent(
                subject,
                who -> SharedStack.tokens().mint(Set.of(role), collectivity, who, Duration.ofHours(8), Instant.now()));
    }

    /** One of several clients that act in the same role. */
    public static String ofClient(String subject, String role, String collectivity) {
        return SharedStack.tokens().mint(Set.of(role), collectivity, subject, Duration.ofHours(8), Instant.now());
    }

    /** The same with one more claim. */
    public static String of(String role, String collectivity, String claim, String value) {
        return SharedStack.tokens()
                .mint(
                        Set.of(role),
                        collectivity,
                        role + "-of-" + collectivity,
                        Map.of(claim, value),
                        Duration.ofHours(8),
                        Instant.now());
    }

    /** A clerk's token with one claim changed. */
    public static String with(String claim, Object value) {
        Map<String, Object> claims = clerk();
        claims.put(claim, value);
        return SharedStack.tokens().mint(claims);
    }

    /** A clerk's token that somebody else signed. */
    public static String fromAnotherKey() {
        return Tokens.withNewKey().mint(clerk());
    }

    /** A clerk's token that nobody signed ({@code alg: none}). */
    public static String unsigned() {
        String signed = SharedStack.tokens().mint(clerk());
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return header + signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1);
    }

    private static Map<String, Object> clerk() {
        long now = Instant.now().getEpochSecond();
        return new HashMap<>(Map.of(
                "iss",
                Tokens.ISSUER,
                "aud",
                Tokens.AUDIENCE,
                "sub",
                "clerk-of-" + SIREN,
                "groups",
                List.of("clerk"),
                "collectivity",
                SIREN,
                "iat",
                now,
                "exp",
                now + Duration.ofHours(8).toSeconds()));
    }
}
