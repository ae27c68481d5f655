package fr.hemicycle.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    private static final Instant NOW = Instant.parse("2022-12-13T09:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void a_token_carries_role_and_collectivity_and_is_proved_by_the_public_key() throws Exception {
        Tokens tokens = Tokens.withNewKey();

        String token = tokens.mint(Set.of("clerk"), "226200012", "anne", Duration.ofHours(1), NOW);

        JwtClaims claims = new JwtConsumerBuilder()
                .setVerificationKey(publicKey(tokens))
                .setExpectedIssuer("https://hemicycle.local/issuer")
                .setExpectedAudience("hemicycle")
                .setEvaluationTime(NumericDate.fromSeconds(NOW.getEpochSecond()))
                .build()
                .processToClaims(token);
        assertThat(claims.getSubject()).isEqualTo("anne");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("clerk");
        assertThat(claims.getStringClaimValue("collectivity")).isEqualTo("226200012");
        assertThat(claims.getExpirationTime().getValue())
                .isEqualTo(NOW.plus(Duration.ofHours(1)).getEpochSecond());
    }

    @Test
    void a_kept_key_is_found_again_and_is_nobody_elses_to_read() throws Exception {
        Path file = folder.resolve("run/key.jwk");
        Tokens first = Tokens.withKeyIn(file);

        Tokens second = Tokens.withKeyIn(file);

        assertThat(second.publicKeyBase64()).isEqualTo(first.publicKeyBase64());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private static PublicKey publicKey(Tokens tokens) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(tokens.publicKeyBase64())));
    }
}
