package fr.hemicycle.vote.councillor;

import static fr.hemicycle.vote.councillor.domain.CouncillorRule.COUNCILLOR_MUST_EXIST;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.vote.councillor.domain.Correction;
import fr.hemicycle.vote.councillor.domain.CorrectionDecision;
import fr.hemicycle.vote.councillor.domain.CouncillorRegister;
import fr.hemicycle.vote.councillor.domain.Membership;
import fr.hemicycle.vote.councillor.domain.MembershipDecision;
import fr.hemicycle.vote.councillor.domain.Memberships;
import fr.hemicycle.vote.councillor.domain.NewWording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Members on record, and the groups they sit in. */
@ApplicationScoped
class Councillors implements CouncillorRegister {

    /** Ten thousand members one by one would take a round trip each. */
    private static final int ROWS_AT_ONCE = 200;

    private final CouncillorRows rows;
    private final PoliticalGroupRows groups;
    private final MembershipRows memberships;
    private final CorrectionRows corrections;

    Councillors(
            CouncillorRows rows, PoliticalGroupRows groups, MembershipRows memberships, CorrectionRows corrections) {
        this.rows = rows;
        this.groups = groups;
        this.memberships = memberships;
        this.corrections = corrections;
    }

    @Override
    public void hold(String collectivity) {
        rows.getEntityManager()
                .createNativeQuery(
                        "SELECT CAST(pg_advisory_xact_lock(hashtextextended('councillor ' || ?1, 0)) AS text)")
                .setParameter(1, collectivity)
                .getSingleResult();
    }

    @Override
    public List<Known> bearing(String collectivity, Collection<String> familyNames) {
        return Stream.concat(
                        rows.bearing(collectivity, familyNames).stream().map(row -> new Known(row.id(), row.person())),
                        corrections.bearing(collectivity, familyNames).stream()
                                .map(each -> new Known(each.councillorId(), each.before())))
                .distinct()
                .toList();
    }

    @Override
    public List<Membership> memberships(String collectivity, Collection<UUID> councillorIds) {
        return councillorIds.isEmpty() ? List.of() : memberships.of(collectivity, councillorIds);
    }

    @Override
    public MembershipDecision revise(String collectivity, List<Memberships.Ending> endings, List<Membership> joining) {
        List<UUID> ids = Stream.concat(
                        endings.stream().map(each -> each.membership().councillorId()),
                        joining.stream().map(Membership::councillorId))
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return new MembershipDecision.Recorded(List.of());
        }
        var _ = rows.held(collectivity, ids);
        MembershipDecision decision = new Memberships(memberships.of(collectivity, ids)).revise(endings, joining);
        if (decision instanceof MembershipDecision.Recorded) {
            endings.forEach(each -> memberships.findById(each.membership().id()).apply(each.ended()));
            // Whoever leaves does so before they join: only one membership of a member may last.
            memberships.flush();
            memberships.persist(joining.stream().map(each -> MembershipRow.of(collectivity, each)));
        }
        return decision;
    }

    @Override
    public Map<String, UUID> groups(String collectivity) {
        return groups.list("collectivity", collectivity).stream()
                .collect(Collectors.toUnmodifiableMap(PoliticalGroupRow::name, PoliticalGroupRow::id));
    }

    @Override
    public void declare(String collectivity, UUID groupId, String name) {
        groups.declare(collectivity, new PoliticalGroupRow(groupId, collectivity, name));
    }

    @Override
    public void register(String collectivity, List<Registration> registrations) {
        rows.getEntityManager().unwrap(Session.class).setJdbcBatchSize(ROWS_AT_ONCE);
        for (Registration each : registrations) {
            rows.persist(new CouncillorRow(each.id(), collectivity, each.person()));
        }
        // Members before memberships: the key of the one names the other.
        rows.flush();
        for (Registration each : registrations) {
            UUID groupId = each.groupId();
            if (groupId != null) {
                memberships.persist(MembershipRow.of(
                        collectivity,
                        new Membership(Ids.next(), each.id(), groupId, each.groupSince(), each.groupUntil())));
            }
        }
    }

    CorrectionDecision correct(
            String collectivity, UUID id, UUID councillorId, NewWording wording, Instant at, String by, String motive) {
        CouncillorRow row = rows.held(collectivity, List.of(councillorId)).stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        CorrectionDecision decision = wording.correct(id, councillorId, row.person(), at, by, motive);
        if (decision instanceof CorrectionDecision.Corrected(Correction correction)) {
            corrections.persist(CorrectionRow.of(collectivity, correction));
            row.apply(correction.after());
        }
        return decision;
    }

    MembershipDecision join(String collectivity, UUID groupId, List<Membership> proposed) {
        mustHave(collectivity, groupId);
        List<UUID> ids =
                proposed.stream().map(Membership::councillorId).distinct().toList();
        Set<UUID> known =
                rows.held(collectivity, ids).stream().map(CouncillorRow::id).collect(Collectors.toSet());
        for (int i = 0; i < proposed.size(); i++) {
            UUID councillorId = proposed.get(i).councillorId();
            if (!known.contains(councillorId)) {
                throw ProblemException.invalid(
                        "/members/" + i + "/councillorId", COUNCILLOR_MUST_EXIST.with("councillor", councillorId));
            }
        }
        MembershipDecision decision = new Memberships(memberships.of(collectivity, ids)).join(proposed);
        if (decision instanceof MembershipDecision.Recorded(List<Membership> joined)) {
            memberships.persist(joined.stream().map(each -> MembershipRow.of(collectivity, each)));
        }
        return decision;
    }

    MembershipDecision leave(String collectivity, UUID groupId, UUID membershipId, LocalDate lastDay) {
        MembershipRow row =
                memberships.one(collectivity, groupId, membershipId).orElseThrow(ProblemException::notFound);
        List<UUID> ids = List.of(row.toDomain().councillorId());
        var _ = rows.held(collectivity, ids);
        // Somebody may have ended it while this waited for the lock.
        memberships.getEntityManager().refresh(row);
        MembershipDecision decision = new Memberships(memberships.of(collectivity, ids)).leave(row.toDomain(), lastDay);
        if (decision instanceof MembershipDecision.Recorded(List<Membership> left)) {
            row.apply(left.getFirst());
        }
        return decision;
    }

    private void mustHave(String collectivity, UUID groupId) {
        if (!groups.has(collectivity, groupId)) {
            throw ProblemException.notFound();
        }
    }
}
