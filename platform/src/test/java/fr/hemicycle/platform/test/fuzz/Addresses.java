package fr.hemicycle.platform.test.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.platform.test.api.ApiDescription;
import fr.hemicycle.platform.test.api.ApiOperation;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Paths and queries of requests: good ones, made of the examples and the schemas, and odd ones. */
final class Addresses {

    private static final List<String> ODD_SEGMENTS = List.of(
            "%00", "%ED%A0%80", "%FF", "%C3%28", "..%2F..", "%2e%2e", "a%2Fb", "1;a=b", "%E2%80%AE", "%20", "+");

    private final ApiDescription description;

    Addresses(ApiDescription description) {
        this.description = description;
    }

    String path(ApiOperation operation, Story story, Random random, boolean odd) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            String example = ApiOperation.example(parameter).orElse("1");
            path = path.replace(
                    "{" + parameter.path("name").asText() + "}",
                    segment(story.real(example, random), story, random, odd));
        }
        return odd && random.nextInt(20) == 0
                ? path + "/" + ODD_SEGMENTS.get(random.nextInt(ODD_SEGMENTS.size()))
                : path;
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

    String query(ApiOperation operation, Story story, Random random, boolean odd) {
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
            default -> OddValues.number(random);
        };
    }

    private static boolean isPlace(String name) {
        return name.equals("cursor") || name.equals("after");
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
