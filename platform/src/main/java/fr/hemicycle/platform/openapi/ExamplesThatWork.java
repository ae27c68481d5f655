package fr.hemicycle.platform.openapi;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Puts the ids of {@link LiveExamples} in the place of those of the examples, each time the description is served. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class ExamplesThatWork implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        put(Arc.container().instance(LiveExamples.class).get().ids(), api);
    }

    static void put(Map<String, String> ids, OpenAPI api) {
        if (!ids.isEmpty()) {
            api.getPaths().getPathItems().values().stream()
                    .flatMap(item -> item.getOperations().values().stream())
                    .flatMap(ExamplesThatWork::examples)
                    .forEach(example -> example.setValue(put(ids, example.getValue())));
        }
    }

    /** What a person is about to send; answers keep their examples. */
    private static Stream<Example> examples(Operation operation) {
        Stream<Example> parameters = operation.getParameters() == null
                ? Stream.of()
                : operation.getParameters().stream().map(Parameter::getExamples).flatMap(ExamplesThatWork::all);
        Stream<Example> body =
                operation.getRequestBody() == null || operation.getRequestBody().getContent() == null
                        ? Stream.of()
                        : operation.getRequestBody().getContent().getMediaTypes().values().stream()
                                .map(MediaType::getExamples)
                                .flatMap(ExamplesThatWork::all);
        return Stream.concat(parameters, body);
    }

    private static Stream<Example> all(@Nullable Map<String, Example> examples) {
        return examples == null ? Stream.of() : examples.values().stream();
    }

    private static @Nullable Object put(Map<String, String> ids, @Nullable Object value) {
        return switch (value) {
            case String text -> replaced(ids, text);
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(each -> copy.add(put(ids, each)));
                yield copy;
            }
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
                map.forEach((name, each) -> copy.put(name, put(ids, each)));
                yield copy;
            }
            case null, default -> value;
        };
    }

    private static String replaced(Map<String, String> ids, String text) {
        String replaced = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            replaced = replaced.replace(id.getKey(), id.getValue());
        }
        return replaced;
    }
}
