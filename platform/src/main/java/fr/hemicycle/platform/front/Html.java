package fr.hemicycle.platform.front;

/** Text as HTML has it. */
final class Html {

    private Html() {}

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A link to an address that needs no quoting. */
    static String link(String address, String text) {
        return "<a href=\"%s\">%s</a>".formatted(text(address), text(text));
    }

    static String code(String text) {
        return "<code>" + text(text) + "</code>";
    }
}
