package fr.hemicycle.vote.roster;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.body.domain.SeatDecision;
import fr.hemicycle.vote.body.domain.Seating;
import fr.hemicycle.vote.body.domain.Seats;
import fr.hemicycle.vote.body.domain.SittingDays;
import fr.hemicycle.vote.councillor.domain.CouncillorRegister;
import fr.hemicycle.vote.councillor.domain.CouncillorRegister.Known;
import fr.hemicycle.vote.councillor.domain.CouncillorRegister.Registration;
import fr.hemicycle.vote.councillor.domain.Membership;
import fr.hemicycle.vote.councillor.domain.MembershipDecision;
import fr.hemicycle.vote.councillor.domain.Person;
import fr.hemicycle.vote.roster.domain.KnownMember;
import fr.hemicycle.vote.roster.domain.LineFault;
import fr.hemicycle.vote.roster.domain.LineVerdict;
import fr.hemicycle.vote.roster.domain.LineVerdict.Outcome;
import fr.hemicycle.vote.roster.domain.Roster;
import fr.hemicycle.vote.roster.domain.Roster.InGroup;
import fr.hemicycle.vote.roster.domain.RosterChange;
import fr.hemicycle.vote.roster.domain.RosterCheck;
import fr.hemicycle.vote.roster.domain.RosterEntry;
import fr.hemicycle.vote.roster.domain.RosterLine;
import fr.hemicycle.vote.roster.domain.RosterRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges the lines of an import, and writes them once all are sound. */
@ApplicationScoped
class Rosters {

    private final CouncillorRegister councillors;
    private final Seating bodies;
    private final SittingDays sittings;

    Rosters(CouncillorRegister councillors, Seating bodies, SittingDays sittings) {
        this.councillors = councillors;
        this.bodies = bodies;
        this.sittings = sittings;
    }

    /** @param entry {@code null} when the line is refused */
    record Judged(RosterLine line, @Nullable RosterEntry entry, LineVerdict verdict) {}

    /** Nobody else imports members until the end of the transaction. */
    void hold(String collectivity) {
        councillors.hold(collectivity);
    }

