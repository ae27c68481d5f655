package fr.hemicycle.platform.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Secrets as the database holds them: sealed (AES-256-GCM, bound to their subscription) with the key of the settings; without a key
 * as they are. The first byte says which.
 */
@ApplicationScoped
class SecretBox {

    private static final byte PLAIN = 0;
    private static final byte SEALED = 1;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final @Nullable SecretKeySpec key;

    @Inject
    SecretBox(WebhookSettings settings) {
        this(settings.secretKey());
    }

    SecretBox(Optional<String> key) {
        this.key = key.map(SecretBox::key).orElse(null);
    }

    byte[] close(String secret, UUID webhook) {
        byte[] text = secret.getBytes(UTF_8);
        if (key == null) {
            return ByteBuffer.allocate(1 + text.length).put(PLAIN).put(text).array();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, webhook, text);
        return ByteBuffer.allocate(1 + nonce.length + sealed.length)
                .put(SEALED)
                .put(nonce)
                .put(sealed)
                .array();
    }

    String open(byte[] stored, UUID webhook) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        if (bytes.get() == PLAIN) {
            return UTF_8.decode(bytes).toString();
        }
        if (key == null) {
            throw new IllegalStateException("secrets are sealed, and hemicycle.webhook.secret-key is not set");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] sealed = new byte[bytes.get(nonce).remaining()];
        bytes.get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, webhook, sealed), UTF_8);
    }

    private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, UUID webhook, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(webhook.toString().getBytes(UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret is not sealed with hemicycle.webhook.secret-key", e);
        }
    }

    private static SecretKeySpec key(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("hemicycle.webhook.secret-key must be 32 bytes in base64");
        }
        return new SecretKeySpec(bytes, "AES");
    }
}
