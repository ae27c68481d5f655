package fr.hemicycle.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** The identity provider of a local stack: signs bearer tokens (JWT, RS256) with a key of its own. */
public final class Tokens {

    public static final String ISSUER = "https://hemicycle.local/issuer";
    public static final String AUDIENCE = "hemicycle";

    /** How long a token is good with which somebody tries things out. */
    static final Duration READY_LIFE = Duration.ofHours(12);

    private static final int KEY_BITS = 2048;

    private final RsaJsonWebKey key;

    private Tokens(RsaJsonWebKey key) {
        this.key = key;
    }

    /** With a new key that nobody keeps. */
    public static Tokens withNewKey() {
        try {
            return new Tokens(RsaJwkGenerator.generateJwk(KEY_BITS));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the key that the file holds (as a JWK); it is made when there is none, also by several at once. */
    public static Tokens withKeyIn(Path file) {
        try {
            if (!Files.exists(file)) {
                keep(withNewKey(), file.toAbsolutePath());
            }
            return new Tokens((RsaJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JoseException e) {
            throw new LocalStackException("%s does not hold a key: delete it".formatted(file), e);
        }
    }

    /** Written aside, readable by nobody else; the first one to link it in place wins. */
    private static void keep(Tokens tokens, Path file) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling(""));
        Path aside = Files.createTempFile(folder, "token-key", ".new");
        Files.writeString(aside, tokens.key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        try {
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            // Somebody else was first: that key counts.
        } finally {
            Files.delete(aside);
        }
    }

    /** The public key (X.509, Base64), as {@code QUARKUS_OIDC_PUBLIC_KEY} takes it. */
    public String publicKeyBase64() {
        return Base64.getEncoder().encodeToString(key.getPublicKey().getEncoded());
    }

    /** A token to try things out with, good from now on. */
    String ready(Role role, String collectivity, Map<String, String> more) {
        return mint(Set.of(role.code()), collectivity, "local-" + role.code(), more, READY_LIFE, Instant.now());
    }

    /**
     * A good token.
     *
     * @param roles such as {@code clerk}, {@code finance}
     * @param collectivity SIREN of the collectivity for which the caller acts
     * @param subject who the caller is
     */
    public String mint(Set<String> roles, String collectivity, String subject, Duration life, Instant now) {
        return mint(roles, collectivity, subject, Map.of(), life, now);
    }

    /** The same with further claims, such as {@code councillor}. */
    public String mint(
            Set<String> roles,
            String collectivity,
            String subject,
            Map<String, String> more,
            Duration life,
            Instant now) {
        Map<String, Object> claims = new HashMap<>(more);
        claims.put("iss", ISSUER);
        claims.put("aud", AUDIENCE);
        claims.put("sub", subject);
        claims.put("groups", List.copyOf(roles));
        claims.put("collectivity", collectivity);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(life).getEpochSecond());
        return mint(claims);
    }

    /** A token with just these claims, good or bad. */
    public String mint(Map<String, ?> claims) {
        JwtClaims payload = new JwtClaims();
        claims.forEach(payload::setClaim);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(payload.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setHeader("typ", "JWT");
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
