package fr.hemicycle.platform.deprecation;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells every caller of an operation that ends, refused ones too. */
public class EndingHeaders {

    private final Map<Method, Optional<Ending>> endings = new ConcurrentHashMap<>();

    @ServerResponseFilter
    public void announce(ContainerResponseContext response, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method != null) {
            endings.computeIfAbsent(method, each -> Ending.of(each.getAnnotationsByType(Extension.class)))
                    .ifPresent(ending -> {
                        response.getHeaders().putSingle("Deprecation", ending.deprecation());
                        response.getHeaders().putSingle("Sunset", ending.sunset());
                    });
        }
    }
}
