package fr.hemicycle.funding.award;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.funding.award.domain.Award;
import fr.hemicycle.funding.award.domain.AwardedLine;
import fr.hemicycle.funding.award.domain.Beneficiary;
import fr.hemicycle.funding.award.domain.SampleAward;
import fr.hemicycle.funding.money.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The file itself, whatever the database holds. */
class GrantFileTest {

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> traps = Arbitraries.of(
                "=1+1",
                "@SUM(A1)",
                "+33",
                "-1",
                "\"",
                "\"\"",
                ",",
                ";",
                "\n",
                "\r\n",
                "\u202Eabc",
                "e\u0301",
                "é",
                "\uFEFF",
                "\uD83D\uDE00",
                " ",
                "\t",
                "'",
                "’",
                "\\",
                "#");
        return Arbitraries.oneOf(traps, Arbitraries.strings().alpha().ofMaxLength(5))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isBlank() && text.length() <= 256);
    }

    @Property
    void text_comes_back_as_it_was_written(@ForAll("hostile") String name, @ForAll("hostile") String object)
            throws IOException {
        Award told = SampleAward.told(
                SampleAward.TODAY, object, List.of(new Beneficiary(name, "38047555800058", null, BigDecimal.ONE)));

        List<CSVRecord> rows = GrantSchema.rows(file(List.of(line(1, told)), null));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get("nomBeneficiaire")).isEqualTo(name);
            assertThat(row.get("objet")).isEqualTo(object);
        });
        assertThat(GrantSchema.faults(rows)).isEmpty();
    }

    @Property(tries = 200)
    void shares_of_a_line_are_told_next_to_each_other_and_sum_to_one(
            @ForAll @IntRange(min = 1, max = 12) int lines, @ForAll @IntRange(min = 1, max = 99) int percent)
            throws IOException {
        Award shared = SampleAward.told(
                SampleAward.TODAY,
                "object",
                List.of(
                        SampleAward.association(
                                "38047555800058", BigDecimal.valueOf(percent, 2).toPlainString()),
                        SampleAward.association(
                                "20005374200017",
                                BigDecimal.valueOf(100 - percent, 2).toPlainString())));

        List<CSVRecord> rows = GrantSchema.rows(file(
                LongStream.rangeClosed(1, lines)
                        .mapToObj(id -> line(id, shared))
                        .toList(),
                null));

        assertThat(rows).hasSize(2 * lines);
        assertThat(GrantSchema.faults(rows)).isEmpty();
        for (int i = 0; i < rows.size(); i += 2) {
            assertThat(rows.get(i).get("referenceDecision"))
                    .isEqualTo(rows.get(i + 1).get("referenceDecision"));
            assertThat(new BigDecimal(rows.get(i).get("pourcentageSubvention"))
                            .add(new BigDecimal(rows.get(i + 1).get("pourcentageSubvention"))))
                    .isEqualByComparingTo(BigDecimal.ONE);
        }
    }

    @Property(tries = 100)
    void amounts_are_exact(@ForAll @LongRange(min = 1, max = 999_999_999_999_999L) long cents) throws IOException {
        AwardedLine like = line(1, SampleAward.award());
        AwardedLine line = new AwardedLine(
                like.id(), like.commitmentId(), "n", 1, 1, like.imputation(), new Money(cents), true, like.award());

        assertThat(new BigDecimal(
                        GrantSchema.rows(file(List.of(line), null)).getFirst().get("montant")))
                .isEqualTo(BigDecimal.valueOf(cents, 2));
    }

    @Test
    void the_order_is_that_of_the_commitments_and_a_page_ends_nowhere_in_it() throws IOException {
        List<AwardedLine> lines = new ArrayList<>(LongStream.rangeClosed(1, 1_201)
                .mapToObj(id -> line(id, SampleAward.award()))
                .toList());

        List<CSVRecord> rows = GrantSchema.rows(file(lines, null));

        assertThat(rows)
                .extracting(row -> row.get("referenceDecision"))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 1_201)
                        .mapToObj(id -> "2023-" + id)
                        .toList());
        assertThat(file(lines.reversed(), null)).isEqualTo(file(lines, null));
    }

    @Test
    void a_large_file_is_never_in_memory() throws IOException {
        long[] largest = {0};
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int one) {
                throw new AssertionError("byte by byte");
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                largest[0] = Math.max(largest[0], length);
            }
        };
        GrantFile.write(
                (after, limit) -> LongStream.range(0, limit)
                        .map(i -> after.getLeastSignificantBits() + 1 + i)
                        .filter(id -> id <= 100_000)
                        .mapToObj(id -> line(id, SampleAward.award()))
                        .toList(),
                SampleAward.SETTINGS,
                null,
                counting);

        assertThat(largest[0]).isBetween(1L, 100_000L);
    }

    @Test
    void only_agreements_of_the_year_asked_for() throws IOException {
        List<AwardedLine> lines = List.of(
                line(1, SampleAward.signed(LocalDate.of(2022, 12, 31))),
                line(2, SampleAward.signed(LocalDate.of(2023, 1, 1))),
                line(3, SampleAward.signed(null)));

        assertThat(GrantSchema.rows(file(lines, 2023)))
                .extracting(row -> row.get("dateConvention"))
                .containsExactly("2023-01-01");
        assertThat(GrantSchema.rows(file(lines, null))).hasSize(2);
    }

    @Test
    void the_check_of_rows_does_find_faults() throws IOException {
        String valid = OpenGrantResource.FILE;

        assertThat(GrantSchema.faults(GrantSchema.rows(valid))).isEmpty();
        assertThat(faults(valid.replace("38047555800058", "38047555800059")))
                .containsExactly("idBeneficiaire: check digit");
        assertThat(faults(valid.replace("38047555800058", "")))
                .containsExactly("one of idBeneficiaire, rnaBeneficiaire");
        assertThat(faults(valid.replace(",1.00,", ",1.01,"))).containsExactly("pourcentageSubvention: 1.01");
        assertThat(faults(valid.replace(",non,", ",Non,"))).containsExactly("notificationUE: Non");
        assertThat(faults(valid.replace("2023-04-01/", "2023-04-01_"))).hasSize(1);
        assertThat(faults(valid.replace(",2023-03-01,", ",01/03/2023,"))).hasSize(1);
        assertThat(faults(valid.replace("aide en numéraire", "subvention"))).hasSize(1);
        assertThat(faults(valid.replace("47800.20", "47800,20"))).isNotEmpty();
        assertThat(faults(valid.replace("Ateliers", "A".repeat(257)))).hasSize(1);
    }

    private static List<String> faults(String csv) throws IOException {
        return GrantSchema.faults(GrantSchema.rows(csv));
    }

    private static AwardedLine line(long id, Award award) {
        return new AwardedLine(
                new UUID(0, id),
                new UUID(1, id),
                "2023-" + id,
                2,
                1,
                SampleAward.GRANT,
                Money.euros("60000.00"),
                true,
                award);
    }

    /** What the file says of these lines, which a table hands out by their ids. */
    private static String file(List<AwardedLine> lines, @Nullable Integer year) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GrantFile.write(
                (after, limit) -> lines.stream()
                        .filter(each -> each.id().compareTo(after) > 0)
                        .sorted(Comparator.comparing(AwardedLine::id))
                        .limit(limit)
                        .toList(),
                SampleAward.SETTINGS,
                year,
                out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
