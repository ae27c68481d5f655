package fr.hemicycle.platform.test.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a service answered to a request.
 *
 * @param method in lower case, as descriptions have it
 * @param path as it was sent, without the query
 * @param headers by name in any case
 */
@SuppressWarnings("ArrayRecordComponent") // bytes, and nobody compares answers
public record Answer(String method, String path, int status, Map<String, String> headers, byte[] body) {

    public Answer {
        method = method.toLowerCase(Locale.ROOT);
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    /** Media type without its parameters; empty when none is said. */
    public String mediaType() {
        return headers.getOrDefault("Content-Type", "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    public String text() {
        return new String(body, UTF_8);
    }

    boolean isJson() {
        return mediaType().equals("application/json") || mediaType().endsWith("+json");
    }
}
