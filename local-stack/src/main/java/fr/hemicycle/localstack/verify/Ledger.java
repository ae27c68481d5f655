package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An extract of the ledger, line by line, however long it is: every block from the first that was asked for to the last. */
public final class Ledger {

    public static final String FORMAT = "hemicycle-ledger-1";

    private final BufferedReader lines;
    private final Optional<String> trustedKey;
    private final Optional<Head> head;

    public Ledger(BufferedReader lines, Optional<String> trustedKey, Optional<Head> head) {
        this.lines = lines;
        this.trustedKey = trustedKey;
        this.head = head;
    }

    /**
     * @return one sentence a check
     * @throws Fault naming the first thing that does not hold
     */
    public List<String> verify() throws IOException {
        JsonNode about = StrictJson.read(Optional.ofNullable(lines.readLine()).orElse(""));
        StrictJson.closed(about, "", Set.of("format", "collectivity", "after", "last", "keys"));
        StrictJson.texts(about, "", List.of("format", "collectivity"));
        Fault.unlessEqual(FORMAT, about.path("format").asText(), "/format");
        Fault.unless(about.path("after").isInt() && about.path("last").isInt(), "/last", "is no number");
        Keys keys = Keys.of(about.path("keys"), trustedKey);
        Chain chain = new Chain(keys, about.path("collectivity").asText(), head);
        int number = about.path("after").asInt();
        long records = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode block = StrictJson.read(line);
            number++;
            String place = "/blocks/" + number;
            Fault.unlessEqual(number, block.at("/header/number").asInt(), place + "/header/number");
            chain.take(block, place);
            records += leaves(block, place);
        }
        Fault.unlessEqual(about.path("last").asInt(), number, "/last");
        List<String> found = new ArrayList<>(List.of(keys.line()));
        found.addAll(chain.end("/blocks"));
        found.add("records: %d, under the roots that were signed".formatted(records));
        return found;
    }

    private static int leaves(JsonNode block, String place) {
        List<byte[]> leaves = new ArrayList<>();
        try {
            block.path("leaves").forEach(hash -> leaves.add(HexFormat.of().parseHex(hash.asText())));
        } catch (IllegalArgumentException e) {
            throw new Fault(place + "/leaves", "are no hashes");
        }
        Fault.unlessEqual(block.at("/header/records").asInt(), leaves.size(), place + "/leaves");
        Fault.unless(!leaves.isEmpty(), place + "/leaves", "are none");
        Fault.unless(
                HexFormat.of()
                        .formatHex(Hashes.root(leaves))
                        .equals(block.at("/header/root").asText()),
                place + "/leaves",
                "do not have the root that was signed");
        return leaves.size();
    }
}
