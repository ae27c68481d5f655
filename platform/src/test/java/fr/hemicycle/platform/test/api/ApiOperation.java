package fr.hemicycle.platform.test.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One operation of a description.
 *
 * @param pointer JSON pointer to it in the document
 * @param path template, such as {@code /v1/basins/{id}}
 */
public record ApiOperation(String method, String path, String pointer, JsonNode description) {

    /** The more of a template is fixed, and the earlier, the sooner it is asked. */
    static final Comparator<ApiOperation> FIXED_FIRST =
            Comparator.comparing(operation -> operation.path().replaceAll("\\{[^}]+}", "\uffff"));

    public String id() {
        return description.path("operationId").asText();
    }

    /** Roles of which one is needed; empty when none is named. */
    public Set<String> roles() {
        return stream(description.path("x-roles")).map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean needsToken() {
        return stream(description.path("security")).anyMatch(requirement -> !requirement.isEmpty());
    }

    public boolean needsKey() {
        return parameters("header").stream()
                .anyMatch(each -> each.path("name").asText().equals("Idempotency-Key"));
    }

    /** @param in {@code path}, {@code query} or {@code header} */
    public List<JsonNode> parameters(String in) {
        return stream(description.path("parameters"))
                .filter(each -> each.path("in").asText().equals(in))
                .toList();
    }

    /** Media types of the body that it takes, each with its examples; empty when it takes none. */
    public Map<String, List<JsonNode>> bodies() {
        return description.at("/requestBody/content").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, content -> examples(content.getValue())));
    }

    /** What it answers when all is well, as JSON; a missing node when there is no such example. */
    public JsonNode answerExample() {
        return description.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .flatMap(answer -> answer.getValue().path("content").properties().stream())
                .filter(content -> content.getKey().endsWith("json"))
                .flatMap(content -> examples(content.getValue()).stream())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** The example of a parameter; absent when there is none. */
    public static Optional<String> example(JsonNode parameter) {
        return Stream.concat(examples(parameter).stream(), stream(parameter.at("/schema/examples")))
                .map(JsonNode::asText)
                .findFirst();
    }

    /** The path with each parameter replaced by its example. */
    public String examplePath() {
        return examplePath(path);
    }

    /** The same for a path of which some parameters have their value already. */
    String examplePath(String begun) {
        String concrete = begun;
        for (JsonNode parameter : parameters("path")) {
            concrete = concrete.replace(
                    "{" + parameter.path("name").asText() + "}",
                    example(parameter).orElse("1"));
        }
        return concrete;
    }

    boolean isAt(String concrete) {
        String pattern = Stream.of(path.split("(?=\\{)|(?<=})"))
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .collect(Collectors.joining());
        return Pattern.matches(pattern + "/?", concrete);
    }

    static List<JsonNode> examples(JsonNode described) {
        return Stream.concat(
                        stream(described.path("examples")).map(example -> example.path("value")),
                        described.has("example") ? Stream.of(described.path("example")) : Stream.of())
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
