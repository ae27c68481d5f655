package fr.hemicycle.vote.agenda;

import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.vote.agenda.domain.AgendaRule;
import fr.hemicycle.vote.body.domain.Body;
import fr.hemicycle.vote.body.domain.BodyDirectory;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.deliberation.domain.DeliberationState;
import fr.hemicycle.vote.report.domain.Opinion;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportState;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One document, not a list of pages: an agenda is read and ordered as a whole. */
@Path("/v1/sittings/{id}/agenda")
@RunOnVirtualThread
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sittings")
class AgendaResource {

    private static final String SITTING_ID = "01849933-8000-7558-93b7-0f8c6bbbb1d5";
    private static final String REQUEST = """
            {"reportIds": ["01849933-8000-7845-9183-1319e89c4d65"]}""";
    private static final String AGENDA = """
            {"sittingId": "01849933-8000-7558-93b7-0f8c6bbbb1d5", "bodyId": "01849933-8000-716e-b308-358c16320448",
             "heldOn": "2022-12-13",
             "items": [{"position": 1, "reportId": "01849933-8000-7845-9183-1319e89c4d65", "number": 49,
               "title": "CONTRIBUTION AU FINANCEMENT D'UNE MISSION", "sittingDate": "2022-12-13", "state": "VOTED",
               "currentVersion": 2, "votedVersion": 2,
               "opinions": [{"commissionId": "01849933-8000-716e-b308-000000000001",
                 "commissionName": "1ère commission « Attractivité départementale et emploi »",
                 "givenOn": "2022-11-28", "opinion": "FAVOURABLE"}],
               "deliberations": [{"id": "01849933-8000-702a-b270-a115da58f9e0", "number": "2022-552",
                 "state": "ADOPTED"}]}]}""";

    private final Agendas agendas;
    private final BodyDirectory bodies;
    private final Caller caller;
    private final Clock clock;

    AgendaResource(Agendas agendas, BodyDirectory bodies, Caller caller, Clock clock) {
        this.agendas = agendas;
        this.bodies = bodies;
        this.caller = caller;
        this.clock = clock;
    }

    record OrderAgendaRequest(
            @NotNull
            @Size(max = 2000)
            @Schema(description = "All its reports, in the order in which they are dealt with")
            List<@NotNull UUID> reportIds) {}

    record AgendaResponse(UUID sittingId, UUID bodyId, LocalDate heldOn, List<AgendaItem> items) {}

    record AgendaItem(
            @Schema(description = "From 1") int position,

            UUID reportId,
            int number,
            String title,

            @Schema(description = "Later than the sitting once the report was adjourned [ajourné]")
            LocalDate sittingDate,

            ReportState state,
            int currentVersion,

            @Schema(description = "The wording that was put to the vote, once it was") @Nullable
            Integer votedVersion,

            List<AgendaOpinion> opinions,
            List<AgendaDeliberation> deliberations) {}

    record AgendaOpinion(UUID commissionId, String commissionName, LocalDate givenOn, Opinion.Sense opinion) {}

    record AgendaDeliberation(UUID id, String number, DeliberationState state) {}

    @GET
    @Transactional
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getAgenda",
            summary = "Show the agenda of a sitting",
            description =
                    "The agenda [ordre du jour, CGCT L3121-13]: the reports to the body on that day and those of the"
                            + " deliberations drafted for the sitting, in the order that was set or else by their numbers, with the"
                            + " opinions on them and where their deliberations stand.")
    @APIResponse(
            responseCode = "200",
            description = "The agenda",
            content =
                    @Content(
                            schema = @Schema(implementation = AgendaResponse.class),
                            examples = @ExampleObject(name = "December 2022", value = AGENDA)))
    public Response get(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = SITTING_ID))
                    UUID id) {
        return answer(agendas.current(caller.collectivity(), id));
    }

    @PUT
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "orderAgenda",
            summary = "Set the order of an agenda",
            description =
                    "Names all reports of the agenda [ordre du jour] in the order in which the sitting deals with them."
                            + " Reports that come later follow by their numbers. Each order that was set stays on record.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "one report", value = REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "In that order from now on",
            content =
                    @Content(
                            schema = @Schema(implementation = AgendaResponse.class),
                            examples = @ExampleObject(name = "December 2022", value = AGENDA)))
    @APIResponse(responseCode = "409", description = "`AGENDA_MUST_NAME_EACH_REPORT_ONCE`")
    public Response order(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = SITTING_ID)) UUID id,
            @Valid @NotNull OrderAgendaRequest request,
            @Context HttpHeaders headers) {
        agendas.order(
                caller.collectivity(),
                id,
                headers.getHeaderString(HttpHeaders.IF_MATCH),
                request.reportIds(),
                caller.subject(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return answer(agendas.current(caller.collectivity(), id));
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(AgendaRule.values());
    }

    private Response answer(Agendas.Current current) {
        List<Report> reports = current.agenda().reports();
        return Response.ok(new AgendaResponse(
                        current.sitting().id(),
                        current.sitting().body().id(),
                        current.sitting().heldOn(),
                        IntStream.range(0, reports.size())
                                .mapToObj(i -> item(i + 1, reports.get(i), current.deliberations()))
                                .toList()))
                .tag(Versions.tag(current.revision()))
                .build();
    }

    private AgendaItem item(int position, Report report, List<Deliberation> deliberations) {
        return new AgendaItem(
                position,
                report.id(),
                report.content().number(),
                report.content().title(),
                report.content().sittingDate(),
                report.state(),
                report.course().version(),
                report.course().votedVersion(),
                report.opinions().stream().map(this::opinion).toList(),
                deliberations.stream()
                        .filter(each -> each.reportId().equals(report.id()))
                        .map(each ->
                                new AgendaDeliberation(each.id(), each.text().number(), each.state()))
                        .toList());
    }

    private AgendaOpinion opinion(Opinion opinion) {
        String name = bodies.find(caller.collectivity(), opinion.commissionId())
                .map(Body::name)
                .orElseThrow();
        return new AgendaOpinion(opinion.commissionId(), name, opinion.givenOn(), opinion.sense());
    }
}
