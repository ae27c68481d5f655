package fr.hemicycle.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Says the roles of each operation as the code has them, while the service is built: later nobody knows the method any more. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RolesOfOperations implements OASFilter {

    /** Extension of an operation that needs a token with one of these roles. */
    public static final String ROLES = "x-roles";

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName ROLES_ALLOWED = DotName.createSimple(RolesAllowed.class);

    private final Map<String, List<String>> roles = new HashMap<>();

    public RolesOfOperations(IndexView code) {
        for (AnnotationInstance operation : code.getAnnotations(OPERATION)) {
            AnnotationValue id = operation.value("operationId");
            MethodInfo method = operation.target().asMethod();
            AnnotationInstance allowed = method.hasDeclaredAnnotation(ROLES_ALLOWED)
                    ? method.declaredAnnotation(ROLES_ALLOWED)
                    : method.declaringClass().declaredAnnotation(ROLES_ALLOWED);
            if (id != null && allowed != null) {
                roles.put(id.asString(), List.of(allowed.value().asStringArray()));
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> roles.containsKey(operation.getOperationId()))
                .forEach(operation -> operation.addExtension(ROLES, roles.get(operation.getOperationId())));
    }
}
