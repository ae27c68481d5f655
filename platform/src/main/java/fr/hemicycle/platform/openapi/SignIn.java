package fr.hemicycle.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Lets a person sign in where the installation has an identity provider: beside the token that is pasted, an authorization code with
 * PKCE. Which one is a setting, so it is said where the description is served and not in the committed one.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class SignIn implements OASFilter {

    private static final String SCHEME = "signIn";
    private static final String SCOPE = "openid";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Optional<String> authorizationUrl = setting("hemicycle.sign-in.authorization-url");
        Optional<String> tokenUrl = setting("hemicycle.sign-in.token-url");
        if (authorizationUrl.isPresent() && tokenUrl.isPresent()) {
            offer(api, authorizationUrl.get(), tokenUrl.get());
        }
    }

    static void offer(OpenAPI api, String authorizationUrl, String tokenUrl) {
        api.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("Sign in at the identity provider of this installation; no client secret.")
                                .flows(OASFactory.createOAuthFlows()
                                        .authorizationCode(OASFactory.createOAuthFlow()
                                                .authorizationUrl(authorizationUrl)
                                                .tokenUrl(tokenUrl)
                                                .addScope(SCOPE, "Who you are"))));
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(SignIn::accept);
    }

    private static void accept(Operation operation) {
        List<SecurityRequirement> ways = operation.getSecurity();
        if (ways != null
                && ways.stream().anyMatch(way -> way.hasScheme(CommonAnswers.SCHEME))
                && ways.stream().noneMatch(way -> way.hasScheme(SCHEME))) {
            List<SecurityRequirement> more = new ArrayList<>(ways);
            more.add(OASFactory.createSecurityRequirement().addScheme(SCHEME, SCOPE));
            operation.setSecurity(more);
        }
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }
}
