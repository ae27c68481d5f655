package fr.hemicycle.vote;

import static fr.hemicycle.vote.body.domain.SampleBody.member;

import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyKind;
import fr.hemicycle.vote.body.domain.InternalRules;
import fr.hemicycle.vote.body.domain.SampleBody;
import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.deliberation.domain.BallotMethod;
import fr.hemicycle.vote.deliberation.domain.Choice;
import fr.hemicycle.vote.deliberation.domain.Majority;
import fr.hemicycle.vote.deliberation.domain.SteppedAside.Interest;
import fr.hemicycle.vote.rulebook.domain.Rulebooks;
import fr.hemicycle.vote.sitting.domain.Attendance;
import fr.hemicycle.vote.sitting.domain.Convocation;
import fr.hemicycle.vote.sitting.domain.Minutes;
import fr.hemicycle.vote.sitting.domain.Notice;
import fr.hemicycle.vote.sitting.domain.Proxy;
import fr.hemicycle.vote.sitting.domain.RollCall;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingDecision;
import fr.hemicycle.vote.sitting.domain.TimelineEntry;
import fr.hemicycle.vote.sitting.domain.TimelineEntry.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * A sitting with its ballot, drawn by lot: arrivals, departures, proxies, changes of the chair, stepping aside before and
 * after 24 December 2025, every way of voting and every majority. Most are lawful; some break a rule. Members are numbered
 * from 1, those with a vote first.
 *
 * @param second whether it follows a sitting without quorum
 * @param attendance by member
 */
