package fr.hemicycle.basin.body;

import static fr.hemicycle.basin.body.domain.BodyRule.BASIN_OF_THE_BODY_MUST_EXIST;
import static fr.hemicycle.basin.organisation.domain.OrganisationRule.ORGANISATION_MUST_EXIST;

import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.basin.body.domain.Body;
import fr.hemicycle.basin.body.domain.BodyDecision;
import fr.hemicycle.basin.body.domain.BodyDecision.Recorded;
import fr.hemicycle.basin.body.domain.BodyDecision.Refused;
import fr.hemicycle.basin.body.domain.BodyDirectory;
import fr.hemicycle.basin.body.domain.MeetingDays;
import fr.hemicycle.basin.body.domain.Member;
import fr.hemicycle.basin.body.domain.Members;
import fr.hemicycle.basin.body.domain.Representative;
import fr.hemicycle.basin.body.domain.Setting;
import fr.hemicycle.basin.organisation.domain.Organisation;
import fr.hemicycle.basin.organisation.domain.Organisations;
import fr.hemicycle.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Bodies, their rules, their members and those who speak for them, on record. */
@ApplicationScoped
class Bodies implements BodyDirectory {

    private final BodyRows rows;
    private final SettingRows settings;
    private final MemberRows members;
    private final RepresentativeRows representatives;
    private final Basins basins;
    private final Organisations organisations;
    private final MeetingDays meetings;

    Bodies(
            BodyRows rows,
            SettingRows settings,
            MemberRows members,
            RepresentativeRows representatives,
            Basins basins,
            Organisations organisations,
            MeetingDays meetings) {
        this.rows = rows;
        this.settings = settings;
        this.members = members;
        this.representatives = representatives;
        this.basins = basins;
        this.organisations = organisations;
        this.meetings = meetings;
    }

    @Override
    public Optional<Body> find(String collectivity, UUID bodyId) {
        return rows.byId(collectivity, bodyId)
                .map(row -> complete(collectivity, List.of(row)).getFirst());
    }

    @Override
    public List<Body> ofBasin(String collectivity, UUID basinId) {
        return complete(collectivity, rows.ofBasin(collectivity, basinId));
    }

    @Override
    public Optional<Body> hold(String collectivity, UUID bodyId) {
        return rows.lock(collectivity, bodyId)
                .map(row -> complete(collectivity, List.of(row)).getFirst());
    }

    @Override
    public Members membersOf(String collectivity, Body body) {
        return new Members(
                body,
                spokenFor(collectivity, members.ofBody(collectivity, body.id())),
                meetings.held(collectivity, body.id()),
                members.ofSteeringCommittees(collectivity, body.basinId()).stream()
                        .map(row -> row.toDomain(List.of()))
                        .toList());
    }

    @Override
    public List<Member> membershipsOf(String collectivity, UUID organisationId) {
        return members.ofOrganisation(collectivity, organisationId).stream()
                .map(row -> row.toDomain(List.of()))
                .toList();
    }

    BodyDecision<Body> found(String collectivity, Body proposed) {
        if (basins.names(collectivity, List.of(proposed.basinId())).isEmpty()) {
            throw ProblemException.invalid("/basinId", BASIN_OF_THE_BODY_MUST_EXIST.with("basin", proposed.basinId()));
        }
        rows.lockBasin(proposed.basinId());
        BodyDecision<Body> decision =
                proposed.found(complete(collectivity, rows.ofBasin(collectivity, proposed.basinId())));
        if (decision instanceof Recorded(Body body)) {
            rows.persistAndFlush(BodyRow.of(collectivity, body));
            settings.persist(
                    SettingRow.of(collectivity, body.id(), body.settings().getFirst()));
        }
        return decision;
    }

    BodyDecision<Body> end(String collectivity, UUID bodyId, LocalDate lastDay) {
        BodyRow row = rows.lock(collectivity, bodyId).orElseThrow(ProblemException::notFound);
        BodyDecision<Body> decision = complete(collectivity, List.of(row))
                .getFirst()
                .end(lastDay, meetings.heldOrConvened(collectivity, bodyId));
        if (decision instanceof Recorded(Body body)) {
            row.apply(body);
        }
        return decision;
    }

