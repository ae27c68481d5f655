package fr.hemicycle.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to each operation what all have in common: the token, the language, the keys and the refusals of any request. */
public class CommonAnswers implements OASFilter {

    /** Extension of an operation that only looks: a POST because its question needs a body, and without a key. */
    public static final String DECIDES_NOTHING = "x-decides-nothing";

    private static final String SCHEME = "token";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("A token with roles (`groups`) and a `collectivity` (SIREN)."));
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("Accept-Language")
                .in(Parameter.In.HEADER)
                .description("Language of the sentences: `fr` (default) or `en`.")
                .schema(text().addEnumeration("fr").addEnumeration("en")));
        if (!path.startsWith("/v1/")) {
            answer(operation, "404", "`RESOURCE_MUST_EXIST`");
            return;
        }
        // What says itself that it needs no token is public (an empty SecurityRequirementsSet).
        if (operation.getSecurity() == null) {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
            answer(operation, "401", "`TOKEN_MUST_BE_VALID`");
            answer(operation, "403", "`ROLE_MUST_ALLOW_THE_REQUEST`, `TOKEN_MUST_NAME_A_COLLECTIVITY`");
        }
        answer(operation, "404", "`RESOURCE_MUST_EXIST`: it does not exist, or you may not know that it does.");
        answer(operation, "500", "`SERVICE_MUST_NOT_FAIL`");
        answer(operation, "503", "`DATABASE_MUST_ANSWER`: repeat with the same key.");
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
            case GET ->
                answer(
                        operation,
                        "400",
                        "`PARAMETER_MUST_BE_KNOWN`, `PARAMETER_MUST_BE_READABLE`, `CURSOR_MUST_BE_ONE_WE_GAVE`");
            case DELETE, HEAD, OPTIONS, TRACE -> {}
        }
    }

    private static void body(Operation operation) {
        body(operation, ", `IDEMPOTENCY_KEY_MUST_BE_GIVEN`", ", `IDEMPOTENCY_KEY_MUST_BE_USED_FOR_ONE_REQUEST`");
    }

    /** @param more codes of the answers 400 and 422 that not every body can meet */
    private static void body(Operation operation, String more, String moreOfValues) {
        answer(operation, "400", "`BODY_MUST_BE_JSON`" + more);
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
                .schema(text().minLength(1).maxLength(200))
                .example("try-" + operation.getOperationId()));
    }

    private static void version(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name("If-Match")
                .in(Parameter.In.HEADER)
                .required(true)
                .description("The `ETag` of your last read.")
                .schema(text())
                .example("\"0\""));
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema text() {
        return OASFactory.createSchema()
                .addType(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING);
    }

    /** Keeps what the operation says itself and adds the common codes behind it. */
    private static void answer(Operation operation, String status, String codes) {
        Map<String, APIResponse> answers = operation.getResponses().getAPIResponses();
        APIResponse own = answers == null ? null : answers.get(status);
        APIResponse answer = own == null ? OASFactory.createAPIResponse() : own;
        String description = answer.getDescription();
        answer.setDescription(description == null || description.isBlank() ? codes : description + "\n\n" + codes);
        answer.setContent(
                OASFactory.createContent().addMediaType("application/problem+json", mediaType(status, codes)));
        operation.getResponses().addAPIResponse(status, answer);
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
