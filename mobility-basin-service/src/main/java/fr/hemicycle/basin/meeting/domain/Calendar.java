package fr.hemicycle.basin.meeting.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Meetings as calendars of people read them: iCalendar (RFC 5545). Nobody is named in it. */
public record Calendar(String name, List<Entry> entries) {

    /** RFC 5545 §3.1: octets of UTF-8, the line's end not counted. */
    private static final int LINE_OCTETS_MAX = 75;

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public Calendar {
        entries = List.copyOf(entries);
    }

    /**
     * A meeting.
     *
     * @param revision grows with each change, so that a calendar knows the newer one
     */
    public record Entry(
            UUID meetingId,
            long revision,
            Instant changedAt,
            Instant startsAt,
            Instant endsAt,
            String summary,
            @Nullable String place,
            List<String> agenda,
            boolean cancelled) {

        public Entry {
            agenda = List.copyOf(agenda);
        }
    }

    /** The file, in lines that end as the standard asks. */
    public String text() {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Hémicycle//mobility-basin-service//FR");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "X-WR-CALNAME:" + escaped(name));
        entries.forEach(entry -> write(file, entry));
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static void write(StringBuilder file, Entry entry) {
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + entry.meetingId);
        line(file, "SEQUENCE:" + entry.revision);
        line(file, "DTSTAMP:" + UTC.format(entry.changedAt));
        line(file, "DTSTART:" + UTC.format(entry.startsAt));
        line(file, "DTEND:" + UTC.format(entry.endsAt));
        line(file, "SUMMARY:" + escaped(entry.summary));
        if (entry.place != null) {
            line(file, "LOCATION:" + escaped(entry.place));
        }
        if (!entry.agenda.isEmpty()) {
            line(file, "DESCRIPTION:" + escaped(String.join("\n", entry.agenda)));
        }
        line(file, "STATUS:" + (entry.cancelled ? "CANCELLED" : "CONFIRMED"));
        line(file, "END:VEVENT");
    }

    /** RFC 5545 §3.3.11; what is left of the control characters would end a line where none ends. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
    }

    /** Folds a long line between characters, never within one. */
    private static void line(StringBuilder file, String content) {
        int octets = 0;
        for (int at = 0; at < content.length(); ) {
            int character = content.codePointAt(at);
            int width = octetsOf(character);
            if (octets + width > LINE_OCTETS_MAX) {
                file.append("\r\n ");
                octets = 1;
            }
            file.appendCodePoint(character);
            octets += width;
            at += Character.charCount(character);
        }
        file.append("\r\n");
    }

    private static int octetsOf(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
