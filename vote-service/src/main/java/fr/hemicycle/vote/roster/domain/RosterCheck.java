package fr.hemicycle.vote.roster.domain;

import static fr.hemicycle.vote.body.domain.BodyRule.BODY_MUST_EXIST;
import static fr.hemicycle.vote.body.domain.BodyRule.BODY_MUST_KEEP_A_MEMBER_WITH_A_VOTE;
import static fr.hemicycle.vote.body.domain.BodyRule.SEAT_MUST_NOT_END_BEFORE_IT_BEGINS;
import static fr.hemicycle.vote.roster.domain.RosterRule.LINES_OF_A_MEMBER_MUST_NAME_ONE_GROUP;
import static fr.hemicycle.vote.roster.domain.RosterRule.LINE_MUST_DATE_A_CHANGE_OF_GROUP;
import static fr.hemicycle.vote.roster.domain.RosterRule.LINE_MUST_NOT_BE_MISTAKEN_FOR_ANOTHER_MEMBER;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.body.domain.SeatDecision;
import fr.hemicycle.vote.body.domain.Seats;
import fr.hemicycle.vote.councillor.domain.Civility;
import fr.hemicycle.vote.councillor.domain.FullName;
import fr.hemicycle.vote.councillor.domain.Membership;
import fr.hemicycle.vote.councillor.domain.MembershipDecision;
import fr.hemicycle.vote.councillor.domain.Memberships;
import fr.hemicycle.vote.councillor.domain.Person;
import fr.hemicycle.vote.roster.domain.LineVerdict.Outcome;
import fr.hemicycle.vote.roster.domain.Roster.InGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at the lines of an import one after the other, each beside the record and the lines before it. A line that is refused
 * binds no other.
 *
 * <p>A line means the member on record who has the same civility, name and date of birth. What it leaves empty it does not
 * speak of: without a last day it ends nothing, without a group it changes none.
 */
public final class RosterCheck {

    private static final UUID NOBODY_YET = new UUID(0, 0);

    private final RosterRecord onRecord;
    private final Map<Person, InGroup> groupsOfTheFile;
    private final Map<UUID, KnownMember> members = new HashMap<>();
    private final Map<Namesake, Set<Someone>> people = new HashMap<>();
    private final Map<Person, String> groups = new HashMap<>();
    private final Map<Place, List<Seat>> seats = new HashMap<>();
    private final Set<UUID> grouped = new HashSet<>();

    private record Namesake(Civility civility, FullName name) {}

    /** @param id {@code NOBODY_YET} for one of the file */
    private record Someone(UUID id, Person person) {}

    private record Place(UUID id, Person person, String body) {}

    /** @param groupsOfTheFile what the lines of each member say of their group, all together */
    public RosterCheck(RosterRecord onRecord, Map<Person, InGroup> groupsOfTheFile) {
        this.onRecord = onRecord;
        this.groupsOfTheFile = Map.copyOf(groupsOfTheFile);
        for (KnownMember member : onRecord.members()) {
            members.put(member.id(), member);
            member.persons().forEach(person -> namesakes(person).add(new Someone(member.id(), person)));
        }
    }

    public LineVerdict judge(RosterEntry entry) {
        Person person = entry.person();
        List<LineFault> faults = new ArrayList<>();
        List<RosterChange> changes = new ArrayList<>();
        UUID who = whoIs(person, faults);
        KnownMember member = members.get(who);
        String before = groups.get(person);
        if (entry.group() != null && before != null && !before.equals(entry.group())) {
            faults.add(new LineFault(
                    "group", LINES_OF_A_MEMBER_MUST_NAME_ONE_GROUP.with("before", before, "group", entry.group())));
        }
        if (member != null && entry.group() != null && !grouped.contains(who) && faults.isEmpty()) {
            changes.addAll(groupOf(member, person, Objects.requireNonNull(groupsOfTheFile.get(person)), faults));
        }
        Optional<RosterChange> seat = seat(entry, who, faults);
        if (!faults.isEmpty()) {
            return LineVerdict.refused(faults);
        }
        namesakes(person).add(new Someone(who, person));
        if (entry.group() != null) {
            groups.put(person, entry.group());
            grouped.add(who);
        }
        seat.ifPresent(change -> {
            keep(change, who, person);
            changes.add(change);
        });
        if (member == null) {
            return new LineVerdict(Outcome.REGISTERED, null, List.of(), List.of());
        }
        return new LineVerdict(changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED, who, changes, List.of());
    }

    /** @return {@code NOBODY_YET} for one who is not on record */
    private UUID whoIs(Person person, List<LineFault> faults) {
        List<Someone> maybe = namesakes(person).stream()
                .filter(other -> person.mayBe(other.person()))
                .toList();
        Set<UUID> same = maybe.stream()
                .filter(other -> other.person().equals(person))
                .map(Someone::id)
                .collect(Collectors.toSet());
        UUID who = same.isEmpty() ? NOBODY_YET : same.iterator().next();
        boolean alone = maybe.stream()
                .allMatch(other -> other.person().equals(person)
                        ? other.id().equals(who)
                        : other.id().equals(who) && !who.equals(NOBODY_YET));
        if (!alone) {
            faults.add(new LineFault(
                    "familyName",
                    LINE_MUST_NOT_BE_MISTAKEN_FOR_ANOTHER_MEMBER.with(
                            "givenName",
                            person.name().givenName(),
                            "familyName",
                            person.name().familyName())));
        }
        return who;
    }

