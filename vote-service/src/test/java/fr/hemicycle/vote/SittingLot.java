package fr.hemicycle.vote;

import fr.hemicycle.vote.RandomSitting.Aside;
import fr.hemicycle.vote.RandomSitting.Moment;
import fr.hemicycle.vote.RandomSitting.Pair;
import fr.hemicycle.vote.RandomSitting.Said;
import fr.hemicycle.vote.RandomSitting.Vote;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.InternalRules;
import fr.hemicycle.vote.deliberation.domain.BallotMethod;
import fr.hemicycle.vote.deliberation.domain.Choice;
import fr.hemicycle.vote.deliberation.domain.Majority;
import fr.hemicycle.vote.deliberation.domain.SteppedAside.Interest;
import fr.hemicycle.vote.sitting.domain.Attendance;
import fr.hemicycle.vote.sitting.domain.Room;
import fr.hemicycle.vote.sitting.domain.TimelineEntry;
import fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws a {@link RandomSitting}: whoever arrives was out, whoever votes is heard, but for a few. */
record SittingLot(Random random) {

    RandomSitting sitting(int votingMax) {
        BodyKind kind = one(List.of(BodyKind.PLENARY, BodyKind.STANDING_COMMITTEE));
        LocalDate heldOn = one(List.of(
                LocalDate.of(2022, 12, 13),
                LocalDate.of(2025, 12, 23),
                LocalDate.of(2025, 12, 24),
                LocalDate.of(2026, 3, 2)));
        int voting = 1 + random.nextInt(votingMax);
        int members = voting + random.nextInt(3);
        List<Attendance> attendance = attendance(members);
        List<Integer> there = numbers(voting).stream()
                .filter(each -> attendance.get(each - 1) == Attendance.PRESENT)
                .toList();
        boolean nobody = there.isEmpty() || chance(3);
        int president = nobody ? 1 + random.nextInt(members) : one(there);
        int secretary = nobody ? 1 + random.nextInt(members) : one(there);
        RandomSitting course = new RandomSitting(
                kind,
                heldOn,
                chance(15),
                new InternalRules(chance(20), null, chance(80)),
                voting,
                attendance,
                president,
                secretary,
                proxies(voting, attendance, there),
                timeline(voting, attendance, president),
                new Vote(BallotMethod.SHOW_OF_HANDS, Choice.FOR, List.of(), List.of(), List.of(), Set.of(), null),
                majority());
        return new RandomSitting(
                kind,
                heldOn,
                course.second(),
                course.rules(),
                voting,
                attendance,
                president,
                secretary,
                course.proxies(),
                course.timeline(),
                vote(course, members),
                course.majority());
    }

    private List<Attendance> attendance(int members) {
        int percent = one(List.of(30, 55, 80, 95));
        return numbers(members).stream()
                .map(each -> chance(percent) ? Attendance.PRESENT : chance(50) ? Attendance.EXCUSED : Attendance.ABSENT)
                .toList();
    }

    private List<Pair> proxies(int voting, List<Attendance> attendance, List<Integer> there) {
        List<Pair> pairs = new ArrayList<>();
        List<Integer> holders = new ArrayList<>(there);
        Collections.shuffle(holders, random);
        for (int giver : numbers(voting)) {
            if (attendance.get(giver - 1) != Attendance.PRESENT && !holders.isEmpty() && chance(70)) {
                pairs.add(new Pair(giver, holders.removeLast()));
            }
        }
        if (chance(4)) {
            pairs.add(new Pair(1 + random.nextInt(attendance.size()), 1 + random.nextInt(attendance.size())));
        }
        return pairs;
    }

    private List<Moment> timeline(int voting, List<Attendance> attendance, int president) {
        List<Moment> moments = new ArrayList<>();
        Set<Integer> inside = new HashSet<>();
        numbers(attendance.size()).stream()
                .filter(each -> attendance.get(each - 1) == Attendance.PRESENT)
                .forEach(inside::add);
        boolean suspended = false;
        boolean closed = false;
        int minute = 0;
        for (int i = random.nextInt(10); i > 0; i--) {
            minute += random.nextInt(3);
            int who = chance(1) ? 1 + random.nextInt(attendance.size()) : 0;
            int lot = random.nextInt(100);
            List<Integer> outside = numbers(attendance.size()).stream()
                    .filter(each -> !inside.contains(each))
                    .toList();
            List<Integer> chairs =
                    inside.stream().filter(each -> each <= voting).toList();
            if (lot < 35 && !inside.isEmpty()) {
                int leaver = who == 0 ? one(List.copyOf(inside)) : who;
                moments.add(new Moment(
                        Kind.DEPARTURE, minute, chance(25) && inside.contains(president) ? president : leaver, null));
                inside.remove(moments.getLast().who());
            } else if (lot < 65 && !outside.isEmpty()) {
                moments.add(new Moment(Kind.ARRIVAL, minute, who == 0 ? one(outside) : who, null));
                inside.add(moments.getLast().who());
            } else if (lot < 80 && !chairs.isEmpty()) {
                moments.add(new Moment(Kind.CHAIR, minute, who == 0 ? one(chairs) : who, null));
            } else if (lot < 88) {
                moments.add(new Moment(suspended ? Kind.RESUMPTION : Kind.SUSPENSION, minute, 0, null));
                suspended = !suspended;
            } else if (lot < 98) {
                TimelineEntry.Motion motion = new TimelineEntry.Motion(chance(50) ? 0 : 5, voting, 0);
                moments.add(new Moment(
                        closed ? Kind.END_OF_CLOSED_SESSION : Kind.CLOSED_SESSION, minute, 0, closed ? null : motion));
                closed = !closed;
            } else if (i == 1) {
                moments.add(new Moment(Kind.END, minute, 0, null));
            }
        }
        if (suspended && chance(90)) {
            moments.add(new Moment(Kind.RESUMPTION, minute, 0, null));
        }
        return moments;
    }