public record RandomSitting(
        BodyKind kind,
        LocalDate heldOn,
        boolean second,
        InternalRules rules,
        int voting,
        List<Attendance> attendance,
        int president,
        int secretary,
        List<Pair> proxies,
        List<Moment> timeline,
        Vote vote,
        @Nullable Majority majority) {

    public record Pair(int giver, int holder) {}

    /** @param who 0 when it concerns all */
    public record Moment(Kind kind, int minute, int who, TimelineEntry.@Nullable Motion motion) {}

    /**
     * The ballot.
     *
     * @param ofAll {@code null} in a secret ballot
     * @param box for, against, blank, not taking part
     * @param minute {@code null} for the end of the timeline
     */
    public record Vote(
            BallotMethod method,
            @Nullable Choice ofAll,
            List<Said> exceptions,
            List<Integer> box,
            List<Aside> aside,
            Set<Integer> askers,
            @Nullable Integer minute) {}

    public record Said(int who, Choice choice) {}

    public record Aside(int who, Interest interest) {}

    /** Bodies of 1 to 60 members with a vote, and up to 2 without. jqwik prints its seed when a property fails. */
    public static Arbitrary<RandomSitting> any() {
        return Arbitraries.randomValue(random -> draw(random, 60));
    }

    public static RandomSitting draw(Random random, int votingMax) {
        return new SittingLot(random).sitting(votingMax);
    }

    public RandomSitting asFirst() {
        return new RandomSitting(
                kind,
                heldOn,
                false,
                rules,
                voting,
                attendance,
                president,
                secretary,
                proxies,
                timeline,
                vote,
                majority);
    }

    public Body body() {
        Body plain = SampleBody.of(kind);
        return new Body(plain.id(), kind, plain.name(), rules);
    }

    public List<Seat> seats() {
        return IntStream.rangeClosed(1, attendance.size())
                .mapToObj(each -> SampleBody.seat(each, each <= voting))
                .toList();
    }

    /** The sitting without quorum that a second one follows: nobody was there. */
    public Sitting first() {
        LocalDate day = heldOn.minusDays(3);
        RollCall empty = new RollCall(
                member(1),
                member(1),
                seats().stream()
                        .map(seat -> new RollCall.Entry(seat.councillorId(), seat.voting(), Attendance.ABSENT))
                        .toList());
        return new Sitting(
                new UUID(5, 4),
                body(),
                day,
                null,
                Rulebooks.CGCT.on(kind, day).orElseThrow(),
                Notice.UNKNOWN,
                empty,
                List.of(),
                List.of());
    }

    public Convocation convocation() {
        return new Convocation(new UUID(5, 5), body(), heldOn, Notice.UNKNOWN, second ? first() : null, false);
    }

    public Minutes minutes() {
        return new Minutes(
                member(president),
                member(secretary),
                IntStream.rangeClosed(1, attendance.size())
                        .mapToObj(each -> new Minutes.Line(member(each), attendance.get(each - 1)))
                        .toList());
    }

    public List<Proxy> proxiesGiven() {
        return proxies.stream()
                .map(each -> new Proxy(new UUID(6, each.giver()), member(each.giver()), member(each.holder())))
                .toList();
    }

    public List<TimelineEntry> entries() {
        return timeline.stream()
                .map(each -> new TimelineEntry(
                        new UUID(7, each.minute()),
                        at(each.minute()),
                        each.kind(),
                        each.who() == 0 ? null : member(each.who()),
                        each.motion()))
                .toList();
    }

    /** Nothing when one of its steps is refused. */
    public Optional<Sitting> sitting() {
        SittingDecision decision = convocation().open(Rulebooks.CGCT);
        if (decision instanceof SittingDecision.Recorded(Sitting opened)) {
            decision = opened.call(minutes(), seats());
        }
        if (decision instanceof SittingDecision.Recorded(Sitting called)) {
            decision = called.receive(proxiesGiven(), seats());
        }
        if (decision instanceof SittingDecision.Recorded(Sitting running)) {
            decision = running.record(entries(), null);
        }
        return decision instanceof SittingDecision.Recorded(Sitting sitting) ? Optional.of(sitting) : Optional.empty();
    }

    public Instant at(int minute) {
        return heldOn.atTime(9, 0).toInstant(ZoneOffset.UTC).plusSeconds(60L * minute);
    }

    /** As the API takes a roll call. */
    public Map<String, Object> rollCallJson(IntFunction<String> ids) {
        return Map.of(
                "presidentId", ids.apply(president), "secretaryId", ids.apply(secretary), "entries", entriesJson(ids));
    }

    public List<Map<String, String>> entriesJson(IntFunction<String> ids) {
        return IntStream.rangeClosed(1, attendance.size())
                .mapToObj(each -> Map.of(
                        "councillorId",
                        ids.apply(each),
                        "attendance",
                        attendance.get(each - 1).name()))
                .toList();
    }

    public List<Map<String, String>> proxiesJson(IntFunction<String> ids) {
        return proxies.stream()
                .map(each -> Map.of("giverId", ids.apply(each.giver()), "holderId", ids.apply(each.holder())))
                .toList();
    }

    public List<Map<String, Object>> timelineJson(IntFunction<String> ids) {
        return timeline.stream().map(each -> momentJson(each, ids)).toList();
    }

    private Map<String, Object> momentJson(Moment each, IntFunction<String> ids) {
        Map<String, Object> json = new HashMap<>(
                Map.of("kind", each.kind().name(), "at", at(each.minute()).toString()));
        if (each.who() != 0) {
            json.put("councillorId", ids.apply(each.who()));
        }
        if (each.motion() != null) {
            json.put(
                    "motion",
                    Map.of(
                            "askers", each.motion().askers(),
                            "votesFor", each.motion().votesFor(),
                            "votesAgainst", each.motion().votesAgainst()));
        }
        return json;
    }

    public @Nullable Map<String, Object> majorityJson() {
        return majority == null
                ? null
                : Map.of(
                        "basis", majority.basis().name(),
                        "numerator", majority.numerator(),
                        "denominator", majority.denominator(),
                        "moreThan", majority.moreThan(),
                        "source", majority.source());
    }

    /** As the API takes a ballot. */
    public Map<String, Object> ballotJson(IntFunction<String> ids) {
        Map<String, Object> json = new HashMap<>(Map.of("method", vote.method().name()));
        if (vote.ofAll() == null) {
            json.put(
                    "secretVoices",
                    Map.of(
                            "votesFor", vote.box().get(0),
                            "votesAgainst", vote.box().get(1),
                            "blankOrNull", vote.box().get(2),
                            "notTakingPart", vote.box().get(3)));
        } else {
            json.put("choiceOfAll", vote.ofAll().name());
            json.put(
                    "exceptions",
                    vote.exceptions().stream()
                            .map(each -> Map.of(
                                    "councillorId",
                                    ids.apply(each.who()),
                                    "choice",
                                    each.choice().name()))
                            .toList());
        }
        json.put(
                "steppedAside",
                vote.aside().stream()
                        .map(each -> Map.of(
                                "councillorId",
                                ids.apply(each.who()),
                                "interest",
                                each.interest().name()))
                        .toList());
        json.put("askers", vote.askers().stream().map(ids::apply).toList());
        if (vote.minute() != null) {
            json.put("votedAt", at(vote.minute()).toString());
        }
        return json;
    }
}
