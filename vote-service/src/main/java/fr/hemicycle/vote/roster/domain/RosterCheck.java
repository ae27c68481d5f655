package fr.hemicycle.vote.roster.domain;

import static fr.hemicycle.vote.body.domain.BodyRule.BODY_MUST_EXIST;
import static fr.hemicycle.vote.body.domain.BodyRule.SEAT_MUST_NOT_END_BEFORE_IT_BEGINS;
import static fr.hemicycle.vote.roster.domain.RosterRule.LINES_OF_A_MEMBER_MUST_NAME_ONE_GROUP;
import static fr.hemicycle.vote.roster.domain.RosterRule.LINE_MUST_NOT_BE_MISTAKEN_FOR_ANOTHER_MEMBER;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.body.domain.SeatDecision;
import fr.hemicycle.vote.body.domain.Seats;
import fr.hemicycle.vote.councillor.domain.Civility;
import fr.hemicycle.vote.councillor.domain.FullName;
import fr.hemicycle.vote.councillor.domain.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the lines of an import one after the other, each beside the record and the lines before it. A line that is refused
 * binds no other.
 */
public final class RosterCheck {

    private static final UUID NOBODY_YET = new UUID(0, 0);

    private final Map<String, Set<LocalDate>> rollCalls;
    private final Map<Namesake, List<Person>> people = new HashMap<>();
    private final Map<Person, String> groups = new HashMap<>();
    private final Map<Place, List<Seat>> seats = new HashMap<>();
    private final Set<Person> onRecord;

    private record Namesake(Civility civility, FullName name) {}

    private record Place(Person person, String body) {}

    /**
     * Starts with what is on record.
     *
     * @param rollCalls days of the roll calls of each body that there is, by its name
     * @param onRecord members who may be meant
     */
    public RosterCheck(Map<String, Set<LocalDate>> rollCalls, Collection<Person> onRecord) {
        this.rollCalls = Map.copyOf(rollCalls);
        this.onRecord = Set.copyOf(onRecord);
        this.onRecord.forEach(person -> namesakes(person).add(person));
    }

    public List<LineFault> faults(RosterEntry entry) {
        Person person = entry.person();
        List<LineFault> faults = new ArrayList<>();
        if (onRecord.contains(person)
                || namesakes(person).stream().anyMatch(other -> !other.equals(person) && person.mayBe(other))) {
            faults.add(new LineFault(
                    "familyName",
                    LINE_MUST_NOT_BE_MISTAKEN_FOR_ANOTHER_MEMBER.with(
                            "givenName",
                            person.name().givenName(),
                            "familyName",
                            person.name().familyName())));
        }
        String before = groups.get(person);
        if (entry.group() != null && before != null && !before.equals(entry.group())) {
            faults.add(new LineFault(
                    "group", LINES_OF_A_MEMBER_MUST_NAME_ONE_GROUP.with("before", before, "group", entry.group())));
        }
        Seat seat = seat(entry, faults);
        if (faults.isEmpty()) {
            namesakes(person).add(person);
            if (entry.group() != null) {
                groups.put(person, entry.group());
            }
            if (seat != null) {
                held(entry).add(seat);
            }
        }
        return faults;
    }

    private @Nullable Seat seat(RosterEntry entry, List<LineFault> faults) {
        LocalDate from = entry.from();
        LocalDate until = entry.until();
        if (entry.body() == null || from == null) {
            if (from != null && until != null && until.isBefore(from)) {
                faults.add(new LineFault(
                        "until",
                        named(SEAT_MUST_NOT_END_BEFORE_IT_BEGINS.with("from", from, "until", until), entry.person())));
            }
            return null;
        }
        Set<LocalDate> called = rollCalls.get(entry.body());
        if (called == null) {
            faults.add(new LineFault("body", BODY_MUST_EXIST.with("body", entry.body())));
            return null;
        }
        Seat seat = new Seat(NOBODY_YET, NOBODY_YET, entry.voting(), from, until);
        if (new Seats(held(entry), called).take(List.of(seat)) instanceof SeatDecision.Refused(List<Reason> reasons)) {
            reasons.forEach(reason -> faults.add(new LineFault("from", named(reason, entry.person()))));
        }
        return seat;
    }

    /** The member has no id yet: the name stands for it. */
    private static Reason named(Reason reason, Person person) {
        Map<String, String> figures = new HashMap<>(reason.figures());
        figures.put(
                "councillor", person.name().givenName() + " " + person.name().familyName());
        return new Reason(reason.code(), reason.source(), figures);
    }

    private List<Person> namesakes(Person person) {
        return people.computeIfAbsent(new Namesake(person.civility(), person.name()), _ -> new ArrayList<>());
    }

    private List<Seat> held(RosterEntry entry) {
        Place place = new Place(entry.person(), Objects.requireNonNull(entry.body()));
        return seats.computeIfAbsent(place, _ -> new ArrayList<>());
    }
}
