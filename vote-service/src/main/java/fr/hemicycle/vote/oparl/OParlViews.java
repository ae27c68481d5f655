package fr.hemicycle.vote.oparl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.hemicycle.vote.collectivity.domain.CollectivityDirectory;
import fr.hemicycle.vote.opendata.domain.ActFactsForOpenData;
import fr.hemicycle.vote.opendata.domain.PublicAct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The record in the words of OParl 1.1. What the standard has inside of another object comes without the way back. */
@ApplicationScoped
class OParlViews {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final OParlRecord record;
    private final CollectivityDirectory collectivities;
    private final ActFactsForOpenData acts;
    private final ObjectMapper json;
    private final String root;
    private final String license;

    OParlViews(
            OParlRecord record,
            CollectivityDirectory collectivities,
            ActFactsForOpenData acts,
            ObjectMapper json,
            @ConfigProperty(name = "hemicycle.public-url") String publicUrl,
            @ConfigProperty(name = "hemicycle.open-data-license") String license) {
        this.record = record;
        this.collectivities = collectivities;
        this.acts = acts;
        this.json = json;
        this.root = publicUrl + "/oparl/v1";
        this.license = license;
    }

    OParlObject system() {
        return new OParlObject()
                .with("id", root)
                .with("type", "https://schema.oparl.org/1.1/System")
                .with("oparlVersion", "https://schema.oparl.org/1.1/")
                .with("name", "Hémicycle")
                .with("license", license)
                .with("body", root + "/bodies");
    }

    /** Objects of one type; a file is there only where an act is published, so there may be fewer than lines. */
    List<OParlObject> of(OParlType type, List<Found> found) {
        List<UUID> ids = found.stream().map(Found::id).toList();
        return switch (type) {
            case BODY -> found.stream().map(this::body).toList();
            case ORGANIZATION -> {
                Map<UUID, List<Found>> members = parts(OParlType.MEMBERSHIP, "organization_id", ids);
                yield each(found, type, (row, thing) -> organization(row, thing, members));
            }
            case PERSON -> {
                Map<UUID, List<Found>> memberships = parts(OParlType.MEMBERSHIP, "person_id", ids);
                yield each(found, type, (row, thing) -> person(row, thing, memberships));
            }
            case MEMBERSHIP ->
                each(
                        found,
                        type,
                        (row, thing) ->
                                membership(row, thing.with("person", url(OParlType.PERSON, row.id("person_id")))));
            case MEETING -> {
                Map<UUID, List<Found>> items = parts(OParlType.AGENDA_ITEM, "sitting_id", ids);
                yield each(found, type, (row, thing) -> meeting(row, thing, items));
            }
            case AGENDA_ITEM -> {
                Map<UUID, OParlObject> files = files(found);
                yield each(
                        found,
                        type,
                        (row, thing) ->
                                item(row, thing.with("meeting", url(OParlType.MEETING, row.id("sitting_id"))), files));
            }
            case CONSULTATION ->
                each(
                        found,
                        type,
                        (row, thing) -> consultation(row, thing.with("paper", url(OParlType.PAPER, row.id()))));
            case PAPER -> {
                Map<UUID, OParlObject> files = files(found);
                yield each(found, type, (row, thing) -> paper(row, thing, files));
            }
            case FILE -> {
                Map<UUID, OParlObject> files = files(found);
                yield found.stream()
                        .filter(row -> files.containsKey(row.id()))
                        .map(row -> Objects.requireNonNull(files.get(row.id()))
                                .with("paper", List.of(url(OParlType.PAPER, row.id())))
                                .with("agendaItem", List.of(url(OParlType.AGENDA_ITEM, row.id()))))
                        .toList();
            }
            case LOCATION, LEGISLATIVE_TERM -> List.of();
        };
    }

    String url(OParlType type, @Nullable Object id) {
        return root + "/" + type.path() + "/" + id;
    }

    private OParlObject body(Found row) {
        String siren = Objects.requireNonNull(row.text("collectivity"));
        String url = url(OParlType.BODY, siren);
        OParlObject body = new OParlObject()
                .with("id", url)
                .with("type", OParlType.BODY.url())
                .with("system", root)
                .with("name", row.text("name"))
                .with("license", license)
                .with("legislativeTerm", List.of())
                .with("hemicycle:siret", row.text("siret"));
        for (OParlType list : OParlType.values()) {
            if (list != OParlType.BODY) {
                body.with(list.path(), url + "/" + list.path());
            }
        }
        return stamped(row, body);
    }

