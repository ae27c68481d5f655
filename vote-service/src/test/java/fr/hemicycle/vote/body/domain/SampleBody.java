package fr.hemicycle.vote.body.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Bodies and seats for tests: members are numbered from 1. */
public final class SampleBody {

    public static final LocalDate SEATED_FROM = LocalDate.of(2021, 7, 1);

    private SampleBody() {}

    public static Body of(BodyKind kind) {
        return new Body(
                UUID.nameUUIDFromBytes(kind.name().getBytes(UTF_8)), kind, "Sample " + kind, InternalRules.SILENT);
    }

    public static UUID member(int number) {
        return new UUID(2, number);
    }

    public static Seat seat(int member, boolean voting) {
        return new Seat(new UUID(3, member), member(member), voting, SEATED_FROM, null);
    }

    /** The first {@code voting} members have a vote, the {@code others} after them have none. */
    public static List<Seat> seats(int voting, int others) {
        return IntStream.rangeClosed(1, voting + others)
                .mapToObj(member -> seat(member, member <= voting))
                .toList();
    }
}
