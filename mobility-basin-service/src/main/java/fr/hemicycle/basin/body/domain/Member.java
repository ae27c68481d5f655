package fr.hemicycle.basin.body.domain;

import static fr.hemicycle.basin.body.domain.BodyRule.REPRESENTATIVE_MUST_BEGIN_WHILE_THE_MEMBER_BELONGS;
import static fr.hemicycle.basin.body.domain.BodyRule.REPRESENTATIVE_MUST_NOT_END_BEFORE_IT_BEGINS;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that belongs to a body.
 *
 * @param until last day, {@code null} while it lasts; the body's last day ends it too
 * @param representatives those who speak for it, past ones too
 */
public record Member(
        UUID id,
        UUID bodyId,
        UUID organisationId,
        MemberRole role,
        LocalDate from,
        @Nullable LocalDate until,
        List<Representative> representatives) {

    public Member {
        representatives = List.copyOf(representatives);
    }

    public boolean belongsOn(LocalDate day) {
        return !day.isBefore(from) && !endsBefore(day);
    }

    public BodyDecision<Representative> send(Representative representative) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate last = representative.until();
        if (last != null && last.isBefore(representative.from())) {
            reasons.add(
                    REPRESENTATIVE_MUST_NOT_END_BEFORE_IT_BEGINS.with("from", representative.from(), "until", last));
        }
        if (!belongsOn(representative.from())) {
            reasons.add(REPRESENTATIVE_MUST_BEGIN_WHILE_THE_MEMBER_BELONGS.with(
                    "from", representative.from(), "memberFrom", from, "memberUntil", until == null ? "…" : until));
        }
        return BodyDecision.of(reasons, representative);
    }

    /** Whether that person speaks for it on that day. */
    public boolean isSpokenForBy(UUID representativeId, LocalDate day) {
        return belongsOn(day)
                && representatives.stream().anyMatch(each -> each.id().equals(representativeId) && each.speaksOn(day));
    }

    boolean sharesADayWith(Member other) {
        return !endsBefore(other.from) && !other.endsBefore(from);
    }

    boolean endsBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    Member endedOn(LocalDate lastDay) {
        return new Member(id, bodyId, organisationId, role, from, lastDay, representatives);
    }

    /** The days that it no longer has when it leaves on that one. */
    Member lostAfter(LocalDate lastDay) {
        return new Member(id, bodyId, organisationId, role, lastDay.plusDays(1), until, List.of());
    }
}
