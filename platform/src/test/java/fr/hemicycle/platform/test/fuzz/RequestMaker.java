package fr.hemicycle.platform.test.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.test.TestTokens;
import fr.hemicycle.platform.test.api.ApiDescription;
import fr.hemicycle.platform.test.api.ApiOperation;
import fr.hemicycle.platform.test.api.EveryOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes requests out of the examples of a description: good ones, and such with something wrong. */
final class RequestMaker {

    private static final List<String> OTHER_METHODS = List.of("delete", "patch", "put", "post", "head", "options");
    private static final List<Map.Entry<String, String>> ODD_HEADERS = List.of(
            Map.entry("Idempotency-Key", ""),
            Map.entry("Idempotency-Key", "   "),
            Map.entry("Idempotency-Key", "k".repeat(201)),
            Map.entry("Idempotency-Key", "'; --"),
            Map.entry("If-Match", "*"),
            Map.entry("If-Match", "W/\"0\""),
            Map.entry("If-Match", "\"-1\", \"0\""),
            Map.entry("If-Match", "x".repeat(3_000)),
            Map.entry("Accept", "application/xml"),
            Map.entry("Accept", "*/*;q=0"),
            Map.entry("Accept", "nonsense"),
            Map.entry("Accept", "application/json;q=x, ;;"),
            Map.entry("Accept", "text/html, application/pdf;q=0.5"),
            Map.entry("Accept-Language", "xx-YY;q=2, *"),
            Map.entry("Accept-Language", "-;;"),
            Map.entry("Content-Type", "text/plain"),
            Map.entry("Content-Type", "application/json; charset=utf-16"),
            Map.entry("Content-Type", "application/json; charset=nonsense"),
            Map.entry("Content-Type", "multipart/form-data"),
            Map.entry("Content-Type", "/"),
            Map.entry("Content-Type", ""),
            Map.entry("Content-Encoding", "gzip"),
            Map.entry("Last-Event-ID", "nonsense"),
            Map.entry("If-None-Match", "\"0\""),
            Map.entry("If-Modified-Since", "yesterday"),
            Map.entry("Range", "bytes=5-1"),
            Map.entry("X-HTTP-Method-Override", "DELETE"),
            Map.entry("X-Long", "x".repeat(17_000)));

    /** Whom a body names as the one who acts. */
    private static final Pattern PARTY = Pattern.compile("\"([0-9]{9})\"");

    private final Addresses addresses;
    private final long seed;
    private final List<ApiOperation> operations;
    private final Map<String, FuzzRequest> last = new ConcurrentHashMap<>();

    RequestMaker(ApiDescription description, long seed) {
        this.addresses = new Addresses(description);
        this.seed = seed;
        this.operations = description.operations();
    }

    /** Operations that do not wait for something to happen. */
    List<ApiOperation> quick() {
        return operations.stream().filter(each -> !isSlow(each)).toList();
    }

    /** The same for the same seed, number and story; mostly with something wrong in it. */
    FuzzRequest make(int number, Story story) {
        Random random = random(number);
        ApiOperation operation = operations.get(random.nextInt(operations.size()));
        if (isSlow(operation) && random.nextInt(10) != 0) {
            operation = operations.get(random.nextInt(operations.size()));
        }
        FuzzRequest earlier = last.get(operation.toString());
        if (earlier != null && operation.needsKey() && random.nextInt(40) == 0) {
            return new FuzzRequest(
                    number, operation, story, earlier.method(), earlier.address(), earlier.headers(), earlier.body());
        }
        FuzzRequest request = make(number, operation, story, random);
        last.put(operation.toString(), request);
        return request;
    }

