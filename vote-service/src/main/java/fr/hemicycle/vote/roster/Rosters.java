package fr.hemicycle.vote.roster;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.body.domain.SeatDecision;
import fr.hemicycle.vote.body.domain.Seating;
import fr.hemicycle.vote.body.domain.SittingDays;
import fr.hemicycle.vote.councillor.domain.CouncillorRegister;
import fr.hemicycle.vote.councillor.domain.CouncillorRegister.Registration;
import fr.hemicycle.vote.councillor.domain.Person;
import fr.hemicycle.vote.roster.domain.LineFault;
import fr.hemicycle.vote.roster.domain.Roster;
import fr.hemicycle.vote.roster.domain.Roster.InGroup;
import fr.hemicycle.vote.roster.domain.RosterCheck;
import fr.hemicycle.vote.roster.domain.RosterEntry;
import fr.hemicycle.vote.roster.domain.RosterLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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

    /** @param entry {@code null} when there are faults */
    record Judged(RosterLine line, @Nullable RosterEntry entry, List<LineFault> faults) {}

    /** Nobody else imports members until the end of the transaction. */
    void hold(String collectivity) {
        councillors.hold(collectivity);
    }

    List<Judged> judge(String collectivity, List<RosterLine> lines) {
        List<RosterLine.Read> read = lines.stream().map(RosterLine::read).toList();
        RosterCheck check =
                new RosterCheck(rollCalls(collectivity, read), councillors.bearing(collectivity, familyNames(read)));
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            RosterEntry entry = read.get(i).entry();
            List<LineFault> faults = entry == null ? read.get(i).faults() : check.faults(entry);
            judged.add(new Judged(lines.get(i), faults.isEmpty() ? entry : null, faults));
        }
        return judged;
    }

    /** @return names of groups that are named here and not declared yet */
    List<String> newGroups(String collectivity, Roster roster) {
        Set<String> known = councillors.groups(collectivity).keySet();
        return roster.groups().stream().filter(name -> !known.contains(name)).toList();
    }

    /** @return id by member */
    Map<Person, UUID> write(String collectivity, Roster roster) {
        Map<String, UUID> groups = new HashMap<>(councillors.groups(collectivity));
        for (String name : newGroups(collectivity, roster)) {
            UUID id = Ids.next();
            councillors.declare(collectivity, id, name);
            groups.put(name, id);
        }
        Map<Person, UUID> ids = new HashMap<>();
        List<Registration> registrations = new ArrayList<>();
        roster.members().forEach((person, entries) -> {
            UUID id = Ids.next();
            InGroup in = Roster.group(entries).orElse(null);
            ids.put(person, id);
            registrations.add(
                    in == null
                            ? new Registration(id, person, null, null, null)
                            : new Registration(id, person, groups.get(in.group()), in.since(), in.until()));
        });
        councillors.register(collectivity, registrations);
        seat(collectivity, roster, ids);
        return ids;
    }

    /** Body after body in the order of their ids, as everybody does, so that nobody waits in a circle. */
    private void seat(String collectivity, Roster roster, Map<Person, UUID> ids) {
        Map<String, Body> bodiesByName = bodies.byName(collectivity);
        Map<UUID, List<Seat>> seats = new TreeMap<>();
        for (RosterEntry entry :
                roster.members().values().stream().flatMap(List::stream).toList()) {
            LocalDate from = entry.from();
            if (entry.body() != null && from != null) {
                UUID body =
                        Objects.requireNonNull(bodiesByName.get(entry.body())).id();
                UUID member = Objects.requireNonNull(ids.get(entry.person()));
                seats.computeIfAbsent(body, _ -> new ArrayList<>())
                        .add(new Seat(Ids.next(), member, entry.voting(), from, entry.until()));
            }
        }
        seats.forEach((body, taken) -> {
            if (bodies.seat(collectivity, body, taken) instanceof SeatDecision.Refused(List<Reason> reasons)) {
                // Somebody called the roll of the body meanwhile.
                throw ProblemException.refused(reasons);
            }
        });
    }

    /** Of the bodies that are named. */
    private Map<String, Set<LocalDate>> rollCalls(String collectivity, List<RosterLine.Read> read) {
        Set<String> named =
                entries(read).map(RosterEntry::body).filter(Objects::nonNull).collect(Collectors.toSet());
        return bodies.byName(collectivity).values().stream()
                .filter(body -> named.contains(body.name()))
                .collect(Collectors.toUnmodifiableMap(
                        Body::name, body -> sittings.ofRollCalls(collectivity, body.id())));
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