    private Vote vote(RandomSitting course, int members) {
        Integer minute = course.timeline().isEmpty() || chance(80)
                ? null
                : one(course.timeline()).minute();
        Optional<Room> room =
                course.sitting().flatMap(sitting -> sitting.room(minute == null ? null : course.at(minute)));
        List<Integer> voters = room.map(each ->
                        each.voters().stream().map(SittingLot::number).sorted().toList())
                .orElse(List.of(1));
        List<Aside> aside = chance(70) ? List.of() : aside(voters, members);
        List<Integer> heard = heard(room, voters, aside);
        boolean secret = chance(25);
        List<Integer> there = room.map(each -> each.membersPresent().stream()
                        .map(SittingLot::number)
                        .sorted()
                        .toList())
                .orElse(List.of());
        return new Vote(
                secret
                        ? BallotMethod.SECRET_BALLOT
                        : one(List.of(BallotMethod.SHOW_OF_HANDS, BallotMethod.PUBLIC_BALLOT)),
                secret ? null : choice(),
                secret ? List.of() : exceptions(heard, members),
                secret ? box(heard.size()) : List.of(),
                aside,
                chance(85) || there.isEmpty()
                        ? Set.of()
                        : Set.copyOf(there.subList(0, random.nextInt(there.size() + 1))),
                minute);
    }

    private List<Aside> aside(List<Integer> voters, int members) {
        List<Integer> lots = new ArrayList<>(voters);
        Collections.shuffle(lots, random);
        List<Aside> aside = new ArrayList<>();
        lots.stream()
                .limit(1L + random.nextInt(3))
                .forEach(each -> aside.add(new Aside(each, one(List.of(Interest.values())))));
        if (chance(5)) {
            aside.add(new Aside(1 + random.nextInt(members), Interest.OF_ONES_OWN));
        }
        return aside;
    }

    /** Those whose paper is in the box: neither one who steps aside nor one whose holder does. */
    private static List<Integer> heard(Optional<Room> room, List<Integer> voters, List<Aside> aside) {
        Set<Integer> silent = new HashSet<>();
        aside.forEach(each -> silent.add(each.who()));
        room.stream()
                .flatMap(each -> each.proxiesHeard().stream())
                .filter(proxy -> silent.contains(number(proxy.holderId())))
                .map(proxy -> number(proxy.giverId()))
                .toList()
                .forEach(silent::add);
        return voters.stream().filter(each -> !silent.contains(each)).toList();
    }

    private List<Said> exceptions(List<Integer> heard, int members) {
        List<Said> said = new ArrayList<>();
        int percent = one(List.of(0, 10, 50));
        heard.stream().filter(each -> chance(percent)).forEach(each -> said.add(new Said(each, choice())));
        if (chance(3)) {
            said.add(new Said(1 + random.nextInt(members), choice()));
        }
        return said;
    }

    private List<Integer> box(int papers) {
        List<Integer> counts = new ArrayList<>(List.of(0, 0, 0, 0));
        for (int i = 0; i < papers; i++) {
            int slot = one(List.of(0, 0, 0, 1, 1, 1, 2, 3));
            counts.set(slot, counts.get(slot) + 1);
        }
        if (chance(3)) {
            counts.set(0, counts.getFirst() + 1);
        }
        return counts;
    }

    private @Nullable Majority majority() {
        return chance(60)
                ? null
                : one(Stream.of(new int[] {1, 2, 1}, new int[] {2, 3, 0}, new int[] {3, 5, 0}, new int[] {1, 1, 0})
                        .map(each -> new Majority(
                                one(List.of(Majority.Basis.values())), each[0], each[1], each[2] == 1, "CGCT L0"))
                        .toList());
    }

    private Choice choice() {
        return one(List.of(
                Choice.FOR, Choice.FOR, Choice.AGAINST, Choice.AGAINST, Choice.ABSTENTION, Choice.NOT_TAKING_PART));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<Integer> numbers(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    private static int number(UUID member) {
        return (int) member.getLeastSignificantBits();
    }
}
