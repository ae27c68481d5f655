package fr.hemicycle.platform.test.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.hemicycle.platform.test.TestTokens;
import fr.hemicycle.platform.test.api.ApiDescription;
import fr.hemicycle.platform.test.api.ApiOperation;
import fr.hemicycle.platform.test.api.EveryOperation;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes requests out of the examples of a description: half of them good, the others with something wrong. */
final class RequestMaker {

    private static final Set<String> NAMES = Set.of("name", "code", "title", "label", "subject", "reference", "object");
    private static final List<String> OTHER_METHODS = List.of("delete", "patch", "put", "post", "head", "options");
    private static final List<String> ODD_SEGMENTS =
            List.of("%00", "%ED%A0%80", "%FF", "%C3%28", "..%2F..", "%2e%2e", "a%2Fb", "1;a=b", "%E2%80%AE", "%20", "+");
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

    private final ApiDescription description;
    private final long seed;
    private final List<ApiOperation> operations;
    private final Map<String, FuzzRequest> last = new ConcurrentHashMap<>();

    RequestMaker(ApiDescription description, long seed) {
        this.description = description;
        this.seed = seed;
        this.operations = description.operations();
    }

    /** The same for the same seed, number and story. */
    FuzzRequest make(int number, Story story) {
        Random random = new Random(seed * 1_000_003L + number);
        random.nextInt();
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
        // Of a hundred: good, a changed place of the body, a spoilt body, a header, the address.
        int plan = random.nextInt(100);
        boolean oddAddress = plan >= 92;
        String path = path(operation, story, random, oddAddress);
        String query = query(operation, story, random, oddAddress);
        Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        token(number, operation, story, random)
                .ifPresent(token -> headers.put("Authorization", "Bearer " + token));
        if (random.nextInt(50) == 0 != operation.needsKey()) {
            headers.put("Idempotency-Key", "fuzz-" + seed + "-" + number);
        }
        boolean needsVersion = operation.parameters("header").stream()
                .anyMatch(each -> each.path("name").asText().equals("If-Match"));
        if (random.nextInt(50) == 0 != needsVersion) {
            headers.put("If-Match", random.nextInt(10) == 0 ? "\"7\"" : story.tag(path));
        }
        byte[] body = new byte[0];
        Map<String, List<JsonNode>> bodies = operation.bodies();
        if (!bodies.isEmpty()) {
            List<String> types = bodies.keySet().stream().sorted().toList();
            String type = types.get(random.nextInt(types.size()));
            headers.put("Content-Type", type);
            List<JsonNode> examples = bodies.getOrDefault(type, List.of());
            body = body(examples.get(random.nextInt(examples.size())), plan, story, random);
        }
        if (plan >= 84 && plan < 92) {
            Map.Entry<String, String> odd = ODD_HEADERS.get(random.nextInt(ODD_HEADERS.size()));
            headers.put(odd.getKey(), odd.getValue());
        }
        String method = oddAddress && random.nextInt(8) == 0
                ? OTHER_METHODS.get(random.nextInt(OTHER_METHODS.size()))
                : operation.method();
        return new FuzzRequest(
                number,
                operation,
                story,
                method,
                path + (query.isEmpty() ? "" : "?" + query),
                List.copyOf(headers.entrySet()),
                body);
    }

    private static byte[] body(JsonNode example, int plan, Story story, Random random) {
        if (example.isTextual()) {
            byte[] file = example.asText().getBytes(UTF_8);
            return plan >= 55 && plan < 84 ? OddBodies.spoil(file, random) : file;
        }
        JsonNode body = retold(example.deepCopy(), story, random, random.nextInt(3) != 0);
        if (plan >= 55 && plan < 76) {
            body = OddBodies.change(body, random, story);
            if (random.nextInt(3) == 0) {
                body = OddBodies.change(body, random, story);
            }
        }
        byte[] bytes = OddBodies.bytes(body);
        return plan >= 76 && plan < 84 ? OddBodies.spoil(bytes, random) : bytes;
    }

