package fr.hemicycle.platform.test.api;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An OpenAPI 3.1 document, and what is wrong with an answer by it. */
public final class ApiDescription {

    private static final String DOCUMENT = "https://hemicycle.example/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Said of each answer that has them: a reader relies on them as on the body. */
    private static final List<String> DESCRIBED_HEADERS =
            List.of("Location", "ETag", "Idempotency-Replayed", "Link", "Retry-After", "Deprecation", "Sunset");

    /** What is served beside the operations: what machines and Swagger UI need, schemas and pages for people. */
    private static final Pattern NOT_DESCRIBED =
            Pattern.compile("/|/events|/favicon\\.ico|/(q|contracts|webjars|docs|examples|front)/.*");

    private final JsonNode document;
    private final List<ApiOperation> operations = new ArrayList<>();
    /** All of the document: asked for one of its parts, the registry would read and keep the whole once more for each. */
    private final Schema whole;

    private final Map<String, Schema> parts = new ConcurrentHashMap<>();

    public ApiDescription(JsonNode openApi) {
        this.document = openApi.deepCopy();
        close(document);
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    String pointer = "/paths/" + escaped(path.getKey()) + "/" + operation.getKey();
                    operations.add(new ApiOperation(operation.getKey(), path.getKey(), pointer, operation.getValue()));
                }
            }
        }
        operations.sort(ApiOperation.FIXED_FIRST);
        whole = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(Map.of(DOCUMENT, document.toString()))
                                .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                        .formatAssertionsEnabled(true)
                                        .build()))
                .loadSchema(SchemaLocation.of(DOCUMENT));
    }

    /** That of the service under test, as it serves it. */
    public static ApiDescription ofService() {
        try {
            return new ApiDescription(new ObjectMapper()
                    .readTree(given().noFilters()
                            .accept("application/json")
                            .get("/q/openapi")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the description is no JSON", e);
        }
    }

    public List<ApiOperation> operations() {
        return List.copyOf(operations);
    }

    /** The operation that answers at a path; HEAD is asked of what GET answers. */
    public Optional<ApiOperation> find(String method, String sent) {
        String path = normal(sent);
        String asked = method.equals("head") ? "get" : method;
        return operations.stream()
                .filter(each -> each.isAt(path))
                .findFirst()
                .flatMap(first -> operations.stream()
                        .filter(each -> each.path().equals(first.path())
                                && each.method().equals(asked))
                        .findFirst());
    }

    /** As the server reads it. */
    private static String normal(String sent) {
        return URI.create(sent.replaceAll("(?i)%2e", ".")).normalize().getRawPath();
    }

    /** @return one sentence per fault, empty when the answer is as described */
    public List<String> faults(Answer answer) {
        if (NOT_DESCRIBED.matcher(normal(answer.path())).matches()) {
            return List.of();
        }
        Optional<ApiOperation> operation = find(answer.method(), answer.path());
        if (operation.isEmpty()) {
            boolean refused = answer.status() >= 400 && answer.status() < 500;
            return refused || answer.method().equals("options")
                    ? List.of()
                    : List.of("is not described, and answers " + answer.status());
        }
        JsonNode responses = operation.get().description().path("responses");
        String status = Integer.toString(answer.status());
        String pointer = operation.get().pointer() + "/responses/" + status;
        if (!responses.has(status)) {
            if (answer.method().equals("head") && answer.status() >= 400 && answer.status() < 500) {
                // A refusal without its body does not say which one it is.
                return List.of();
            }
            JsonNode others = resolved(responses.path("default"));
            if (others.isMissingNode() || !others.path("description").asText().contains("`" + code(answer) + "`")) {
                return List.of("answers " + status + ", which is not described");
            }
            pointer = operation.get().pointer() + "/responses/default";
        }
        List<String> faults = new ArrayList<>();
        checkBody(answer, at(pointer), faults);
        checkHeaders(answer, at(pointer), faults);
        return faults;
    }

    private void checkBody(Answer answer, String pointer, List<String> faults) {
        JsonNode content = document.at(pointer).path("content");
        if (answer.method().equals("head")) {
            return;
        }
        if (answer.body().length == 0) {
            if (!content.isEmpty()) {
                faults.add("answers %d without the body that is described".formatted(answer.status()));
            }
        } else if (!content.has(answer.mediaType())) {
            faults.add("answers %d with %s, which is not described".formatted(answer.status(), answer.mediaType()));
        } else if (answer.isJson()) {
            String schema = pointer + "/content/" + escaped(answer.mediaType()) + "/schema";
            validate(schema, answer.text())
                    .map(fault -> answer.status() + " " + fault)
                    .forEach(faults::add);
        }
    }

    private void checkHeaders(Answer answer, String pointer, List<String> faults) {
        JsonNode described = document.at(pointer).path("headers");
        DESCRIBED_HEADERS.stream()
                .filter(name -> answer.headers().containsKey(name) && !described.has(name))
                .map(name -> "answers %d with the header %s, which is not described".formatted(answer.status(), name))
                .forEach(faults::add);
        for (Map.Entry<String, JsonNode> header : described.properties()) {
            String where = at(pointer + "/headers/" + escaped(header.getKey()));
            String value = answer.headers().get(header.getKey());
            if (value == null) {
                if (document.at(where).path("required").asBoolean()) {
                    faults.add("answers %d without the header %s".formatted(answer.status(), header.getKey()));
                }
            } else {
                boolean text = document.at(where).at("/schema/type").asText().equals("string");
                validate(where + "/schema", text ? quoted(value) : value)
                        .map(fault -> "header " + header.getKey() + " " + fault)
                        .forEach(faults::add);
            }
        }
    }

    JsonNode document() {
        return document;
    }

    /** @return one sentence per fault of a value against the schema at a pointer */
    Stream<String> validate(String pointer, String json) {
        if (document.at(pointer).isMissingNode()) {
            return Stream.of("has no schema");
        }
        try {
            return parts.computeIfAbsent(pointer, this::part).validate(json, InputFormat.JSON).stream()
                    .map(error -> error.getInstanceLocation() + ": " + error.getMessage());
        } catch (RuntimeException unreadable) {
            return Stream.of("cannot be read: " + unreadable.getMessage());
        }
    }

    private Schema part(String pointer) {
        return whole.getRefSchema(SchemaLocation.Fragment.of(fragment(pointer)));
    }

    private static String code(Answer answer) {
        try {
            return new ObjectMapper().readTree(answer.body()).path("code").asText("none");
        } catch (java.io.IOException e) {
            return "none";
        }
    }

    /** The node, or what its reference leads to. */
    public JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The pointer itself, or where the reference at it leads. */
    private String at(String pointer) {
        JsonNode node = document.at(pointer);
        return node.has("$ref") ? node.path("$ref").asText().substring(1) : pointer;
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String fragment(String pointer) {
        return pointer.replace("{", "%7B").replace("}", "%7D");
    }

    private static String quoted(String text) {
        return new ObjectMapper().valueToTree(text).toString();
    }

    /** To its readers a description is open, so that it may grow; to us a property that it does not name is a fault, unless it says so. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("type").asText().equals("object")
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.path("x-open").asBoolean()) {
            object.put("additionalProperties", false);
        }
        node.forEach(ApiDescription::close);
    }
}
