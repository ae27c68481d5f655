package fr.hemicycle.platform.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.hemicycle.platform.id.Ids;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private static final String SECRET = "whsec_aGVtaWN5Y2xl";

    private final SecretBox sealing = new SecretBox(Optional.of(key((byte) 1)));
    private final SecretBox plain = new SecretBox(Optional.empty());
    private final UUID webhook = Ids.next();

    @Test
    void with_a_key_opens_what_it_has_sealed_and_shows_nothing_of_it() {
        byte[] sealed = sealing.close(SECRET, webhook);

        assertThat(sealing.open(sealed, webhook)).isEqualTo(SECRET);
        assertThat(new String(sealed, ISO_8859_1)).doesNotContain("whsec");
        assertThat(sealing.close(SECRET, webhook)).isNotEqualTo(sealed);
    }

    @Test
    void does_not_open_with_another_key_or_for_another_subscription() {
        byte[] sealed = sealing.close(SECRET, webhook);

        assertThatThrownBy(() -> new SecretBox(Optional.of(key((byte) 2))).open(sealed, webhook))
                .hasMessageContaining("secret-key");
        assertThatThrownBy(() -> plain.open(sealed, webhook)).hasMessageContaining("secret-key");
        assertThatThrownBy(() -> sealing.open(sealed, Ids.next())).hasMessageContaining("secret-key");
    }

    @Test
    void still_opens_what_was_kept_before_there_was_a_key() {
        assertThat(sealing.open(plain.close(SECRET, webhook), webhook)).isEqualTo(SECRET);
    }

    @Test
    void does_not_start_with_a_short_key() {
        assertThatThrownBy(() -> new SecretBox(Optional.of("c2hvcnQ="))).hasMessageContaining("32 bytes");
    }

    private static String key(byte first) {
        byte[] key = new byte[32];
        key[0] = first;
        return Base64.getEncoder().encodeToString(key);
    }
}