    BodyDecision<Body> set(String collectivity, UUID bodyId, Setting setting) {
        Body body = hold(collectivity, bodyId).orElseThrow(ProblemException::notFound);
        setting.objection(body.kind()).ifPresent(reason -> {
            throw ProblemException.invalid("/mode", reason);
        });
        BodyDecision<Body> decision = body.set(setting, meetings.held(collectivity, bodyId));
        if (decision instanceof Recorded<Body>) {
            settings.persist(SettingRow.of(collectivity, bodyId, setting));
        }
        return decision;
    }

    BodyDecision<List<Member>> join(String collectivity, UUID bodyId, List<Member> proposed) {
        Body body = hold(collectivity, bodyId).orElseThrow(ProblemException::notFound);
        mustBeRegistered(collectivity, proposed);
        BodyDecision<List<Member>> decision = membersOf(collectivity, body).join(proposed);
        if (decision instanceof Recorded(List<Member> joined)) {
            members.persist(joined.stream().map(member -> MemberRow.of(collectivity, member)));
        }
        return decision;
    }

    BodyDecision<Member> leave(String collectivity, UUID bodyId, UUID memberId, LocalDate lastDay) {
        Body body = hold(collectivity, bodyId).orElseThrow(ProblemException::notFound);
        MemberRow row = members.byId(collectivity, bodyId, memberId).orElseThrow(ProblemException::notFound);
        BodyDecision<Member> decision = membersOf(collectivity, body)
                .leave(spokenFor(collectivity, List.of(row)).getFirst(), lastDay);
        if (decision instanceof Recorded(Member member)) {
            row.apply(member);
        }
        return decision;
    }

    BodyDecision<Representative> send(String collectivity, UUID bodyId, UUID memberId, Representative proposed) {
        BodyDecision<Representative> decision =
                member(collectivity, bodyId, memberId).send(proposed);
        if (decision instanceof Recorded<Representative>) {
            representatives.persist(RepresentativeRow.of(collectivity, memberId, proposed));
        }
        return decision;
    }

    BodyDecision<Representative> recall(
            String collectivity, UUID bodyId, UUID memberId, UUID representativeId, LocalDate lastDay) {
        UUID spokenFor = member(collectivity, bodyId, memberId).id();
        RepresentativeRow row =
                representatives.byId(collectivity, spokenFor, representativeId).orElseThrow(ProblemException::notFound);
        BodyDecision<Representative> decision = row.toDomain().end(lastDay);
        if (decision instanceof Recorded(Representative representative)) {
            row.apply(representative);
        }
        return decision;
    }

    /** Under the lock of its body. */
    private Member member(String collectivity, UUID bodyId, UUID memberId) {
        var _ = rows.lock(collectivity, bodyId).orElseThrow(ProblemException::notFound);
        MemberRow row = members.byId(collectivity, bodyId, memberId).orElseThrow(ProblemException::notFound);
        return spokenFor(collectivity, List.of(row)).getFirst();
    }

    List<Member> spokenFor(String collectivity, List<MemberRow> found) {
        Map<UUID, List<Representative>> speakers = representatives.byMember(
                collectivity, found.stream().map(MemberRow::id).toList());
        return found.stream()
                .map(row -> row.toDomain(speakers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    List<Body> complete(String collectivity, Collection<BodyRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Setting>> rules = settings
                .of(collectivity, found.stream().map(BodyRow::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        SettingRow::bodyId, Collectors.mapping(SettingRow::toDomain, Collectors.toList())));
        return found.stream()
                .map(row -> row.toDomain(rules.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private void mustBeRegistered(String collectivity, List<Member> proposed) {
        Map<UUID, Organisation> known = organisations.of(
                collectivity, proposed.stream().map(Member::organisationId).toList());
        for (int i = 0; i < proposed.size(); i++) {
            UUID id = proposed.get(i).organisationId();
            if (!known.containsKey(id)) {
                throw ProblemException.invalid(
                        "/members/" + i + "/organisationId", ORGANISATION_MUST_EXIST.with("organisation", id));
            }
        }
    }

    /** What was recorded, or the refusal. */
    static <T> T recorded(BodyDecision<T> decision) {
        return switch (decision) {
            case Recorded<T>(T now) -> now;
            case Refused<T>(var reasons) -> throw ProblemException.refused(reasons);
        };
    }
}
