package fr.hemicycle.vote.roster.domain;

import static fr.hemicycle.vote.councillor.domain.CouncillorRule.NAME_MUST_BE_LEGIBLE;
import static fr.hemicycle.vote.roster.domain.RosterRule.LINE_MUST_FILL_ITS_COLUMNS;
import static fr.hemicycle.vote.roster.domain.RosterRule.LINE_VALUE_MUST_BE_READABLE;

import fr.hemicycle.vote.councillor.domain.Civility;
import fr.hemicycle.vote.councillor.domain.FullName;
import fr.hemicycle.vote.councillor.domain.Person;
import fr.hemicycle.vote.councillor.domain.Spelling;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line as it came.
 *
 * @param number as the sender counts it: row of the spreadsheet, whose first one is the header, or place in the list from 1
 * @param values by column; blank or missing is empty
 * @param filled whether it has the columns of the header, no more and no fewer
 */
public record RosterLine(int number, Map<String, String> values, boolean filled) {

    public static final List<String> COLUMNS =
            List.of("civility", "givenName", "familyName", "birthDate", "group", "body", "voting", "from", "until");

    private static final int NAME_LENGTH_MAX = 100;
    private static final int TITLE_LENGTH_MAX = 200;
    private static final Pattern DATE = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");

    public RosterLine {
        values = Map.copyOf(values);
    }

    /** @param entry {@code null} when there are faults */
    public record Read(@Nullable RosterEntry entry, List<LineFault> faults) {}

    public Read read() {
        if (!filled) {
            return new Read(null, List.of(new LineFault("", LINE_MUST_FILL_ITS_COLUMNS.with())));
        }
        Reading reading = new Reading();
        Civility civility = reading.civility();
        FullName name = new FullName(
                reading.text("givenName", true, NAME_LENGTH_MAX).orElse(""),
                reading.text("familyName", true, NAME_LENGTH_MAX).orElse(""));
        LocalDate birthDate = reading.date("birthDate", false);
        String group = reading.text("group", false, TITLE_LENGTH_MAX)
                .map(Spelling::written)
                .orElse(null);
        String body = reading.text("body", false, TITLE_LENGTH_MAX)
                .map(Spelling::written)
                .orElse(null);
        boolean voting = reading.flag("voting", body != null);
        LocalDate from = reading.date("from", body != null);
        LocalDate until = reading.date("until", false);
        if (reading.faults.isEmpty() && !name.isLegible()) {
            reading.faults.add(new LineFault("familyName", NAME_MUST_BE_LEGIBLE.with()));
        }
        return civility != null && reading.faults.isEmpty()
                ? new Read(
                        new RosterEntry(new Person(civility, name, birthDate), group, body, voting, from, until),
                        List.of())
                : new Read(null, List.copyOf(reading.faults));
    }

    private final class Reading {

        final List<LineFault> faults = new ArrayList<>();

        Optional<String> text(String column, boolean needed, int lengthMax) {
            String value = value(column);
            boolean hidden = value.codePoints().anyMatch(Character::isISOControl);
            if (value.length() > lengthMax || (needed && value.isEmpty()) || (hidden && !needed)) {
                refuse(column, value, "1–" + lengthMax);
            }
            return Optional.of(value).filter(text -> !text.isEmpty());
        }

        @Nullable
        Civility civility() {
            String value = value("civility");
            Optional<Civility> civility = Arrays.stream(Civility.values())
                    .filter(each -> each.name().equals(value))
                    .findFirst();
            if (civility.isEmpty()) {
                refuse("civility", value, "M | MME");
            }
            return civility.orElse(null);
        }

        boolean flag(String column, boolean needed) {
            String value = value(column);
            if (!List.of("true", "false").contains(value) && (needed || !value.isEmpty())) {
                refuse(column, value, "true | false");
            }
            return value.equals("true");
        }

        @Nullable
        LocalDate date(String column, boolean needed) {
            String value = value(column);
            if (value.isEmpty() && !needed) {
                return null;
            }
            try {
                if (DATE.matcher(value).matches()) {
                    return LocalDate.parse(value);
                }
            } catch (DateTimeException noSuchDay) {
                // 30 February reads like a date and is none.
            }
            refuse(column, value, "YYYY-MM-DD");
            return null;
        }

        private String value(String column) {
            return values.getOrDefault(column, "").strip();
        }

        private void refuse(String column, String value, String expected) {
            String shown = value.length() > TITLE_LENGTH_MAX ? value.substring(0, TITLE_LENGTH_MAX) + "…" : value;
            faults.add(new LineFault(
                    column, LINE_VALUE_MUST_BE_READABLE.with("column", column, "value", shown, "expected", expected)));
        }
    }
}
