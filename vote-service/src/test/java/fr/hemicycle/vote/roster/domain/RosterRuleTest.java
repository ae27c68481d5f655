package fr.hemicycle.vote.roster.domain;

import static fr.hemicycle.vote.roster.domain.RosterRule.IMPORT_MUST_BE_READABLE;
import static fr.hemicycle.vote.roster.domain.RosterRule.IMPORT_MUST_HOLD_ONE_TO_TEN_THOUSAND_LINES;
import static fr.hemicycle.vote.roster.domain.RosterRule.IMPORT_MUST_NAME_ITS_COLUMNS;
import static fr.hemicycle.vote.roster.domain.RosterRule.LINE_MUST_FILL_ITS_COLUMNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.councillor.domain.Civility;
import fr.hemicycle.vote.councillor.domain.FullName;
import fr.hemicycle.vote.councillor.domain.Membership;
import fr.hemicycle.vote.councillor.domain.Person;
import fr.hemicycle.vote.roster.domain.Roster.InGroup;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RosterRuleTest {

    /** Asked of the file as a whole: see RosterResourceTest. */
    private static final Set<RosterRule> OF_THE_FILE = EnumSet.of(
            IMPORT_MUST_BE_READABLE,
            IMPORT_MUST_NAME_ITS_COLUMNS,
            IMPORT_MUST_HOLD_ONE_TO_TEN_THOUSAND_LINES,
            LINE_MUST_FILL_ITS_COLUMNS);

    private static final String IDA = "MME|Ida|DATÉE|1960-01-01|";
    private static final String SOUND = "MME|Maïté|D'EXEMPLE|1970-02-28|Groupe|Conseil|true|2021-07-01|2028-03-31";

    /** On record: Jean CONNU without a date of birth, Ida DATÉE born in 1960; the roll of the committee was called once. */
    private static final Map<String, Set<LocalDate>> BODIES =
            Map.of("Conseil", Set.of(), "Commission", Set.of(LocalDate.of(2022, 12, 13)));

    private static final RosterRecord ON_RECORD = new RosterRecord(
            BODIES,
            List.of(
                    known(1, null, "Jean", "CONNU", null),
                    known(2, "1960-01-01", "Ida", "DATÉE", "Conseil"),
                    known(3, null, "Luc", "DOUBLE", null),
                    known(4, null, "Luc", "DOUBLE", null),
                    known(5, "1950-01-01", "Zoé", "COMMISE", "Commission")),
            Map.of("Ancien", group(1), "Autre", group(2)));

    static Stream<Arguments> rows() {
        return Stream.of(
                row("every column", SOUND, ""),
                row("a member alone", "M|Jean|X", ""),
                row(
                        "another seat of the same member",
                        SOUND + "\n" + SOUND.replace("Conseil", "Commission").replace("2021-07-01", "2022-12-14"),
                        ""),
                row("without a body, voting is not looked for", "M|Jean|X||Groupe|||2021-07-01", ""),
                row("Mme", "Mme|Jean|X", "civility LINE_VALUE_MUST_BE_READABLE"),
                row("no name", "M||X", "givenName LINE_VALUE_MUST_BE_READABLE"),
                row("100 characters", "M|Jean|" + "X".repeat(100), ""),
                row("101 characters", "M|Jean|" + "X".repeat(101), "familyName LINE_VALUE_MUST_BE_READABLE"),
                row("a French date", "M|Jean|X|28/02/1970", "birthDate LINE_VALUE_MUST_BE_READABLE"),
                row("29 February", "M|Jean|X|1970-02-29", "birthDate LINE_VALUE_MUST_BE_READABLE"),
                row("a year of five digits", "M|Jean|X|+19700-01-01", "birthDate LINE_VALUE_MUST_BE_READABLE"),
                row("a control character", "M|Je\u0000an|X", "familyName NAME_MUST_BE_LEGIBLE"),
                row("a control character in a group", "M|Jean|X||A\u0000B", "group LINE_VALUE_MUST_BE_READABLE"),
                row("oui", "M|Jean|X|||Conseil|oui|2021-07-01", "voting LINE_VALUE_MUST_BE_READABLE"),
                row("a body without voting", "M|Jean|X|||Conseil||2021-07-01", "voting LINE_VALUE_MUST_BE_READABLE"),
                row("a body without a first day", "M|Jean|X|||Conseil|true", "from LINE_VALUE_MUST_BE_READABLE"),
                row("a body that is not there", "M|Jean|X|||Autre|true|2021-07-01", "body BODY_MUST_EXIST"),
                row(
                        "a seat that ends before it begins",
                        "M|Jean|X|||Conseil|true|2022-01-02|2022-01-01",
                        "from SEAT_MUST_NOT_END_BEFORE_IT_BEGINS"),
                row(
                        "a group that ends before it begins",
                        "M|Jean|X||Groupe|||2022-01-02|2022-01-01",
                        "until SEAT_MUST_NOT_END_BEFORE_IT_BEGINS"),
                row(
                        "a seat on the day of a roll call",
                        "M|Jean|X|||Commission|true|2022-12-13",
                        "from DAY_OF_A_ROLL_CALL_MUST_KEEP_ITS_MEMBERS"),
                row("the same seat twice", SOUND + "\n" + SOUND, "from COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME"),
                row("two groups", "M|Jean|X||A\nM|Jean|X||B", "group LINES_OF_A_MEMBER_MUST_NAME_ONE_GROUP"),
                row("a group, then none", "M|Jean|X||A\nM|Jean|X|", ""),
                row("on record", "M|Jean|CONNU", ""),
                row("on record twice", "M|Luc|DOUBLE", "familyName LINE_MUST_NOT_BE_MISTAKEN_FOR_ANOTHER_MEMBER"),
                row("on record, seat and all", IDA + "Ancien|Conseil|true|2021-07-01", ""),
                row("on record, the seat ends", IDA + "|Conseil|true|2021-07-01|2022-06-30", ""),
                row(
                        "on record, the seat ends before it begins",
                        IDA + "|Conseil|true|2021-07-01|2021-06-30",
                        "until SEAT_MUST_NOT_END_BEFORE_IT_BEGINS"),
                row(
                        "on record, the seat ends later than foreseen",
                        IDA + "|Conseil|true|2021-07-01|2030-01-01",
                        "until SEAT_MAY_ONLY_END_EARLIER"),
                row(
                        "on record, the seat ends before a roll call",
                        "MME|Zoé|COMMISE|1950-01-01||Commission|true|2021-07-01|2022-12-12",
                        "until DAY_OF_A_ROLL_CALL_MUST_KEEP_ITS_MEMBERS"),
                row(
                        "on record, a seat of the same days",
                        IDA + "|Conseil|true|2023-01-01",
                        "from COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME"),
                row(
                        "on record, another voice in the same seat",
                        IDA + "|Conseil|false|2021-07-01",
                        "from COUNCILLOR_MUST_HOLD_ONE_SEAT_AT_A_TIME"),
                row(
                        "on record, the seat ends and another follows",
                        IDA + "|Conseil|true|2021-07-01|2022-06-30\n" + IDA + "|Conseil|false|2022-07-01",
                        ""),
                row("on record, another group from a day on", IDA + "Autre|||2023-01-01", ""),
                row("on record, a group that is new", IDA + "Nouveau|||2023-01-01", ""),
                row("on record, the same group without a day", IDA + "Ancien", ""),
                row("on record, another group without a day", IDA + "Autre", "from LINE_MUST_DATE_A_CHANGE_OF_GROUP"),
                row(
                        "on record, another group from its first day on",
                        IDA + "Autre|||2021-07-01",
                        "from MEMBERSHIP_MUST_NOT_END_BEFORE_IT_BEGINS,from COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME"),
                row("on record, the group ends", IDA + "Ancien|||2021-07-01|2022-06-30", ""),
                row(
                        "perhaps on record",
                        "M|Jean|CONNU|1970-01-01",
                        "familyName LINE_MUST_NOT_BE_MISTAKEN_FOR_ANOTHER_MEMBER"),
                row("another of that name", "MME|Ida|DATÉE|1970-01-01", ""),
                row("of that name, decomposed", "MME|Ida|DATE\u0301E|1960-01-01", ""),
                row("two of one name, told apart", "M|Jean|X|1970-01-01\nM|Jean|X|1980-01-01", ""),
                row(
                        "two of one name, not told apart",
                        "M|Jean|X|1970-01-01\nM|Jean|X",
                        "familyName LINE_MUST_NOT_BE_MISTAKEN_FOR_ANOTHER_MEMBER"),
                row(
                        "two rules at once",
                        "M|Luc|DOUBLE|||Autre|true|2021-07-01",
                        "familyName LINE_MUST_NOT_BE_MISTAKEN_FOR_ANOTHER_MEMBER,body BODY_MUST_EXIST"),
                row(
                        "two values at once",
                        "X|Jean|X|hier",
                        "civility LINE_VALUE_MUST_BE_READABLE,birthDate LINE_VALUE_MUST_BE_READABLE"));
    }

    /** The faults are those of the last line; the lines before it are sound. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void takes_a_line_or_names_every_fault_with_its_column(String row, String lines, String faults) {
        List<List<LineFault>> found =
                verdicts(lines).stream().map(LineVerdict::faults).toList();

        assertThat(found.subList(0, found.size() - 1)).allMatch(List::isEmpty);
        assertThat(found.getLast().stream()
                        .map(fault -> fault.field() + " " + fault.reason().code())
                        .collect(Collectors.joining(",")))
                .isEqualTo(faults);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            a new member                 ; M|Jean|NEUF||Ancien|Conseil|true|2021-07-01          ; REGISTERED
            the same as on record        ; MME|Ida|DATÉE|1960-01-01|Ancien|Conseil|true|2021-07-01 ; UNCHANGED
            nothing but the name         ; MME|Ida|DATÉE|1960-01-01                              ; UNCHANGED
            the name before a correction ; MME|Ida|AVANT|1960-01-01                              ; UNCHANGED
            a last day                   ; MME|Ida|DATÉE|1960-01-01||Conseil|true|2021-07-01|2022-06-30 ; CHANGED SeatEnded
            another body                 ; MME|Ida|DATÉE|1960-01-01||Commission|true|2023-01-01  ; CHANGED SeatTaken
            another group                ; MME|Ida|DATÉE|1960-01-01|Autre|||2023-01-01           ; CHANGED GroupLeft GroupJoined
            a first group                ; M|Jean|CONNU||Autre                                   ; CHANGED GroupJoined
            the end of the group         ; MME|Ida|DATÉE|1960-01-01|Ancien|||2021-07-01|2022-06-30 ; CHANGED GroupLeft
            refused                      ; M|Luc|DOUBLE                                          ; REFUSED
            """)
    void says_what_becomes_of_a_line(String row, String line, String outcome) {
        LineVerdict verdict = verdicts(line).getFirst();

        assertThat(Stream.concat(
                                Stream.of(verdict.outcome().name()),
                                verdict.changes().stream()
                                        .map(each -> each.getClass().getSimpleName()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(outcome);
    }

    @Test
    void every_rule_has_a_row() {
        String broken = rows().map(row -> String.valueOf(row.get()[2])).collect(Collectors.joining(","));
        assertThat(Arrays.stream(RosterRule.values())
                        .filter(rule -> !OF_THE_FILE.contains(rule) && !broken.contains(rule.name())))
                .isEmpty();
    }

    @Test
    void a_member_is_in_the_group_from_the_first_day_to_the_last() {
        assertThat(
                        group(
                                "M|Jean|X||A|Conseil|true|2021-07-01|2022-06-30\nM|Jean|X|||Commission|true|2021-09-01|2023-06-30"))
                .isEqualTo(new InGroup("A", LocalDate.of(2021, 7, 1), LocalDate.of(2023, 6, 30)));
        assertThat(group("M|Jean|X||A|Conseil|true|2021-07-01|2022-06-30\nM|Jean|X|||Commission|true|2021-09-01"))
                .isEqualTo(new InGroup("A", LocalDate.of(2021, 7, 1), null));
        assertThat(group("M|Jean|X||A")).isEqualTo(new InGroup("A", null, null));
    }

    private static List<LineVerdict> verdicts(String lines) {
        List<RosterLine.Read> read =
                lines.lines().map(line -> line(line).read()).toList();
        Map<Person, InGroup> groups = new HashMap<>();
        Roster.of(read.stream()
                        .map(RosterLine.Read::entry)
                        .filter(Objects::nonNull)
                        .toList())
                .members()
                .forEach((person, entries) -> Roster.group(entries).ifPresent(in -> groups.put(person, in)));
        RosterCheck check = new RosterCheck(ON_RECORD, groups);
        return read.stream()
                .map(each -> each.entry() == null ? LineVerdict.refused(each.faults()) : check.judge(each.entry()))
                .toList();
    }

    /** In the group « Ancien » and the body from 2021-07-01, the seat until 2028-03-31. Ida was on record as AVANT once. */
    private static KnownMember known(
            int id, @Nullable String born, String givenName, String familyName, @Nullable String body) {
        LocalDate from = LocalDate.of(2021, 7, 1);
        LocalDate birthDate = born == null ? null : LocalDate.parse(born);
        Civility civility = born == null ? Civility.M : Civility.MME;
        UUID councillor = new UUID(2, id);
        Set<Person> persons =
                new HashSet<>(Set.of(new Person(civility, new FullName(givenName, familyName), birthDate)));
        if (id == 2) {
            persons.add(new Person(civility, new FullName(givenName, "AVANT"), birthDate));
        }
        return new KnownMember(
                councillor,
                persons,
                body == null ? List.of() : List.of(new Membership(new UUID(6, id), councillor, group(1), from, null)),
                body == null
                        ? Map.of()
                        : Map.of(
                                body,
                                List.of(new Seat(new UUID(4, id), councillor, true, from, LocalDate.of(2028, 3, 31)))));
    }

    private static UUID group(int id) {
        return new UUID(7, id);
    }

    private static InGroup group(String lines) {
        return Roster.group(lines.lines()
                        .map(line -> Objects.requireNonNull(line(line).read().entry()))
                        .toList())
                .orElseThrow();
    }

    private static Arguments row(String row, String lines, String faults) {
        return arguments(row, lines, faults);
    }

    private static RosterLine line(String text) {
        String[] cells = text.split("\\|", -1);
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            values.put(RosterLine.COLUMNS.get(i), cells[i]);
        }
        return new RosterLine(1, values, true);
    }
}
