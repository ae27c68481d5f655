package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A proof file, checked from the keys up to the votes. */
public final class Proof {

    private static final Set<String> MEMBERS = Set.of("format", "collectivity", "subject", "records", "blocks", "keys");

    private final JsonNode file;
    private final Optional<String> trustedKey;
    private final Optional<Head> head;
    private final List<String> lines = new ArrayList<>();

    /**
     * Reads a proof strictly: a member that stands twice, or a second document behind the first, would show a reader another
     * vote than the one that is checked.
     *
     * @param trustedKey public key, X.509 in base64, that must have sealed it; without one the file's own keys are taken
     * @param head a block that was kept, on which the chain must go on
     * @throws Fault when it is no such JSON
     */
    public Proof(String text, Optional<String> trustedKey, Optional<Head> head) {
        this.file = StrictJson.read(text);
        this.trustedKey = trustedKey;
        this.head = head;
    }

    public Proof(String text, Optional<String> trustedKey) {
        this(text, trustedKey, Optional.empty());
    }

    /**
     * @return one sentence a check
     * @throws Fault naming the first thing that does not hold
     */
    public List<String> verify() {
        Fault.unlessEqual("hemicycle-proof-1", file.path("format").asText(), "/format");
        shape();
        Blocks blocks = Blocks.of(file, trustedKey, head);
        lines.addAll(blocks.lines());
        Fault.unless(!file.path("records").isEmpty(), "/records", "there is none");
        int index = 0;
        for (JsonNode entry : file.path("records")) {
            String place = "/records/" + index;
            record(SealedEntry.of(entry, blocks.headers(), place), place);
            index++;
        }
        return lines;
    }

    /** Every member is known and of its type: what nobody reads could tell a reader something else. */
    private void shape() {
        StrictJson.closed(file, "", MEMBERS);
        StrictJson.texts(file, "", List.of("format", "collectivity", "subject"));
        int index = 0;
        for (JsonNode entry : file.path("records")) {
            SealedEntry.shape(entry, "/records/" + index);
            index++;
        }
    }

    private void record(SealedEntry entry, String place) {
        JsonNode record = entry.record();
        Fault.unlessEqual(
                file.path("collectivity").asText(),
                record.path("collectivity").asText(),
                place + "/record/collectivity");
        Fault.unlessEqual(file.path("subject").asText(), record.path("subject").asText(), place + "/record/subject");
        if (record.path("kind").asText().equals("vote")) {
            lines.add(new RecordedVote(record.path("content"), place + "/record/content").verify());
        }
        if (record.path("kind").asText().equals("appointment")) {
            lines.add(new RecordedRound(record.path("content"), place + "/record/content").verify());
        }
        lines.add(entry.mustBeSealed());
    }
}