    List<Judged> judge(String collectivity, List<RosterLine> lines) {
        List<RosterLine.Read> read = lines.stream().map(RosterLine::read).toList();
        Map<String, Body> named = bodiesNamed(collectivity, read);
        RosterCheck check = new RosterCheck(onRecord(collectivity, read, named), groupsOf(read));
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            RosterEntry entry = read.get(i).entry();
            LineVerdict verdict =
                    entry == null ? LineVerdict.refused(read.get(i).faults()) : check.judge(entry);
            judged.add(new Judged(lines.get(i), verdict.faults().isEmpty() ? entry : null, verdict));
        }
        named.forEach((name, body) -> refuseAnEmptyBody(collectivity, name, body, judged));
        return judged;
    }

    /** A body that the lines together leave without a vote: the last of them that ends a seat is refused. */
    private void refuseAnEmptyBody(String collectivity, String name, Body body, List<Judged> judged) {
        List<Seats.Ending> endings = changes(judged, RosterChange.SeatEnded.class)
                .filter(each -> each.body().equals(name))
                .map(RosterChange.SeatEnded::ending)
                .toList();
        if (endings.isEmpty() || judged.stream().anyMatch(each -> each.entry() == null)) {
            return;
        }
        Seats seats = new Seats(bodies.seatsOf(collectivity, body.id()), Set.of());
        if (seats.revise(endings, seatsTaken(judged, name)) instanceof SeatDecision.Refused(List<Reason> reasons)) {
            Seats.Ending last = endings.getLast();
            judged.replaceAll(each -> each.verdict().changes().contains(new RosterChange.SeatEnded(name, last))
                    ? new Judged(
                            each.line(),
                            null,
                            LineVerdict.refused(reasons.stream()
                                    .map(reason -> new LineFault("until", reason))
                                    .toList()))
                    : each);
        }
    }

    /** All that will be held, under ids that stand for nobody in particular. */
    private static List<Seat> seatsTaken(List<Judged> judged, String body) {
        List<Seat> taken = new ArrayList<>();
        for (Judged each : judged) {
            RosterEntry entry = each.entry();
            if (entry != null && entry.from() != null && body.equals(entry.body()) && takesASeat(each.verdict())) {
                taken.add(new Seat(Ids.next(), Ids.next(), entry.voting(), entry.from(), entry.until()));
            }
        }
        return taken;
    }

    private static boolean takesASeat(LineVerdict verdict) {
        return verdict.outcome() == Outcome.REGISTERED
                || verdict.changes().stream().anyMatch(RosterChange.SeatTaken.class::isInstance);
    }

    /** Seats that are, or would be, given. */
    static int seats(List<Judged> judged) {
        return (int) judged.stream()
                .filter(each -> each.entry() != null && each.entry().body() != null && takesASeat(each.verdict()))
                .count();
    }

    /** Members who are, or would be, registered, with their lines. */
    static Roster newcomers(List<Judged> judged) {
        return Roster.of(judged.stream()
                .filter(each -> each.verdict().outcome() == Outcome.REGISTERED)
                .map(Judged::entry)
                .filter(Objects::nonNull)
                .toList());
    }

    /** @return names of groups that are named here and not declared yet */
    List<String> newGroups(String collectivity, List<Judged> judged) {
        Set<String> known = councillors.groups(collectivity).keySet();
        return judged.stream()
                .map(Judged::entry)
                .filter(Objects::nonNull)
                .map(RosterEntry::group)
                .filter(group -> group != null && !known.contains(group))
                .distinct()
                .toList();
    }

    /** @return id by member who is registered */
    Map<Person, UUID> write(String collectivity, List<Judged> judged) {
        Map<String, UUID> groups = new HashMap<>(councillors.groups(collectivity));
        for (String name : newGroups(collectivity, judged)) {
            UUID id = Ids.next();
            councillors.declare(collectivity, id, name);
            groups.put(name, id);
        }
        Roster newcomers = newcomers(judged);
        Map<Person, UUID> ids = register(collectivity, newcomers, groups);
        regroup(collectivity, judged, groups);
        seat(collectivity, newcomers, judged, ids);
        return ids;
    }

    private Map<Person, UUID> register(String collectivity, Roster newcomers, Map<String, UUID> groups) {
        Map<Person, UUID> ids = new HashMap<>();
        List<Registration> registrations = new ArrayList<>();
        newcomers.members().forEach((person, entries) -> {
            UUID id = Ids.next();
            InGroup in = Roster.group(entries).orElse(null);
            ids.put(person, id);
            registrations.add(
                    in == null
                            ? new Registration(id, person, null, null, null)
                            : new Registration(id, person, groups.get(in.group()), in.since(), in.until()));
        });
        councillors.register(collectivity, registrations);
        return ids;
    }

    private void regroup(String collectivity, List<Judged> judged, Map<String, UUID> groups) {
        MembershipDecision decision = councillors.revise(
                collectivity,
                changes(judged, RosterChange.GroupLeft.class)
                        .map(RosterChange.GroupLeft::ending)
                        .toList(),
                changes(judged, RosterChange.GroupJoined.class)
                        .map(each -> new Membership(
                                Ids.next(),
                                each.councillorId(),
                                Objects.requireNonNull(groups.get(each.group())),
                                each.since(),
                                each.until()))
                        .toList());
        if (decision instanceof MembershipDecision.Refused(List<Reason> reasons)) {
            // Somebody changed groups meanwhile.
            throw ProblemException.refused(reasons);
        }
    }

    /** Body after body in the order of their ids, as everybody does, so that nobody waits in a circle. */
    private void seat(String collectivity, Roster newcomers, List<Judged> judged, Map<Person, UUID> ids) {
        Map<String, Body> bodiesByName = bodies.byName(collectivity);
        Map<UUID, List<Seat>> taken = new TreeMap<>();
        Map<UUID, List<Seats.Ending>> ended = new TreeMap<>();
        for (RosterEntry entry :
                newcomers.members().values().stream().flatMap(List::stream).toList()) {
            LocalDate from = entry.from();
            if (entry.body() != null && from != null) {
                UUID member = Objects.requireNonNull(ids.get(entry.person()));
                of(bodiesByName, entry.body(), taken)
                        .add(new Seat(Ids.next(), member, entry.voting(), from, entry.until()));
            }
        }
        changes(judged, RosterChange.SeatTaken.class).forEach(each -> {
            Seat seat = each.seat();
            of(bodiesByName, each.body(), taken)
                    .add(new Seat(Ids.next(), seat.councillorId(), seat.voting(), seat.from(), seat.until()));
        });
        changes(judged, RosterChange.SeatEnded.class)
                .forEach(each -> of(bodiesByName, each.body(), ended).add(each.ending()));
        Set<UUID> concerned = new TreeSet<>(taken.keySet());
        concerned.addAll(ended.keySet());
        for (UUID body : concerned) {
            if (bodies.revise(
                            collectivity,
                            body,
                            ended.getOrDefault(body, List.of()),
                            taken.getOrDefault(body, List.of()))
                    instanceof SeatDecision.Refused(List<Reason> reasons)) {
                // Somebody called the roll of the body meanwhile, or changed its seats.
                throw ProblemException.refused(reasons);
            }
        }
    }

    private static <T> List<T> of(Map<String, Body> bodiesByName, String body, Map<UUID, List<T>> lists) {
        return lists.computeIfAbsent(
                Objects.requireNonNull(bodiesByName.get(body)).id(), _ -> new ArrayList<>());
    }

    private static <C extends RosterChange> Stream<C> changes(List<Judged> judged, Class<C> kind) {
        return judged.stream()
                .flatMap(each -> each.verdict().changes().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private RosterRecord onRecord(String collectivity, List<RosterLine.Read> read, Map<String, Body> named) {
        Map<UUID, Set<Person>> persons = councillors.bearing(collectivity, familyNames(read)).stream()
                .collect(Collectors.groupingBy(Known::id, Collectors.mapping(Known::person, Collectors.toSet())));
        Map<UUID, List<Membership>> memberships = councillors.memberships(collectivity, persons.keySet()).stream()
                .collect(Collectors.groupingBy(Membership::councillorId));
        Map<UUID, Map<String, List<Seat>>> seats = new HashMap<>();
        named.forEach((name, body) -> bodies.seatsOf(collectivity, body.id()).stream()
                .filter(seat -> persons.containsKey(seat.councillorId()))
                .forEach(seat -> seats.computeIfAbsent(seat.councillorId(), _ -> new HashMap<>())
                        .computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(seat)));
        return new RosterRecord(
                named.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                each -> sittings.ofRollCalls(
                                        collectivity, each.getValue().id()))),
                persons.entrySet().stream()
                        .map(each -> new KnownMember(
                                each.getKey(),
                                each.getValue(),
                                memberships.getOrDefault(each.getKey(), List.of()),
                                seats.getOrDefault(each.getKey(), Map.of())))
                        .toList(),
                councillors.groups(collectivity));
    }

    private Map<String, Body> bodiesNamed(String collectivity, List<RosterLine.Read> read) {
        Set<String> named =
                entries(read).map(RosterEntry::body).filter(Objects::nonNull).collect(Collectors.toSet());
        return bodies.byName(collectivity).entrySet().stream()
                .filter(body -> named.contains(body.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<Person, InGroup> groupsOf(List<RosterLine.Read> read) {
        Map<Person, InGroup> groups = new HashMap<>();
        Roster.of(entries(read).toList())
                .members()
                .forEach((person, entries) -> Roster.group(entries).ifPresent(in -> groups.put(person, in)));
        return groups;
    }

    private static List<String> familyNames(List<RosterLine.Read> read) {
        return entries(read)
                .map(entry -> entry.person().name().familyName())
                .distinct()
                .toList();
    }

    private static Stream<RosterEntry> entries(List<RosterLine.Read> read) {
        return read.stream().map(RosterLine.Read::entry).filter(Objects::nonNull);
    }
}
