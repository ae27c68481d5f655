package fr.hemicycle.platform.openapi;

import fr.hemicycle.platform.version.Versioned;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Says which answers are {@link Versioned}, while the service is built: later nobody knows the class any more. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class VersionedAnswers implements OASFilter {

    private final Set<String> names;

    public VersionedAnswers(IndexView code) {
        names = code.getAnnotations(Versioned.class).stream()
                .map(each -> name(each.target().asClass()))
                .collect(Collectors.toSet());
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        SchemaTree.operations(api)
                .flatMap(AnswerHeaders::successes)
                .filter(answer -> AnswerHeaders.schemas(answer).anyMatch(names::contains))
                .forEach(AnswerHeaders::tag);
    }

    private static String name(ClassInfo type) {
        AnnotationInstance schema =
                type.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}
