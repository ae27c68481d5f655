package fr.hemicycle.vote.transmission.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of files that @CTES takes, told by their first bytes and never by a name. */
public enum FileKind {
    PDF("pdf", "%PDF-"),
    PNG("png", "\u0089PNG\r\n\u001A\n"),
    JPG("jpg", "\u00FF\u00D8\u00FF");

    private static final int FIRST_BYTES_MAX = 8;

    /** The key of a dictionary, never a word of a text: pages are looked at without their streams. */
    private static final Pattern LOCK = Pattern.compile("/Encrypt(?![A-Za-z])");

    private final String extension;
    private final String firstBytes;

    FileKind(String extension, String firstBytes) {
        this.extension = extension;
        this.firstBytes = firstBytes;
    }

    public String extension() {
        return extension;
    }

    public static Optional<FileKind> of(Document document) {
        String start = document.text(FIRST_BYTES_MAX);
        for (FileKind kind : values()) {
            if (start.startsWith(kind.firstBytes)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether a PDF asks for a password or forbids a use: the prefecture could not stamp or print it. */
    static boolean isLocked(Document document) {
        if (of(document).filter(PDF::equals).isEmpty()) {
            return false;
        }
        String text = document.text(document.size());
        int from = 0;
        while (true) {
            int stream = text.indexOf("stream", from);
            int end = stream < 0 ? -1 : text.indexOf("endstream", stream);
            if (LOCK.matcher(text)
                    .region(from, end < 0 ? text.length() : stream)
                    .find()) {
                return true;
            }
            if (end < 0) {
                return false;
            }
            from = end + "endstream".length();
        }
    }
}
