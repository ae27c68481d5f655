package fr.hemicycle.platform.webhook;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret that signs.
 *
 * @param text {@code whsec_} and 32 bytes in base64, as Standard Webhooks has it
 * @param endsAt when it signs no more; absent for the last one
 */
record Secret(
        UUID id, String text, Instant createdAt, @Nullable Instant endsAt) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static String drawn() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    byte[] key() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    /** Without what nobody may read in a log. */
    @Override
    public String toString() {
        return "Secret[" + id + "]";
    }
}
