package fr.hemicycle.platform.security;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who calls. A caller acts for one collectivity, the one that its token names, and never for another. */
@RequestScoped
public class Caller {

    private static final String COLLECTIVITY_CLAIM = "collectivity";
    private static final Pattern SIREN = Pattern.compile("\\d{9}");

    private final SecurityIdentity identity;
    private @Nullable String siren;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * SIREN (nine digits) of the collectivity that the caller acts for.
     *
     * @throws ProblemException 403 when the token names none
     */
    public String collectivity() {
        // Once a request: for a claim that MicroProfile does not know, each reading costs an exception.
        if (siren == null) {
            siren = read();
        }
        return siren;
    }

    private String read() {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim(COLLECTIVITY_CLAIM) instanceof String named
                && SIREN.matcher(named).matches()) {
            return named;
        }
        throw ProblemException.of(RequestRule.TOKEN_MUST_NAME_A_COLLECTIVITY);
    }

    /** The subject of the token: stable, and never a person's name. */
    public String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /** When the token ends; an answer without end may not outlive it. */
    public Instant validUntil() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }

    /** A claim of the token that only some roles have, empty when it is not there. */
    public Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim(name) instanceof String value
                ? Optional.of(value)
                : Optional.empty();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }
}