    private OParlObject organization(Found row, OParlObject organization, Map<UUID, List<Found>> members) {
        boolean group = "POLITICAL_GROUP".equals(row.text("kind"));
        return organization
                .with("body", body(row.text("collectivity")))
                .with("name", row.text("name"))
                .with("organizationType", group ? "Fraktion" : "Gremium")
                .with("classification", classification(row.text("kind")))
                .with(
                        "membership",
                        members.getOrDefault(row.id(), List.of()).stream()
                                .map(each -> url(OParlType.MEMBERSHIP, each.id()))
                                .toList())
                .with("meeting", group ? null : url(OParlType.ORGANIZATION, row.id()) + "/meeting");
    }

    private static String classification(@Nullable String kind) {
        return switch (kind) {
            case "PLENARY" -> "Assemblée plénière";
            case "STANDING_COMMITTEE" -> "Commission permanente";
            case "THEMATIC_COMMISSION" -> "Commission thématique";
            case null, default -> "Groupe d'élus";
        };
    }

    private OParlObject person(Found row, OParlObject person, Map<UUID, List<Found>> memberships) {
        boolean woman = "MME".equals(row.text("civility"));
        return person.with("body", body(row.text("collectivity")))
                .with("name", row.text("given_name") + " " + row.text("family_name"))
                .with("familyName", row.text("family_name"))
                .with("givenName", row.text("given_name"))
                .with("formOfAddress", woman ? "Madame" : "Monsieur")
                .with("gender", woman ? "female" : "male")
                .with(
                        "membership",
                        memberships.getOrDefault(row.id(), List.of()).stream()
                                .map(each -> membership(each, thing(OParlType.MEMBERSHIP, each)))
                                .toList());
    }

    private OParlObject membership(Found row, OParlObject membership) {
        return membership
                .with("organization", url(OParlType.ORGANIZATION, row.id("organization_id")))
                .with("votingRight", row.flag("voting"))
                .with("startDate", row.day("first_day"))
                .with("endDate", row.day("last_day"));
    }

    private OParlObject meeting(Found row, OParlObject meeting, Map<UUID, List<Found>> items) {
        List<Found> agenda = items.getOrDefault(row.id(), List.of());
        Map<UUID, OParlObject> files = files(agenda);
        return meeting.with("name", row.text("name"))
                .with("meetingState", Boolean.TRUE.equals(row.flag("minutes_settled")) ? "durchgeführt" : "eingeladen")
                .with("cancelled", false)
                .with("start", midnight(row.day("held_on")))
                .with("end", row.moment("ended_at"))
                .with("organization", List.of(url(OParlType.ORGANIZATION, row.id("organization_id"))))
                .with(
                        "participant",
                        row.ids("participants").stream()
                                .map(each -> url(OParlType.PERSON, each))
                                .toList())
                .with(
                        "agendaItem",
                        agenda.stream()
                                .map(each -> item(each, thing(OParlType.AGENDA_ITEM, each), files))
                                .toList());
    }

    private OParlObject item(Found row, OParlObject item, Map<UUID, OParlObject> files) {
        String outcome = row.text("outcome");
        return item.with("number", row.text("report_number"))
                .with("name", row.text("title"))
                .with("public", "PLENARY".equals(row.text("body_kind")) && !Boolean.FALSE.equals(row.flag("in_public")))
                .with("consultation", url(OParlType.CONSULTATION, row.id()))
                .with("result", outcome == null ? null : "ADOPTED".equals(outcome) ? "Adoptée" : "Rejetée")
                .with("resolutionFile", files.get(row.id()))
                .with("hemicycle:vote", outcome == null ? null : vote(row, outcome));
    }

    /** Our own extension: docs/open-data.md. */
    private OParlObject vote(Found row, String outcome) {
        return new OParlObject()
                .with("method", row.text("method"))
                .with("outcome", outcome)
                .with("recordedAt", row.moment("closed_at"))
                .with(
                        "tally",
                        new OParlObject()
                                .with("inOffice", row.number("in_office"))
                                .with("votesFor", row.number("votes_for"))
                                .with("votesAgainst", row.number("votes_against"))
                                .with("abstentions", row.number("abstentions"))
                                .with("notTakingPart", row.number("not_taking_part"))
                                .with("absentWithoutProxy", row.number("absent_without_proxy")))
                .with("castingVote", row.flag("casting_vote"))
                .with(
                        "quorum",
                        new OParlObject()
                                .with("base", row.text("quorum_base"))
                                .with("inOffice", row.number("quorum_in_office"))
                                .with("counted", row.number("quorum_counted"))
                                .with("threshold", row.number("quorum_threshold")))
                .with("certificate", read(row.text("reasons")))
                .with("correction", row.text("motive"))
                .with("standings", standings(row));
    }