    /** Leaves the group of the day before joining another. */
    private List<RosterChange> groupOf(KnownMember member, Person person, InGroup said, List<LineFault> faults) {
        UUID groupId = onRecord.groups().get(said.group());
        LocalDate since = said.since();
        LocalDate until = said.until();
        List<Membership> theirs = member.memberships();
        if (since == null && !theirs.isEmpty()) {
            if (theirs.stream()
                    .noneMatch(each -> each.groupId().equals(groupId) && Objects.equals(each.until(), until))) {
                faults.add(new LineFault("from", LINE_MUST_DATE_A_CHANGE_OF_GROUP.with("group", said.group())));
            }
            return List.of();
        }
        Optional<Membership> held = theirs.stream()
                .filter(each -> since != null && each.isHeldOn(since))
                .findFirst();
        List<Memberships.Ending> endings = new ArrayList<>();
        List<Membership> joining = new ArrayList<>();
        if (held.isPresent() && held.get().groupId().equals(groupId)) {
            if (until != null
                    && Objects.equals(held.get().from(), since)
                    && !until.equals(held.get().until())) {
                endings.add(new Memberships.Ending(held.get(), until));
            }
        } else {
            held.ifPresent(each -> endings.add(
                    new Memberships.Ending(each, Objects.requireNonNull(since).minusDays(1))));
            joining.add(new Membership(NOBODY_YET, member.id(), NOBODY_YET, since, until));
        }
        if (new Memberships(theirs).revise(endings, joining)
                instanceof MembershipDecision.Refused(List<Reason> reasons)) {
            String column = joining.isEmpty() ? "until" : "from";
            reasons.forEach(reason -> faults.add(new LineFault(column, named(reason, person))));
        }
        return Stream.concat(
                        endings.stream().<RosterChange>map(RosterChange.GroupLeft::new),
                        joining.stream()
                                .<RosterChange>map(
                                        _ -> new RosterChange.GroupJoined(member.id(), said.group(), since, until)))
                .toList();
    }

    private Optional<RosterChange> seat(RosterEntry entry, UUID who, List<LineFault> faults) {
        LocalDate from = entry.from();
        LocalDate until = entry.until();
        String body = entry.body();
        if (body == null || from == null) {
            if (from != null && until != null && until.isBefore(from)) {
                faults.add(new LineFault(
                        "until",
                        named(SEAT_MUST_NOT_END_BEFORE_IT_BEGINS.with("from", from, "until", until), entry.person())));
            }
            return Optional.empty();
        }
        Set<LocalDate> called = onRecord.rollCalls().get(body);
        if (called == null) {
            faults.add(new LineFault("body", BODY_MUST_EXIST.with("body", body)));
            return Optional.empty();
        }
        List<Seat> held = held(who, entry.person(), body);
        Optional<Seat> same = held.stream()
                .filter(each ->
                        !each.id().equals(NOBODY_YET) && each.from().equals(from) && each.voting() == entry.voting())
                .findFirst();
        if (same.isPresent()) {
            return until == null || until.equals(same.get().until())
                    ? Optional.empty()
                    : Optional.of(end(new Seats.Ending(same.get(), until), body, called, entry.person(), faults));
        }
        Seat seat = new Seat(NOBODY_YET, who, entry.voting(), from, until);
        if (new Seats(held, called).take(List.of(seat)) instanceof SeatDecision.Refused(List<Reason> reasons)) {
            reasons.forEach(reason -> faults.add(new LineFault("from", named(reason, entry.person()))));
        }
        return Optional.of(new RosterChange.SeatTaken(body, seat));
    }

    /** Whether the body keeps a member with a vote is seen when all lines are read. */
    private static RosterChange end(
            Seats.Ending ending, String body, Set<LocalDate> called, Person person, List<LineFault> faults) {
        Seats alone = new Seats(List.of(ending.seat()), called);
        if (alone.revise(List.of(ending), List.of()) instanceof SeatDecision.Refused(List<Reason> reasons)) {
            reasons.stream()
                    .filter(reason -> !reason.code().equals(BODY_MUST_KEEP_A_MEMBER_WITH_A_VOTE.name()))
                    .forEach(reason -> faults.add(new LineFault("until", named(reason, person))));
        }
        return new RosterChange.SeatEnded(body, ending);
    }

    private void keep(RosterChange change, UUID who, Person person) {
        switch (change) {
            case RosterChange.SeatTaken(String body, Seat seat) ->
                held(who, person, body).add(seat);
            case RosterChange.SeatEnded(String body, Seats.Ending ending) ->
                held(who, person, body)
                        .replaceAll(each -> each.id().equals(ending.seat().id()) ? ending.ended() : each);
            case RosterChange.GroupLeft _, RosterChange.GroupJoined _ -> {}
        }
    }

    /** The member may have no id yet: the name stands for it. */
    private static Reason named(Reason reason, Person person) {
        Map<String, String> figures = new HashMap<>(reason.figures());
        figures.put(
                "councillor", person.name().givenName() + " " + person.name().familyName());
        return new Reason(reason.code(), reason.source(), figures);
    }

    private Set<Someone> namesakes(Person person) {
        return people.computeIfAbsent(new Namesake(person.civility(), person.name()), _ -> new LinkedHashSet<>());
    }

    /** Those on record are found by id under any of their names, those of the file by name. */
    private List<Seat> held(UUID who, Person person, String body) {
        KnownMember member = members.get(who);
        Place place = new Place(
                who, member == null ? person : member.persons().iterator().next(), body);
        return seats.computeIfAbsent(
                place,
                _ -> new ArrayList<>(member == null ? List.of() : member.seats().getOrDefault(body, List.of())));
    }
}
