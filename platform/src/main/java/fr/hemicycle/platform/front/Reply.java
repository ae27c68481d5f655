package fr.hemicycle.platform.front;

import io.vertx.core.buffer.Buffer;

/** What a path shows. */
record Reply(String mediaType, Buffer body) {

    static Reply html(String page) {
        return new Reply("text/html; charset=utf-8", Buffer.buffer(page));
    }

    /** A file as it is; its ending says what it is. */
    static Reply file(String name, Buffer body) {
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
