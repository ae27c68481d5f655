package fr.hemicycle.platform.limit;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * Whose requests are counted together.
 *
 * @param name subject of a token that was checked, or the network address of who sends none
 * @param collectivity the token's, empty without one
 */
record Client(String name, String collectivity) {

    static Client of(@Nullable SecurityIdentity identity, HttpServerRequest request) {
        // Asked of all claims: asking for one that MicroProfile does not know costs an exception.
        if (identity != null && identity.getPrincipal() instanceof OidcJwtCallerPrincipal token) {
            return new Client(token.getName(), String.valueOf(token.getClaims().getClaimValue("collectivity")));
        }
        return new Client(
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress(), "");
    }
}
