package fr.hemicycle.basin.body.domain;

import static fr.hemicycle.basin.body.domain.BodyRule.HELD_MEETING_MUST_KEEP_ITS_MEMBERS;
import static fr.hemicycle.basin.body.domain.BodyRule.MEMBER_MAY_ONLY_LEAVE_EARLIER;
import static fr.hemicycle.basin.body.domain.BodyRule.MEMBER_MUST_BELONG_ONCE_AT_A_TIME;
import static fr.hemicycle.basin.body.domain.BodyRule.MEMBER_MUST_NOT_LEAVE_BEFORE_IT_JOINS;
import static fr.hemicycle.basin.body.domain.BodyRule.MEMBER_ROLE_MUST_FIT_THE_BODY;
import static fr.hemicycle.basin.body.domain.BodyRule.TECHNICAL_MEMBER_MUST_SERVE_A_SIGNATORY;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The members of one body, past, present and to come.
 *
 * @param held days on which it met
 * @param signatories of the basin: members of its steering committee, past ones too
 */
public record Members(Body body, List<Member> all, List<LocalDate> held, List<Member> signatories) {

    public Members {
        all = List.copyOf(all);
        held = List.copyOf(held);
        signatories = List.copyOf(signatories);
    }

    /** All of them join, or none. */
    public BodyDecision<List<Member>> join(List<Member> proposed) {
        List<Reason> reasons = new ArrayList<>();
        for (Member member : proposed) {
            if (member.endsBefore(member.from())) {
                reasons.add(leavesBeforeItJoins(member, String.valueOf(member.until())));
            }
        }
        proposed.forEach(member -> reasons.addAll(body.absentOn(member.from())));
        for (Member member : proposed) {
            if (member.role() != body.kind().seats() && member.role() != MemberRole.OBSERVER) {
                reasons.add(MEMBER_ROLE_MUST_FIT_THE_BODY.with(
                        "role",
                        member.role(),
                        "kind",
                        body.kind(),
                        "seats",
                        body.kind().seats()));
            }
        }
        for (Member member : proposed) {
            if (member.role() == MemberRole.SERVICE && !servesASignatory(member)) {
                reasons.add(TECHNICAL_MEMBER_MUST_SERVE_A_SIGNATORY.with(
                        "organisation", member.organisationId(), "from", member.from()));
            }
        }
        List<Member> belonging = new ArrayList<>(all);
        for (Member member : proposed) {
            if (belonging.stream().anyMatch(other -> isTheSame(other, member) && other.sharesADayWith(member))) {
                reasons.add(MEMBER_MUST_BELONG_ONCE_AT_A_TIME.with(
                        "organisation", member.organisationId(), "from", member.from()));
            }
            belonging.add(member);
        }
        proposed.forEach(member -> metOn(member).ifPresent(day -> reasons.add(keepsItsMembers(member, day))));
        return BodyDecision.of(reasons, proposed);
    }

    /** @param member one of these */
    public BodyDecision<Member> leave(Member member, LocalDate lastDay) {
        List<Reason> reasons = new ArrayList<>();
        if (lastDay.isBefore(member.from())) {
            reasons.add(leavesBeforeItJoins(member, lastDay));
        }
        if (member.until() != null && !lastDay.isBefore(member.until())) {
            reasons.add(MEMBER_MAY_ONLY_LEAVE_EARLIER.with("until", member.until(), "lastDay", lastDay));
        }
        if (reasons.isEmpty()) {
            metOn(member.lostAfter(lastDay)).ifPresent(day -> reasons.add(keepsItsMembers(member, day)));
        }
        return BodyDecision.of(reasons, member.endedOn(lastDay));
    }

    /** Who belongs on a day; nobody while the body does not exist. */
    public List<Member> on(LocalDate day) {
        return body.existsOn(day)
                ? all.stream().filter(member -> member.belongsOn(day)).toList()
                : List.of();
    }

    private boolean servesASignatory(Member member) {
        return signatories.stream()
                .anyMatch(other -> other.role() == MemberRole.SIGNATORY
                        && isTheSame(other, member)
                        && other.belongsOn(member.from()));
    }

    private Optional<LocalDate> metOn(Member member) {
        return held.stream().filter(member::belongsOn).min(LocalDate::compareTo);
    }

    private static boolean isTheSame(Member one, Member other) {
        return one.organisationId().equals(other.organisationId());
    }

    private static Reason leavesBeforeItJoins(Member member, Object lastDay) {
        return MEMBER_MUST_NOT_LEAVE_BEFORE_IT_JOINS.with(
                "organisation", member.organisationId(), "from", member.from(), "until", lastDay);
    }

    private static Reason keepsItsMembers(Member member, LocalDate day) {
        return HELD_MEETING_MUST_KEEP_ITS_MEMBERS.with("organisation", member.organisationId(), "day", day);
    }
}
