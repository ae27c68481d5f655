package fr.hemicycle.vote.transmission;

import fr.hemicycle.vote.transmission.domain.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file of the folder of answers: a message, or a {@code .tar.gz} of messages and of the papers that they announce. */
record ReturnedFile(String name, Document content) {

    /** Ours to decide: an answer is a page of text, with a letter or two. */
    static final TarFile.Limits LIMITS = new TarFile.Limits(100, 64L << 20);

    static final String NOBODY = "000000000";

    private static final Pattern SIREN = Pattern.compile("(?:^|[^0-9])([0-9]{9})(?:[^0-9]|$)");

    static boolean isOne(String name) {
        return !name.startsWith(".") && (name.endsWith(".xml") || isArchive(name));
    }

    /** All that it says, or nothing: of a file that is half wrong, nothing is believed. */
    List<AnswerFile.Reply> read(AnswerFile.Packages packages) throws UnreadableAnswer {
        Map<String, Document> parts = isArchive(name) ? TarFile.parts(content, LIMITS) : Map.of(name, content);
        List<AnswerFile.Reply> replies = new ArrayList<>();
        boolean isRead = false;
        for (Map.Entry<String, Document> part : parts.entrySet()) {
            if (part.getKey().endsWith(".xml")) {
                isRead = true;
                new AnswerFile(part.getKey(), part.getValue()).read(packages).ifPresent(replies::add);
            }
        }
        if (!isRead) {
            throw new UnreadableAnswer("An archive without a message");
        }
        return replies;
    }

    /** To whom it seems to be addressed, for what says nothing itself. */
    String collectivity() {
        Matcher siren = SIREN.matcher(name);
        return siren.find() ? siren.group(1) : NOBODY;
    }

    private static boolean isArchive(String name) {
        return name.endsWith(".tar.gz") || name.endsWith(".tgz");
    }
}
