package fr.hemicycle.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What every answer says of the rate of its client, once for all in the components. */
final class RateHeaders {

    private static final String REF = "#/components/headers/";
    private static final List<String> NAMES = List.of("RateLimit", "RateLimit-Policy");

    private RateHeaders() {}

    static void define(Components components, LimitValues limits) {
        components.addHeader(
                "RateLimit",
                text(
                        "What is left to this client: `r` requests, and `t` seconds until all are there again"
                                + " (draft-ietf-httpapi-ratelimit-headers-10).",
                        "\"client\";r=%d;t=1".formatted(limits.requests() - 1)));
        components.addHeader(
                "RateLimit-Policy",
                text(
                        "What a client of a collectivity may ask: `q` requests in `w` seconds.",
                        "\"client\";q=%d;w=%d".formatted(limits.requests(), limits.windowSeconds())));
        components.addHeader(
                "Retry-After",
                OASFactory.createHeader()
                        .description("Seconds after which the same request may be made again.")
                        .schema(OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .format("int32")
                                .minimum(java.math.BigDecimal.ONE)
                                .maximum(java.math.BigDecimal.valueOf(Integer.MAX_VALUE)))
                        .example(1));
    }

    static APIResponse addTo(APIResponse answer) {
        NAMES.forEach(name -> answer.addHeader(name, OASFactory.createHeader().ref(REF + name)));
        return answer;
    }

    static Header retryAfter() {
        return OASFactory.createHeader().ref(REF + "Retry-After");
    }

    private static Header text(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .pattern("^\"client\";[qr]=\\d+;[wt]=\\d+$")
                        .maxLength(80))
                .example(example);
    }
}
