package fr.hemicycle.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/** Adds to each operation what all have in common: the token, the language, the keys and the refusals of any request. */
public class CommonAnswers implements OASFilter {

    /** Extension of an operation that only looks: a POST because its question needs a body, and without a key. */
    public static final String DECIDES_NOTHING = "x-decides-nothing";

    static final String SCHEME = "token";
    private static final Pattern CODE = Pattern.compile("`[A-Z]+(?:_[A-Z]+)+`");
    private static final String TOO_OFTEN = "TooManyRequests";
    private static final String OTHER = "OtherRefusal";
    private static final String OTHER_CODES =
            "`HEADERS_MUST_FIT`, `ADDRESS_MUST_FIT` (414), `METHOD_MUST_BE_OFFERED` (405),"
                    + " `ANSWER_TYPE_MUST_BE_OFFERED` (406), `VERSION_MUST_BE_CURRENT` (412),"
                    + " `BODY_TYPE_MUST_BE_OFFERED` (415), `REQUEST_MUST_BE_ACCEPTABLE` (400)";

    private final LimitValues limits = LimitValues.ofSettings();

    /** Of each schema, wherever it stands; the description as a whole comes after. */
    @Override
    public Schema filterSchema(Schema schema) {
        TrueLimits.sayType(schema);
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Installation.describe(api);
        RateHeaders.define(api.getComponents(), limits);
        AnswerHeaders.define(api.getComponents(), limits);
        api.getComponents()
                .addResponse(TOO_OFTEN, tooOften())
                .addResponse(OTHER, RateHeaders.addTo(problem(null, "431", OTHER_CODES)))
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "A token with roles (`groups`) and a `collectivity` (SIREN); issuer, audience,"
                                                + " algorithm and time are checked as RFC8725 has it."));
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        AnswerHeaders.describe(api);
        SchemaTree.removeUnused(api);
        ChoiceNames.replaceNumbers(api);
        new TrueLimits(limits).sayWhatIsTakenIn(api);
    }

    private APIResponse tooOften() {
        String codes = "`CLIENT_MUST_KEEP_TO_ITS_RATE`: %d requests in %d s for each client and collectivity"
                .formatted(limits.requests(), limits.windowSeconds());
        return RateHeaders.addTo(problem(null, "429", codes)).addHeader("Retry-After", RateHeaders.retryAfter());
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("Accept-Language")
                .in(Parameter.In.HEADER)
                .description("Language of the sentences: `fr` (default) or `en`.")
                .schema(text().maxLength(limits.headers())
                        .pattern(Patterns.STORABLE)
                        .addExample("fr")));
        answer(operation, "400", "`PARAMETER_MUST_BE_KNOWN`, `PARAMETER_MUST_BE_READABLE`");
        if (operation.getSecurity() == null && path.startsWith("/v1/")) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
            answer(operation, "401", "`TOKEN_MUST_BE_VALID`");
            answer(
                    operation,
                    "403",
                    "`ROLE_MUST_ALLOW_THE_REQUEST`" + roles(operation) + ", `TOKEN_MUST_NAME_A_COLLECTIVITY`");
        } else if (operation.getSecurity() == null) {
            // Said, and not left out: what needs no token needs none on purpose.
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement()));
        }
        answer(operation, "404", "`RESOURCE_MUST_EXIST`: it does not exist, or you may not know that it does.");
        answer(operation, "500", "`SERVICE_MUST_NOT_FAIL`");
        answer(operation, "503", "`DATABASE_MUST_ANSWER`: repeat with the same key.");
        if (operation.getParameters().stream().anyMatch(TrueLimits::maybeBroken)) {
            answer(operation, "422", "`VALUE_MUST_BE_VALID`");
        }
        switch (method) {
            case POST -> {
                if (operation.hasExtension(DECIDES_NOTHING)) {
                    body(operation, "", "");
                } else {
                    key(operation);
                    body(operation);
                    answer(operation, "409", "`SAME_REQUEST_MUST_BE_FINISHED`");
                }
            }
            case PUT, PATCH -> {
                version(operation);
                body(operation);
                answer(operation, "412", "`VERSION_MUST_BE_CURRENT`");
                answer(operation, "428", "`VERSION_MUST_BE_GIVEN`");
            }
            case GET -> {
                if (operation.getParameters().stream().anyMatch(each -> "cursor".equals(each.getName()))) {
                    answer(operation, "400", "`CURSOR_MUST_BE_ONE_WE_GAVE`");
                }
            }
            case DELETE, HEAD, OPTIONS, TRACE -> {}
        }
        // Said of the operation, and copied to its answers by the scanner.
        operation.getResponses().setExtensions(null);
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (answer.getContent() == null && status.matches("[45]..")) {
                problem(answer, status, firstCode(answer));
            }
            RateHeaders.addTo(answer);
        });
        TextExamples.write(operation);
        EndingOperations.mark(operation);
        operation
                .getResponses()
                .addAPIResponse("429", OASFactory.createAPIResponse().ref(TOO_OFTEN))
                .addAPIResponse("default", OASFactory.createAPIResponse().ref(OTHER));
    }

    /** For people, what the extension says for machines. */
    private static String roles(Operation operation) {
        return operation.getExtension(RolesOfOperations.ROLES) instanceof List<?> roles
                ? roles.stream().map(role -> "`" + role + "`").collect(Collectors.joining(", ", " (one of ", ")"))
                : "";
    }

    private static void body(Operation operation) {
        body(operation, ", `IDEMPOTENCY_KEY_MUST_BE_GIVEN`", ", `IDEMPOTENCY_KEY_MUST_BE_USED_FOR_ONE_REQUEST`");
    }

    /** @param more codes of the answers 400 and 422 that not every body can meet */
    private static void body(Operation operation, String more, String moreOfValues) {
        answer(operation, "400", "`BODY_MUST_BE_JSON`, `JSON_MUST_STAY_WITHIN_LIMITS`" + more);
        answer(operation, "413", "`BODY_MUST_FIT`");
        answer(operation, "415", "`BODY_TYPE_MUST_BE_OFFERED`");
        answer(operation, "422", "`VALUE_MUST_BE_VALID`, `PROPERTY_MUST_BE_KNOWN`" + moreOfValues);
    }

    private static void key(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(true)
                .description("Any text of 1 to 200 characters, one per decision: a repeat gets the first answer.")
                .schema(text().minLength(1).maxLength(200).pattern(Patterns.STORABLE))
                .example("try-" + operation.getOperationId()));
    }

    private void version(Operation operation) {
        // A method may take it as a parameter of its own; it is said once.
        operation.getParameters().stream()
                .filter(each -> "If-Match".equals(each.getName()))
                .toList()
                .forEach(operation::removeParameter);
        operation.addParameter(OASFactory.createParameter()
                .name("If-Match")
                .in(Parameter.In.HEADER)
                .required(true)
                .description("The `ETag` of your last read.")
                .schema(text().maxLength(limits.headers()).pattern(Patterns.STORABLE))
                .example("\"0\""));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    /** Keeps what the operation says itself and adds the common codes behind it. */
    private static void answer(Operation operation, String status, String codes) {
        Map<String, APIResponse> answers = operation.getResponses().getAPIResponses();
        operation
                .getResponses()
                .addAPIResponse(status, problem(answers == null ? null : answers.get(status), status, codes));
    }

    private static APIResponse problem(@Nullable APIResponse own, String status, String codes) {
        APIResponse answer = own == null ? OASFactory.createAPIResponse() : own;
        String description = answer.getDescription();
        if (description == null || description.isBlank()) {
            answer.setDescription(codes);
        } else if (!description.contains(codes)) {
            answer.setDescription(description + "\n\n" + codes);
        }
        return answer.content(
                OASFactory.createContent().addMediaType("application/problem+json", mediaType(status, codes)));
    }

    private static String firstCode(APIResponse answer) {
        Matcher code = CODE.matcher(String.valueOf(answer.getDescription()));
        return code.find() ? code.group() : "`REQUEST_MUST_BE_ACCEPTABLE`";
    }

    private static MediaType mediaType(String status, String codes) {
        String code = codes.substring(1, codes.indexOf('`', 1));
        // In a fixed order: the description is compared with the committed one.
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "https://hemicycle.example/problems/" + code);
        example.put("title", code);
        example.put("status", Integer.valueOf(status));
        example.put("detail", code);
        example.put("instance", "/v1/…");
        example.put("code", code);
        example.put("errors", List.of(Map.of("code", code)));
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                .example(example);
    }
}
