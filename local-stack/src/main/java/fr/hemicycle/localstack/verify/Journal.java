package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An extract of an operation's journal, checked from the keys up to the balance that it shows. */
public final class Journal {

    private static final String FORMAT = "hemicycle-journal-1";

    private static final List<String> FIGURES =
            List.of("code", "label", "authorised", "committed", "reserved", "available");

    private final JsonNode file;
    private final Optional<String> trustedKey;
    private final Optional<Head> head;

    /**
     * @param trustedKey public key, X.509 in base64, that must have sealed it; without one the file's own keys are taken
     * @param head a block that was kept, on which the chain must go on
     * @throws Fault when it is no JSON that reads one way only
     */
    public Journal(String text, Optional<String> trustedKey, Optional<Head> head) {
        this.file = StrictJson.read(text);
        this.trustedKey = trustedKey;
        this.head = head;
    }

    /** Whether a file says that it is one. */
    public static boolean isOne(String text) {
        return StrictJson.read(text).path("format").asText().equals(FORMAT);
    }

    /**
     * @return one sentence a check
     * @throws Fault naming the first thing that does not hold
     */
    public List<String> verify() {
        Fault.unlessEqual(FORMAT, file.path("format").asText(), "/format");
        StrictJson.closed(
                file, "", Set.of("format", "collectivity", "subject", "operation", "records", "blocks", "keys"));
        StrictJson.texts(file, "", List.of("format", "collectivity", "subject"));
        StrictJson.closed(file.path("operation"), "/operation", Set.copyOf(FIGURES));
        StrictJson.texts(file.path("operation"), "/operation", FIGURES);
        Blocks blocks = Blocks.of(file, trustedKey, head);
        List<String> lines = new ArrayList<>(blocks.lines());
        JournalRows rows = new JournalRows(
                file.path("collectivity").asText(), file.path("subject").asText());
        int index = 0;
        for (JsonNode each : file.path("records")) {
            String place = "/records/" + index;
            SealedEntry.shape(each, place);
            SealedEntry entry = SealedEntry.of(each, blocks.headers(), place);
            rows.take(entry.record(), place);
            String _ = entry.mustBeSealed();
            index++;
        }
        rows.mustBelongTogether();
        lines.add("records: %d, each under the root that was signed".formatted(index));
        lines.add(new RecordedJournal(file.path("operation"), rows).verify());
        return lines;
    }
}