    /** With the ids of the story, and, where it is to be something new, with names that nothing has yet. */
    private static JsonNode retold(JsonNode node, Story story, Random random, boolean fresh) {
        switch (node) {
            case ObjectNode object -> {
                for (Map.Entry<String, JsonNode> each : List.copyOf(object.properties())) {
                    JsonNode value = retold(each.getValue(), story, random, fresh);
                    boolean named = fresh && value.isTextual() && NAMES.contains(each.getKey());
                    object.set(
                            each.getKey(),
                            named ? object.textNode(value.asText() + "-" + random.nextInt(100_000)) : value);
                }
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, retold(array.get(i), story, random, fresh));
                }
            }
            default -> {
                if (node.isTextual()) {
                    return com.fasterxml.jackson.databind.node.TextNode.valueOf(story.real(node.asText(), random));
                }
            }
        }
        return node;
    }

    private static Optional<String> token(int number, ApiOperation operation, Story story, Random random) {
        List<String> allowed = List.copyOf(operation.roles());
        return switch (random.nextInt(40)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(random.nextBoolean() ? TestTokens.fromAnotherKey() : "nonsense");
            case 2, 3, 4, 5, 6, 7, 8 ->
                Optional.of(TestTokens.of(EveryOperation.ROLES.get(number % EveryOperation.ROLES.size()), story.siren()));
            default ->
                Optional.of(TestTokens.of(
                        allowed.isEmpty() ? "admin" : allowed.get(random.nextInt(allowed.size())), story.siren()));
        };
    }

    private static String path(ApiOperation operation, Story story, Random random, boolean odd) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            String example = ApiOperation.example(parameter).orElse("1");
            path = path.replace(
                    "{" + parameter.path("name").asText() + "}", segment(story.real(example, random), story, random, odd));
        }
        return odd && random.nextInt(20) == 0 ? path + "/" + ODD_SEGMENTS.get(random.nextInt(ODD_SEGMENTS.size())) : path;
    }

    private static String segment(String good, Story story, Random random, boolean odd) {
        if (!odd) {
            return escaped(good);
        }
        return switch (random.nextInt(5)) {
            case 0 -> ODD_SEGMENTS.get(random.nextInt(ODD_SEGMENTS.size()));
            case 1 -> escaped(story.any(random));
            case 2 -> {
                String text = OddValues.text(random);
                yield text.isEmpty() ? "%20" : escaped(text);
            }
            case 3 -> OddValues.number(random);
            default -> escaped(good);
        };
    }

    private String query(ApiOperation operation, Story story, Random random, boolean odd) {
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            String name = parameter.path("name").asText();
            boolean needed = parameter.path("required").asBoolean() || name.equals("seconds");
            if (odd && random.nextInt(3) == 0) {
                // An answer that is waited for a minute is a minute lost.
                String value = name.equals("wait") || name.equals("seconds") ? "61" : OddValues.text(random);
                query.add(name + "=" + (name.equals("seconds") ? "1" : escaped(value)));
            } else if (needed || (!isPlace(name) && random.nextInt(4) == 0)) {
                query.add(name + "=" + escaped(value(parameter, story, random)));
            }
        }
        if (odd && random.nextInt(4) == 0) {
            query.add(List.of("colour=blue", "limit=1&limit=2", "%00=%00", "=", "&&", "on=%ED%A0%80")
                    .get(random.nextInt(6)));
        }
        return String.join("&", query);
    }

    /** A value that the schema takes. */
    private String value(JsonNode parameter, Story story, Random random) {
        String name = parameter.path("name").asText();
        JsonNode schema = description.resolved(parameter.path("schema"));
        if (schema.path("type").asText().equals("array")) {
            schema = description.resolved(schema.path("items"));
        }
        if (name.equals("wait") || name.equals("seconds")) {
            return "1";
        }
        JsonNode choices = schema.path("enum");
        if (!choices.isEmpty()) {
            return choices.path(random.nextInt(choices.size())).asText();
        }
        Optional<String> example = ApiOperation.example(parameter);
        if (example.isPresent()) {
            return story.real(example.get(), random);
        }
        return switch (schema.path("format").asText(schema.path("type").asText())) {
            case "uuid" -> story.any(random);
            case "int32", "int64", "integer" ->
                Long.toString(Math.max(schema.path("minimum").asLong(0), random.nextInt(3)));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            case "date" -> "20%d-0%d-1%d".formatted(20 + random.nextInt(9), 1 + random.nextInt(9), random.nextInt(10));
            case "date-time" -> "2026-01-01T00:00:00Z";
            default -> "226200012".equals(name) ? name : OddValues.number(random);
        };
    }

    private static boolean isPlace(String name) {
        return name.equals("cursor") || name.equals("after");
    }

    private static boolean isSlow(ApiOperation operation) {
        return operation.parameters("query").stream()
                .anyMatch(each -> Set.of("wait", "seconds").contains(each.path("name").asText()));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
