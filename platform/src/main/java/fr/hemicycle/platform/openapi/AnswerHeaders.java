package fr.hemicycle.platform.openapi;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What answers say beside their bodies, once for all in the components; which answer says what follows from its operation, so no
 * operation says it by hand. A test of an answer fails when this is not so ({@code AnswerCheck}).
 */
final class AnswerHeaders {

    private static final String REF = "#/components/headers/";
    private static final String LOCATION = "Location";
    private static final String TAG = "ETag";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String LINK = "Link";

    private AnswerHeaders() {}

    static void define(Components components, LimitValues limits) {
        components.addHeader(
                LOCATION,
                header(
                                "Where that which was made, or which it belongs to, can be read.",
                                text(limits).format("uri-reference"),
                                "https://hemicycle.example/v1/webhooks/01849933-8000-7000-8000-000000000001")
                        .required(true));
        components.addHeader(
                TAG,
                header(
                        "The version of what is answered: for `If-Match` when you change it, for `If-None-Match` when you"
                                + " ask for a file again.",
                        text(limits).pattern("^\"[!#-~]+\"$"),
                        "\"3\""));
        components.addHeader(
                REPLAYED,
                header(
                        "`true` when the key was used before: this is the first answer once more.",
                        OASFactory.createSchema().addType(SchemaType.BOOLEAN),
                        true));
        components.addHeader(
                LINK,
                header(
                        "Where to go on (`next`, RFC 8288): absent on the last page.",
                        text(limits).pattern("^<[^<>]+>; rel=\"next\"$"),
                        "<https://hemicycle.example/v1/events?after=MTox>; rel=\"next\""));
    }

    /** Asks the parameters of each operation, so it comes when they are complete. */
    static void describe(OpenAPI api) {
        Set<String> versioned = SchemaTree.operations(api)
                .filter(operation -> takes(operation, "If-Match"))
                .flatMap(AnswerHeaders::successes)
                .flatMap(AnswerHeaders::schemas)
                .collect(Collectors.toSet());
        SchemaTree.operations(api).forEach(operation -> describe(operation, versioned));
    }

    private static void describe(Operation operation, Set<String> versioned) {
        boolean file = operation.getResponses().getAPIResponse("304") != null;
        Optional.ofNullable(operation.getResponses().getAPIResponse("201"))
                .ifPresent(created -> refer(created, LOCATION));
        successes(operation).forEach(answer -> {
            if (file || schemas(answer).anyMatch(versioned::contains)) {
                tag(answer);
            }
            if (takes(operation, "Idempotency-Key")) {
                refer(answer, REPLAYED);
            }
            if (takes(operation, "cursor")) {
                refer(answer, LINK);
            }
        });
    }

    /** Also the one that says that nothing has changed. */
    static Stream<APIResponse> successes(Operation operation) {
        return Stream.ofNullable(operation.getResponses())
                .flatMap(answers -> Stream.ofNullable(answers.getAPIResponses()))
                .flatMap(answers -> answers.entrySet().stream())
                .filter(answer -> answer.getKey().matches("2..|304"))
                .map(Map.Entry::getValue);
    }

    static Stream<String> schemas(APIResponse answer) {
        return answer.getContent() == null
                ? Stream.of()
                : answer.getContent().getMediaTypes().values().stream()
                        .filter(content -> content.getSchema() != null
                                && content.getSchema().getRef() != null)
                        .map(content -> SchemaTree.name(content.getSchema().getRef()));
    }

    static void tag(APIResponse answer) {
        refer(answer, TAG);
    }

    private static boolean takes(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> name.equals(each.getName()));
    }

    /** Where an operation says it in its own words, that stands. */
    private static void refer(APIResponse answer, String name) {
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
            answer.addHeader(name, OASFactory.createHeader().ref(REF + name));
        }
    }

    private static Header header(String description, Schema schema, Object example) {
        return OASFactory.createHeader().description(description).schema(schema).example(example);
    }

    private static Schema text(LimitValues limits) {
        return OASFactory.createSchema().addType(SchemaType.STRING).maxLength(limits.headers());
    }
}
