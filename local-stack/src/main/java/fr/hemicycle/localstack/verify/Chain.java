package fr.hemicycle.localstack.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Blocks, taken one by one: each signed, each chained to the one before, and to the block that was kept. */
final class Chain {

    private static final String NO_BLOCK = "0".repeat(64);

    private final Keys keys;
    private final String collectivity;
    private final Optional<Head> head;
    private boolean headIsThere;
    private int blocks;
    private int last;
    private String hash = "";

    Chain(Keys keys, String collectivity, Optional<Head> head) {
        this.keys = keys;
        this.collectivity = collectivity;
        this.head = head;
    }

    void take(JsonNode block, String place) {
        StrictJson.closed(block, place, Set.of("header", "signature", "leaves"));
        StrictJson.texts(block, place, List.of("signature"));
        JsonNode header = block.path("header");
        StrictJson.closed(
                header,
                place + "/header",
                Set.of("collectivity", "number", "previous", "records", "root", "sealedAt", "keyId"));
        keys.mustHaveSigned(header, block.path("signature").asText(), place);
        Fault.unlessEqual(collectivity, header.path("collectivity").asText(), place + "/header/collectivity");
        int number = header.path("number").asInt();
        String previous = header.path("previous").asText();
        if (blocks > 0) {
            Fault.unlessEqual(last + 1, number, place + "/header/number");
            Fault.unlessEqual(hash, previous, place + "/header/previous");
        } else if (number == 1) {
            Fault.unlessEqual(NO_BLOCK, previous, place + "/header/previous");
        }
        String own = Head.hashOf(header);
        head.ifPresent(kept -> {
            if (number == kept.number()) {
                Fault.unless(own.equals(kept.hash()), place, "is not the block that you kept");
                headIsThere = true;
            }
            if (number == kept.number() + 1) {
                Fault.unless(previous.equals(kept.hash()), place, "does not follow on the block that you kept");
                headIsThere = true;
            }
        });
        blocks++;
        last = number;
        hash = own;
    }

    int last() {
        return last;
    }

    /** @return one sentence a check */
    List<String> end(String place) {
        List<String> lines = new ArrayList<>();
        lines.add("blocks: %d, each signed, each chained to the one before".formatted(blocks));
        head.ifPresent(kept -> {
            Fault.unless(
                    headIsThere || last >= kept.number(),
                    place,
                    "end with block %d, before the block %d that you kept".formatted(last, kept.number()));
            Fault.unless(
                    headIsThere,
                    place,
                    "begin behind the block %d that you kept: ask for the ledger from there on"
                            .formatted(kept.number()));
            lines.add("chain: goes on from the block %d that you kept".formatted(kept.number()));
        });
        return lines;
    }
}
