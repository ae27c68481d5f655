package fr.hemicycle.basin.body.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies and members that are valid, for tests that change one thing. */
public final class Sample {

    public static final LocalDate FROM = LocalDate.of(2023, 6, 1);
    public static final LocalDate UNTIL = LocalDate.of(2024, 12, 1);
    public static final UUID BODY = new UUID(0, 1);
    public static final UUID BASIN = new UUID(0, 2);
    public static final UUID PAS_DE_CALAIS = new UUID(1, 62);
    public static final UUID NORD = new UUID(1, 59);

    private Sample() {}

    public static Setting setting(LocalDate from, DecisionMode mode, int presencePercent) {
        return new Setting(new UUID(3, from.toEpochDay()), from, mode, presencePercent, 15);
    }

    public static Body body(BodyKind kind) {
        return body(kind, setting(FROM, DecisionMode.CONSENSUS, 50));
    }

    public static Body body(BodyKind kind, Setting... settings) {
        return new Body(
                BODY,
                BASIN,
                kind,
                "Instance",
                kind == BodyKind.THEMATIC_GROUP ? "Emploi" : null,
                FROM,
                UNTIL,
                List.of(settings));
    }

    public static Member member(UUID organisationId, MemberRole role, LocalDate from, @Nullable LocalDate until) {
        return new Member(
                new UUID(4, organisationId.getLeastSignificantBits()),
                BODY,
                organisationId,
                role,
                from,
                until,
                List.of());
    }

    public static Member signatory(UUID organisationId) {
        return member(organisationId, MemberRole.SIGNATORY, FROM, null);
    }
}