    private @Nullable List<OParlObject> standings(Found row) {
        JsonNode named = read(row.text("standings"));
        if (named == null) {
            return null;
        }
        List<OParlObject> standings = new ArrayList<>();
        for (JsonNode each : named) {
            standings.add(new OParlObject()
                    .with("person", url(OParlType.PERSON, each.path("person").asText()))
                    .with("bucket", each.path("bucket").asText()));
        }
        return standings;
    }

    private OParlObject consultation(Found row, OParlObject consultation) {
        return consultation
                .with("agendaItem", url(OParlType.AGENDA_ITEM, row.id()))
                .with("meeting", url(OParlType.MEETING, row.id("sitting_id")))
                .with("organization", List.of(url(OParlType.ORGANIZATION, row.id("body_id"))))
                .with("authoritative", true)
                .with("role", "Délibération");
    }

    private OParlObject paper(Found row, OParlObject paper, Map<UUID, OParlObject> files) {
        boolean adopted = "ADOPTED".equals(row.text("state"));
        return paper.with("body", body(row.text("collectivity")))
                .with("name", row.text("title"))
                .with("reference", row.text("number"))
                .with("date", row.day("held_on"))
                .with("paperType", adopted ? "Délibération" : "Projet de délibération")
                .with("mainFile", files.get(row.id()))
                .with("consultation", List.of(consultation(row, thing(OParlType.CONSULTATION, row))))
                .with("underDirectionOf", List.of(url(OParlType.ORGANIZATION, row.id("body_id"))));
    }

    /** By deliberation: the published file of each that has one. */
    private Map<UUID, OParlObject> files(List<Found> rows) {
        return rows.stream()
                .filter(row -> !row.deleted() && "ADOPTED".equals(row.text("state")))
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.text("collectivity"))))
                .entrySet()
                .stream()
                .flatMap(entry -> {
                    Map<UUID, PublicAct> known = acts.of(
                            entry.getKey(),
                            entry.getValue().stream().map(Found::id).toList());
                    return entry.getValue().stream()
                            .flatMap(row ->
                                    file(row, known.get(row.id())).stream().map(file -> Map.entry(row.id(), file)));
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<OParlObject> file(Found row, @Nullable PublicAct act) {
        String number = Objects.requireNonNull(row.text("number"));
        return Optional.ofNullable(act)
                .flatMap(known -> collectivities
                        .describe(Objects.requireNonNull(row.text("collectivity")))
                        .map(profile -> known.address(profile, number)))
                .map(address -> stamped(
                        row,
                        new OParlObject()
                                .with("id", url(OParlType.FILE, row.id()))
                                .with("type", OParlType.FILE.url())
                                .with("name", number)
                                .with("date", Objects.requireNonNull(act).publishedOn())
                                .with("accessUrl", address)));
    }

    private interface Filling {
        OParlObject fill(Found row, OParlObject thing);
    }

    private List<OParlObject> each(List<Found> found, OParlType type, Filling filling) {
        return found.stream()
                .map(row -> {
                    OParlObject thing = thing(type, row);
                    return row.deleted() ? thing.with("deleted", true) : filling.fill(row, thing);
                })
                .toList();
    }

    private OParlObject thing(OParlType type, Found row) {
        return stamped(row, new OParlObject().with("id", url(type, row.id())).with("type", type.url()));
    }

    private static OParlObject stamped(Found row, OParlObject thing) {
        return thing.with("created", row.moment("created_at")).with("modified", row.moment("changed_at"));
    }

    private Map<UUID, List<Found>> parts(OParlType type, String owner, List<UUID> owners) {
        return record.parts(type, owner, owners).stream()
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.id(owner))));
    }

    private String body(@Nullable String siren) {
        return url(OParlType.BODY, siren);
    }

    private static @Nullable OffsetDateTime midnight(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(PARIS).toOffsetDateTime();
    }

    private @Nullable JsonNode read(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the record holds no JSON where it should", e);
        }
    }
}
