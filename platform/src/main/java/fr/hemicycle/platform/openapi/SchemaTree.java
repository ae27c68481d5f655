package fr.hemicycle.platform.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Which schemas stand within which. */
final class SchemaTree {

    private SchemaTree() {}

    static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    static Stream<Schema> children(Schema schema) {
        return Stream.of(
                        values(schema.getProperties()).stream(),
                        all(schema.getAllOf()).stream(),
                        all(schema.getAnyOf()).stream(),
                        all(schema.getOneOf()).stream(),
                        Stream.ofNullable(schema.getItems()),
                        Stream.ofNullable(schema.getAdditionalPropertiesSchema()))
                .flatMap(each -> each);
    }

    /** The scanner leaves behind what it has renamed: a schema that nothing refers to is taken away. */
    static void removeUnused(OpenAPI api) {
        Map<String, Schema> named =
                Map.copyOf(Optional.ofNullable(api.getComponents().getSchemas()).orElse(Map.of()));
        Set<String> used = new HashSet<>();
        Stream.concat(
                        operations(api).flatMap(SchemaTree::roots),
                        values(api.getComponents().getResponses()).stream()
                                .flatMap(answer -> schemas(answer.getContent())))
                .forEach(root -> use(root, named, used));
        named.keySet().stream().filter(name -> !used.contains(name)).forEach(api.getComponents()::removeSchema);
    }

    /** Every schema, wherever it stands. */
    static Stream<Schema> everywhere(OpenAPI api) {
        return Stream.of(
                        values(api.getComponents().getSchemas()).stream(),
                        values(api.getComponents().getResponses()).stream()
                                .flatMap(answer -> schemas(answer.getContent())),
                        operations(api).flatMap(SchemaTree::roots))
                .flatMap(each -> each)
                .flatMap(SchemaTree::withDescendants);
    }

    private static Stream<Schema> withDescendants(Schema schema) {
        return Stream.concat(Stream.of(schema), children(schema).flatMap(SchemaTree::withDescendants));
    }

    static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    private static void use(Schema schema, Map<String, Schema> named, Set<String> used) {
        if (schema.getRef() != null && used.add(name(schema.getRef()))) {
            Optional.ofNullable(named.get(name(schema.getRef()))).ifPresent(found -> use(found, named, used));
        }
        children(schema).forEach(child -> use(child, named, used));
    }

    private static Stream<Schema> roots(Operation operation) {
        return Stream.of(
                        all(operation.getParameters()).stream().map(Parameter::getSchema),
                        Stream.ofNullable(operation.getRequestBody())
                                .map(RequestBody::getContent)
                                .flatMap(SchemaTree::schemas),
                        values(operation.getResponses().getAPIResponses()).stream()
                                .map(APIResponse::getContent)
                                .flatMap(SchemaTree::schemas))
                .flatMap(each -> each)
                .flatMap(Stream::ofNullable);
    }

    private static Stream<Schema> schemas(@Nullable Content content) {
        return content == null
                ? Stream.of()
                : values(content.getMediaTypes()).stream()
                        .map(MediaType::getSchema)
                        .flatMap(Stream::ofNullable);
    }

    private static <T> Collection<T> all(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Collection<T> values(@Nullable Map<String, T> map) {
        return map == null ? List.of() : map.values();
    }
}
