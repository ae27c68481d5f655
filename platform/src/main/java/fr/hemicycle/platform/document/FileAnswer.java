package fr.hemicycle.platform.document;

import fr.hemicycle.platform.version.Versions;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file as an answer. Its tag is its digest, so whoever has it already is told so. */
public final class FileAnswer {

    public static final String PDF = "application/pdf";

    private FileAnswer() {}

    /** @param name with its ending */
    public static Response of(Request request, byte[] bytes, MediaType type, String name) {
        return of(request, bytes, bytes, type, name);
    }

    /** Text, sent in UTF-8: what writes JSON would write an array of bytes as one more text. */
    public static Response of(Request request, String text, MediaType type, String name) {
        return of(request, text, text.getBytes(StandardCharsets.UTF_8), type, name);
    }

    private static Response of(Request request, Object entity, byte[] bytes, MediaType type, String name) {
        EntityTag digest = new EntityTag(sha256(bytes));
        Response.ResponseBuilder unchanged = Versions.unchanged(request, digest);
        return (unchanged != null
                        ? unchanged
                        : Response.ok(entity, type).header("Content-Disposition", "inline; filename=\"" + name + "\""))
                .tag(digest)
                .header("Vary", "Accept")
                .build();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
