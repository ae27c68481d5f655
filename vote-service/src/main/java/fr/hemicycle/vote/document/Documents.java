package fr.hemicycle.vote.document;

import fr.hemicycle.platform.document.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.vote.agent.domain.Agents;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyDirectory;
import fr.hemicycle.vote.collectivity.domain.CollectivityDirectory;
import fr.hemicycle.vote.collectivity.domain.CollectivityProfile;
import fr.hemicycle.vote.councillor.domain.FormsOfAddress;
import fr.hemicycle.vote.deliberation.domain.DeliberationRecord;
import fr.hemicycle.vote.deliberation.domain.DeliberationRegister;
import fr.hemicycle.vote.document.domain.DeliberationSheet;
import fr.hemicycle.vote.document.domain.Head;
import fr.hemicycle.vote.document.domain.MinutesSheet;
import fr.hemicycle.vote.document.domain.ReportSheet;
import fr.hemicycle.vote.document.domain.SignatureRegister;
import fr.hemicycle.vote.minutes.domain.MinutesOfSitting;
import fr.hemicycle.vote.minutes.domain.MinutesRegister;
import fr.hemicycle.vote.minutes.domain.Speech;
import fr.hemicycle.vote.report.domain.Opinion;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportRegister;
import fr.hemicycle.vote.sitting.domain.RollCall;
import fr.hemicycle.vote.sitting.domain.Sitting;
import fr.hemicycle.vote.sitting.domain.SittingRegister;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what a document says. */
@ApplicationScoped
class Documents {

    private final DeliberationRegister deliberations;
    private final SittingRegister sittings;
    private final ReportRegister reports;
    private final BodyDirectory bodies;
    private final FormsOfAddress names;
    private final MinutesRegister minutes;
    private final Agents agents;
    private final Instance<SignatureRegister> signatures;
    private final CollectivityDirectory collectivities;
    private final RawString css = new RawString(text("/templates/document/style.css"));

    Documents(
            DeliberationRegister deliberations,
            SittingRegister sittings,
            ReportRegister reports,
            BodyDirectory bodies,
            FormsOfAddress names,
            MinutesRegister minutes,
            Agents agents,
            Instance<SignatureRegister> signatures,
            CollectivityDirectory collectivities) {
        this.deliberations = deliberations;
        this.sittings = sittings;
        this.reports = reports;
        this.bodies = bodies;
        this.names = names;
        this.minutes = minutes;
        this.agents = agents;
        this.signatures = signatures;
        this.collectivities = collectivities;
    }

    @Transactional
    Page deliberation(String collectivity, UUID id) {
        DeliberationRecord record = deliberations.find(collectivity, id).orElseThrow(ProblemException::notFound);
        Sitting sitting =
                sittings.find(collectivity, record.deliberation().sittingId()).orElseThrow();
        Report report =
                reports.find(collectivity, record.deliberation().reportId()).orElseThrow();
        DeliberationSheet sheet = DeliberationSheet.of(
                head(collectivity, sitting.body(), sitting.heldOn()),
                record,
                sitting,
                report,
                names(collectivity, sitting),
                signatures.stream()
                        .map(each -> each.of(collectivity, id))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null));
        return page("deliberation-" + sheet.number(), Pages.deliberation(sheet, css), sitting.heldOn());
    }

    @Transactional
    Page report(String collectivity, UUID id) {
        Report report = reports.find(collectivity, id).orElseThrow(ProblemException::notFound);
        LocalDate day = report.content().sittingDate();
        Body body = bodies.find(collectivity, report.content().bodyId()).orElseThrow();
        Map<UUID, String> commissions = report.opinions().stream()
                .map(Opinion::commissionId)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        each -> bodies.find(collectivity, each).orElseThrow().name()));
        ReportSheet sheet = ReportSheet.of(head(collectivity, body, day), report, commissions);
        return page("rapport-" + sheet.number(), Pages.report(sheet, css), day);
    }

    @Transactional
    Page minutes(String collectivity, UUID sittingId) {
        MinutesSheet sheet = sheet(collectivity, sittingId);
        return page("proces-verbal", Pages.minutes(sheet, css), sheet.head().heldOn());
    }

    @Transactional
    Page list(String collectivity, UUID sittingId) {
        MinutesSheet sheet = sheet(collectivity, sittingId);
        return page(
                "liste-des-deliberations", Pages.list(sheet, css), sheet.head().heldOn());
    }

    private MinutesSheet sheet(String collectivity, UUID sittingId) {
        Sitting sitting = sittings.find(collectivity, sittingId).orElseThrow(ProblemException::notFound);
        List<DeliberationRecord> agenda = deliberations.ofSitting(collectivity, sittingId);
        MinutesOfSitting spoken = minutes.of(collectivity, sitting);
        Map<UUID, Report> theirs = Stream.concat(
                        agenda.stream().map(each -> each.deliberation().reportId()),
                        spoken.standing().stream().map(Speech::reportId).filter(Objects::nonNull))
                .distinct()
                .map(each -> reports.find(collectivity, each).orElseThrow())
                .collect(Collectors.toMap(Report::id, Function.identity()));
        return MinutesSheet.of(
                head(collectivity, sitting.body(), sitting.heldOn()),
                sitting,
                agenda,
                theirs,
                spoken,
                names(collectivity, sitting, spoken));
    }

    private Head head(String collectivity, Body body, LocalDate day) {
        String name = collectivities
                .describe(collectivity)
                .map(CollectivityProfile::name)
                .orElse("Collectivité " + collectivity);
        return Head.of(name, body, day);
    }

    private Map<UUID, String> names(String collectivity, Sitting sitting, MinutesOfSitting spoken) {
        Map<UUID, String> names = new HashMap<>(names(collectivity, sitting));
        spoken.standing().stream()
                .map(Speech::agentId)
                .filter(Objects::nonNull)
                .map(each -> agents.find(collectivity, each).orElseThrow())
                .forEach(each -> names.put(
                        each.id(), each.name().givenName() + " " + each.name().familyName() + ", " + each.capacity()));
        return names;
    }

    private Map<UUID, String> names(String collectivity, Sitting sitting) {
        RollCall call = sitting.rollCall();
        return names.inFull(
                collectivity,
                Stream.concat(
                                call == null
                                        ? Stream.empty()
                                        : call.entries().stream().map(RollCall.Entry::councillorId),
                                sitting.proxies().stream().flatMap(each -> Stream.of(each.giverId(), each.holderId())))
                        .distinct()
                        .toList(),
                call == null ? null : call.recordedAt());
    }

    private static Page page(String name, TemplateInstance template, LocalDate day) {
        return Page.of(name, template.render(), day);
    }

    private static String text(String resource) {
        try (InputStream file = Objects.requireNonNull(Documents.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
