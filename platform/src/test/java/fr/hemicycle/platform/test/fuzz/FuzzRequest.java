package fr.hemicycle.platform.test.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.hemicycle.platform.test.api.Answer;
import fr.hemicycle.platform.test.api.ApiOperation;
import fr.hemicycle.platform.test.api.Http;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * One request of the fuzzer.
 *
 * @param story whose ids it was made of
 * @param address path and query, escaped
 */
@SuppressWarnings("ArrayRecordComponent") // bytes, and nobody compares requests
record FuzzRequest(
        int number,
        ApiOperation operation,
        Story story,
        String method,
        String address,
        List<Map.Entry<String, String>> headers,
        byte[] body) {

    private static final int SHOWN_MAX = 4_000;

    Answer send() {
        return Http.send(method, address, headers, body);
    }

    String path() {
        return address.split("\\?", 2)[0];
    }

    /** Who asks, as the token says; the token itself is worth nothing after the test. */
    String caller() {
        return headers.stream()
                .filter(header -> header.getValue().startsWith("Bearer ey"))
                .map(header -> header.getValue().split("\\.", -1)[1])
                .map(claims -> new String(Base64.getUrlDecoder().decode(claims), UTF_8)
                        .replaceAll(".*\"sub\":\"([^\"]+)\".*", "$1"))
                .findFirst()
                .orElse("nobody");
    }

    /** The same request as a command for people; a body that no shell would take is given by its length. */
    String curl() {
        StringBuilder command = new StringBuilder(
                "curl -i -X " + method.toUpperCase(java.util.Locale.ROOT) + " " + shell(Http.at(address)));
        headers.forEach(header -> command.append(" -H ")
                .append(shell(
                        header.getKey() + ": " + header.getValue().replaceFirst("Bearer ey.*", "Bearer \\$TOKEN"))));
        if (body.length > 0) {
            String text = new String(body, UTF_8);
            command.append(" --data-binary ")
                    .append(
                            body.length > SHOWN_MAX
                                    ? shell(text.substring(0, Math.min(text.length(), SHOWN_MAX / 2))) + "… ("
                                            + body.length + " bytes)"
                                    : shell(text));
        }
        return command.toString();
    }

    private static String shell(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
