package fr.hemicycle.basin.meeting.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file against the text of RFC 5545, and against a library that others use to read such files. */
class CalendarTest {

    private static final Instant START = Instant.parse("2023-09-20T12:00:00Z");

    @Test
    void writes_a_meeting_as_the_standard_asks() {
        assertThat(file("Lancement, axes; suite", "Arras", List.of("Axes", "Dates"), false))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Hémicycle//mobility-basin-service//FR",
                        "CALSCALE:GREGORIAN",
                        "X-WR-CALNAME:Comité de pilotage",
                        "BEGIN:VEVENT",
                        "UID:00000000-0000-0000-0000-000000000001",
                        "SEQUENCE:3",
                        "DTSTAMP:20230901T080000Z",
                        "DTSTART:20230920T120000Z",
                        "DTEND:20230920T140000Z",
                        "SUMMARY:Lancement\\, axes\\; suite",
                        "LOCATION:Arras",
                        "DESCRIPTION:Axes\\nDates",
                        "STATUS:CONFIRMED",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void leaves_out_what_is_not_known_and_says_what_was_cancelled() {
        assertThat(file("Lancement", null, List.of(), true))
                .contains("STATUS:CANCELLED")
                .doesNotContain("LOCATION", "DESCRIPTION");
    }

    @Test
    void folds_between_characters_at_75_octets() {
        String file = file("é".repeat(33) + "x" + "🚌é", null, List.of(), false);

        // "SUMMARY:" and 33 characters of two octets are 74, "x" makes 75; a bus of four octets goes to the next line.
        assertThat(file).contains("SUMMARY:" + "é".repeat(33) + "x\r\n 🚌é\r\n");
    }

    /** Characters of one to four octets, the first and the last of each length: a line ends where the next one would not fit. */
    @ParameterizedTest
    @ValueSource(ints = {'~', 0x80, 0x7FF, 0x800, 0xFFFD, 0x10000, 0x1F68C})
    void folds_no_earlier_than_it_must(int character) {
        String one = Character.toString(character);
        List<String> lines = file("é" + one.repeat(150), null, List.of(), false)
                .lines()
                .dropWhile(line -> !line.startsWith("SUMMARY"))
                .takeWhile(line -> !line.startsWith("STATUS"))
                .toList();

        assertThat(lines).hasSizeGreaterThan(2);
        for (String line : lines.subList(0, lines.size() - 1)) {
            assertThat(octets(line)).isLessThanOrEqualTo(75);
            assertThat(octets(line + one)).isGreaterThan(75);
        }
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo("SUMMARY:é" + one.repeat(150));
    }

    private static int octets(String text) {
        return text.getBytes(UTF_8).length;
    }

    @Test
    void lets_no_text_begin_a_line_of_its_own() {
        assertThat(file("Réunion\r\nATTENDEE:x\u0085y\u2028z\u0007", null, List.of(), false))
                .contains("SUMMARY:Réunion\\nATTENDEE:x\\ny\\nz\r\n");
    }

    @net.jqwik.api.Property
    void any_text_is_read_back_by_another_library(@ForAll @StringLength(max = 300) String text)
            throws IOException, ParserException {
        // That library passes over a space at the beginning of a value; a title has none.
        String summary = "é" + new String(text.getBytes(UTF_8), UTF_8).replaceAll("\\p{Cntrl}|\\R", "") + "é";
        String file = file(summary, null, List.of(), false);

        for (String line : file.split("\r\n", -1)) {
            assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
        }
        Component event = new CalendarBuilder()
                .build(new StringReader(file))
                .getComponents(Component.VEVENT)
                .getFirst();
        assertThat(event.getRequiredProperty(Property.SUMMARY).getValue()).isEqualTo(summary);
        assertThat(event.getRequiredProperty(Property.DTSTART).getValue()).isEqualTo("20230920T120000Z");
    }

    private static String file(String summary, @Nullable String place, List<String> agenda, boolean cancelled) {
        return new Calendar(
                        "Comité de pilotage",
                        List.of(new Calendar.Entry(
                                new UUID(0, 1),
                                3,
                                Instant.parse("2023-09-01T08:00:00Z"),
                                START,
                                START.plusSeconds(7200),
                                summary,
                                place,
                                agenda,
                                cancelled)))
                .text();
    }
}
