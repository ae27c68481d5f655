package fr.hemicycle.funding.annex;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.annex.domain.AuthorisationState;
import fr.hemicycle.funding.annex.domain.OperationState;
import fr.hemicycle.funding.annex.domain.SampleState;
import fr.hemicycle.funding.money.Section;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

class StateFilesTest {

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "=cmd|' /C calc'!A0",
                        "+1",
                        "-1",
                        "@x",
                        "\"",
                        ",",
                        "\n",
                        "\r",
                        "\u202E",
                        "e\u0301",
                        "\uD83D\uDE00",
                        " ",
                        "#",
                        "a")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property
    void text_comes_back_as_it_was_written(@ForAll("hostile") String code, @ForAll("hostile") String label)
            throws IOException {
        AuthorisationState state = SampleState.state(List.of(SampleState.operation(code, label, Section.OPERATING)));

        assertThat(rows(state)).singleElement().satisfies(row -> {
            assertThat(row.get("CODE")).isEqualTo(code);
            assertThat(row.get("LIBELLE")).isEqualTo(label);
            assertThat(row.get("TOTAL")).isEqualTo("15680078.60");
        });
    }

    @Property(tries = 100)
    void equal_facts_are_equal_bytes_in_whatever_order_they_come(@ForAll Random random) {
        List<OperationState> operations = new ArrayList<>(IntStream.range(0, 20)
                .mapToObj(i -> SampleState.operation("C" + i, "é", i % 3 == 0 ? Section.INVESTMENT : Section.OPERATING))
                .toList());
        byte[] first = StateFiles.csv(SampleState.state(operations));
        Collections.shuffle(operations, random);

        assertThat(StateFiles.csv(SampleState.state(operations))).isEqualTo(first);
    }

    private static List<CSVRecord> rows(AuthorisationState state) throws IOException {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(StateFiles.csv(state), StandardCharsets.UTF_8)))) {
            return parser.getRecords();
        }
    }
}
