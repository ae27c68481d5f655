package fr.hemicycle.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final Operation guarded = OASFactory.createOperation()
            .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("token"));
    private final Operation open =
            OASFactory.createOperation().addSecurityRequirement(OASFactory.createSecurityRequirement());
    private final OpenAPI api = OASFactory.createOpenAPI()
            .components(OASFactory.createComponents())
            .paths(OASFactory.createPaths()
                    .addPathItem(
                            "/v1/things",
                            OASFactory.createPathItem().GET(guarded).POST(open)));

    @Test
    void offers_to_sign_in_beside_the_token_and_only_where_one_is_needed() {
        SignIn.offer(api, "https://id.example/auth", "https://id.example/token");
        SignIn.offer(api, "https://id.example/auth", "https://id.example/token");

        var flow = Objects.requireNonNull(
                        api.getComponents().getSecuritySchemes().get("signIn"))
                .getFlows()
                .getAuthorizationCode();
        assertThat(flow.getAuthorizationUrl()).isEqualTo("https://id.example/auth");
        assertThat(flow.getTokenUrl()).isEqualTo("https://id.example/token");
        assertThat(guarded.getSecurity())
                .extracting(SecurityRequirement::getSchemes)
                .containsExactly(Map.of("token", List.of()), Map.of("signIn", List.of("openid")));
        assertThat(open.getSecurity()).hasSize(1);
    }

    @Test
    void says_nothing_of_it_where_no_identity_provider_is_set() {
        new SignIn().filterOpenAPI(api);

        assertThat(api.getComponents().getSecuritySchemes()).isNull();
        assertThat(guarded.getSecurity()).hasSize(1);
    }
}
