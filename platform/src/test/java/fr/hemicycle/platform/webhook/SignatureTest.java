package fr.hemicycle.platform.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import fr.hemicycle.platform.id.Ids;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Verified by the library of Standard Webhooks, which is not ours. */
class SignatureTest {

    private static final String BODY = "{\"ville\":\"Hénin-Beaumont\"}";
    /** The library takes no other time than about now. */
    private final Instant now = Instant.now();

    private final Secret first = secret(Secret.drawn());
    private final Secret second = secret(Secret.drawn());

    @Test
    void is_what_the_specification_shows() {
        Secret secret = secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(Signature.of(
                        List.of(secret),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}".getBytes(UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void of_two_secrets_is_verified_with_either() {
        String signature = Signature.of(List.of(first, second), "id", now, BODY.getBytes(UTF_8));

        for (Secret each : List.of(first, second)) {
            assertThatCode(() -> verify(each, signature, BODY)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> verify(secret(Secret.drawn()), signature, BODY))
                .isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(first, signature, BODY + " ")).isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void comes_from_secrets_of_32_bytes_that_differ() {
        assertThat(Base64.getDecoder().decode(first.text().substring("whsec_".length())))
                .hasSize(32);
        assertThat(first.text()).isNotEqualTo(second.text());
    }

    private void verify(Secret secret, String signature, String body) throws Exception {
        new Webhook(secret.text())
                .verify(
                        body,
                        Map.of(
                                "webhook-id", List.of("id"),
                                "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                                "webhook-signature", List.of(signature)));
    }

    private Secret secret(String text) {
        return new Secret(Ids.next(), text, now, null);
    }
}