    /** With nothing wrong in it, by somebody who may ask it: also for whoever the body names, who may act for itself. */
    FuzzRequest good(int number, ApiOperation operation, Story story) {
        Random random = random(number);
        String path = addresses.path(operation, story, random, false);
        String query = addresses.query(operation, story, random, false);
        Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byte[] body = Bodies.of(operation, Bodies.GOOD, story, random, headers);
        Matcher party = PARTY.matcher(new String(body, UTF_8));
        boolean part = operation.path().contains("{") && party.find() && random.nextBoolean();
        if (operation.needsToken()) {
            headers.put(
                    "Authorization",
                    "Bearer " + TestTokens.of(role(operation, random), part ? party.group(1) : story.siren()));
        }
        if (operation.needsKey()) {
            headers.put("Idempotency-Key", "fuzz-" + seed + "-" + number);
        }
        if (needsVersion(operation)) {
            headers.put("If-Match", story.tag(path));
        }
        return request(number, operation, story, operation.method(), path, query, headers, body);
    }

    /** The same request for somebody else, so that it meets what it would change. */
    static FuzzRequest as(String token, FuzzRequest request) {
        List<Map.Entry<String, String>> headers = new ArrayList<>(request.headers());
        headers.removeIf(each -> each.getKey().equals("Authorization"));
        headers.add(Map.entry("Authorization", "Bearer " + token));
        return new FuzzRequest(
                request.number(),
                request.operation(),
                request.story(),
                request.method(),
                request.address(),
                headers,
                request.body());
    }

    private FuzzRequest make(int number, ApiOperation operation, Story story, Random random) {
        // A quarter is good, the others have a changed place of the body, a spoilt body, a header, the address.
        int plan = 40 + random.nextInt(60);
        boolean oddAddress = plan >= 92;
        String path = addresses.path(operation, story, random, oddAddress);
        String query = addresses.query(operation, story, random, oddAddress);
        Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        token(number, operation, story, random).ifPresent(token -> headers.put("Authorization", "Bearer " + token));
        if (random.nextInt(50) == 0 != operation.needsKey()) {
            headers.put("Idempotency-Key", "fuzz-" + seed + "-" + number);
        }
        if (random.nextInt(50) == 0 != needsVersion(operation)) {
            headers.put("If-Match", random.nextInt(10) == 0 ? "\"7\"" : story.tag(path));
        }
        byte[] body = Bodies.of(operation, plan, story, random, headers);
        if (plan >= 84 && plan < 92) {
            Map.Entry<String, String> odd = ODD_HEADERS.get(random.nextInt(ODD_HEADERS.size()));
            headers.put(odd.getKey(), odd.getValue());
        }
        String method = oddAddress && random.nextInt(8) == 0
                ? OTHER_METHODS.get(random.nextInt(OTHER_METHODS.size()))
                : operation.method();
        return request(number, operation, story, method, path, query, headers, body);
    }

    private static FuzzRequest request(
            int number,
            ApiOperation operation,
            Story story,
            String method,
            String path,
            String query,
            Map<String, String> headers,
            byte[] body) {
        return new FuzzRequest(
                number,
                operation,
                story,
                method,
                path + (query.isEmpty() ? "" : "?" + query),
                List.copyOf(headers.entrySet()),
                body);
    }

    private static Optional<String> token(int number, ApiOperation operation, Story story, Random random) {
        return switch (random.nextInt(40)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(random.nextBoolean() ? TestTokens.fromAnotherKey() : "nonsense");
            case 2, 3, 4, 5, 6, 7, 8 ->
                Optional.of(
                        TestTokens.of(EveryOperation.ROLES.get(number % EveryOperation.ROLES.size()), story.siren()));
            default -> Optional.of(TestTokens.of(role(operation, random), story.siren()));
        };
    }

    private static String role(ApiOperation operation, Random random) {
        List<String> allowed = List.copyOf(operation.roles());
        return allowed.isEmpty() ? Role.ADMIN : allowed.get(random.nextInt(allowed.size()));
    }

    private Random random(int number) {
        Random random = new Random(seed * 1_000_003L + number);
        random.nextInt();
        return random;
    }

    private static boolean needsVersion(ApiOperation operation) {
        return operation.parameters("header").stream()
                .anyMatch(each -> each.path("name").asText().equals("If-Match"));
    }

    private static boolean isSlow(ApiOperation operation) {
        return operation.parameters("query").stream()
                .anyMatch(each ->
                        Set.of("wait", "seconds").contains(each.path("name").asText()));
    }
}
