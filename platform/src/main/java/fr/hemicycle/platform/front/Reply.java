package fr.hemicycle.platform.front;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a path shows. */
record Reply(String mediaType, byte[] body) {

    static Reply html(String page) {
        return new Reply("text/html; charset=utf-8", page.getBytes(UTF_8));
    }

    /** A file as it is; its ending says what it is. */
    static Reply file(String name, byte[] body) {
        return new Reply(mediaType(name.substring(name.indexOf('.', name.lastIndexOf('/')) + 1)), body);
    }

    private static String mediaType(String ending) {
        if (ending.endsWith("schema.json")) {
            return "application/schema+json";
        }
        return switch (ending.substring(ending.lastIndexOf('.') + 1)) {
            case "json" -> "application/json";
            case "yaml" -> "application/yaml";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "text/plain; charset=utf-8";
        };
    }
}
