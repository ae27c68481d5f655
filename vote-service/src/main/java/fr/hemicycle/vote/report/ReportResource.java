package fr.hemicycle.vote.report;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.vote.report.ReportViews.OpinionResponse;
import fr.hemicycle.vote.report.ReportViews.OpinionVotes;
import fr.hemicycle.vote.report.ReportViews.ReportResponse;
import fr.hemicycle.vote.report.ReportViews.ScopeView;
import fr.hemicycle.vote.report.ReportViews.SectionView;
import fr.hemicycle.vote.report.domain.Opinion;
import fr.hemicycle.vote.report.domain.Report;
import fr.hemicycle.vote.report.domain.ReportContent;
import fr.hemicycle.vote.report.domain.ReportDecision;
import fr.hemicycle.vote.report.domain.ReportRule;
import fr.hemicycle.vote.report.domain.Section;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/reports")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Reports",
        description = "Reports [rapports] to a body, their expense lines and the opinions [avis] on them")
class ReportResource {

    private final Reports reports;
    private final ReportViews views;
    private final Caller caller;
    private final Clock clock;

    ReportResource(Reports reports, ReportViews views, Caller caller, Clock clock) {
        this.reports = reports;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    record WriteReportRequest(
            @NotNull @Min(1) @Max(99_999) @Schema(description = "Number on the agenda", examples = "49")
            Integer number,

            @NotBlank @Size(max = 1000) @Schema(description = "Title, verbatim")
            String title,

            @NotNull UUID bodyId,
            @NotNull @Schema(examples = "2022-12-13") LocalDate sittingDate,
            @NotNull @Valid ScopeView scope,
            @NotNull @Size(max = 200) List<@Valid @NotNull SectionView> sections) {

        ReportContent toDomain() {
            return new ReportContent(
                    number,
                    title,
                    bodyId,
                    sittingDate,
                    scope.toDomain(),
                    sections.stream()
                            .map(section -> new Section(section.heading(), section.text()))
                            .toList());
        }
    }

    record GiveOpinionRequest(
            @NotNull UUID commissionId,
            @NotNull @Schema(examples = "2022-11-28") LocalDate givenOn,
            @NotNull Opinion.Sense opinion,

            @Size(max = 5000)
            @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
            @Schema(
                    description =
                            "What the opinion is subject to [réserves]; absent but for FAVOURABLE_WITH_RESERVATIONS")
            @Nullable
            String reservations,

            @Valid @Schema(description = "Where the commission tells them") @Nullable
            OpinionVotes votes) {

        Opinion toDomain(UUID id) {
            return new Opinion(
                    id, commissionId, givenOn, opinion, reservations, votes == null ? null : votes.toDomain());
        }
    }

    record WithdrawReportRequest(@NotBlank @Size(max = 1000) String reason) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record ReportPage(List<ReportResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "registerReport",
            summary = "Put a report on the agenda",
            description =
                    "A report [rapport] of the president on a matter, to a body that decides (CGCT L3121-19), with its scope"
                            + " [territoires, cantons, EPCI].")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "n° 49", value = ReportExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "On the agenda",
            content =
                    @Content(
                            schema = @Schema(implementation = ReportResponse.class),
                            examples = @ExampleObject(name = "report", value = ReportExamples.REGISTERED)))
    @APIResponse(
            responseCode = "409",
            description = "`REPORT_MUST_GO_TO_A_DELIBERATING_BODY`: a thematic commission gives opinions only;"
                    + " `REPORT_NUMBER_MUST_BE_FREE`: another report has it on that agenda.")
    @APIResponse(responseCode = "422", description = "`BODY_MUST_EXIST`")
    public Response register(@Valid @NotNull WriteReportRequest request) {
        Report report = accepted(reports.register(caller.collectivity(), Ids.next(), request.toDomain(), now()));
        return Response.created(URI.create("/v1/reports/" + report.id()))
                .entity(views.of(report))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "reviseReport",
            summary = "Revise a report",
            description =
                    "Replaces what the report says, while it is neither withdrawn [retiré] nor voted; what it said before"
                            + " stays readable among its versions. One that was adjourned [ajourné] without a day is on an"
                            + " agenda again with a later sittingDate.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "n° 49", value = ReportExamples.REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "Revised",
            content =
                    @Content(
                            schema = @Schema(implementation = ReportResponse.class),
                            examples = @ExampleObject(name = "report", value = ReportExamples.REPORT)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`REPORT_MUST_GO_TO_A_DELIBERATING_BODY`, `REPORT_NUMBER_MUST_BE_FREE`, `REPORT_MUST_BE_OPEN`,"
                            + " `SITTING_DATE_MUST_FOLLOW_THE_ADJOURNMENT`")
    @APIResponse(responseCode = "422", description = "`BODY_MUST_EXIST`")
    public Response revise(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = ReportExamples.REPORT_ID))
                    UUID id,
            @Valid @NotNull WriteReportRequest request,
            @Context HttpHeaders headers) {
        accepted(reports.revise(
                caller.collectivity(), id, headers.getHeaderString(HttpHeaders.IF_MATCH), request.toDomain(), now()));
        return get(id);
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listReports",
            summary = "List the reports",
            description =
                    "The reports [rapports] of the collectivity, or those to one body, in the order of registration.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reports",
            content =
                    @Content(
                            schema = @Schema(implementation = ReportPage.class),
                            examples = @ExampleObject(name = "reports", value = ReportExamples.REPORTS)))
    public Page<ReportResponse> list(
            @QueryParam("bodyId") @Nullable UUID bodyId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        List<Report> found =
                reports.after(caller.collectivity(), bodyId, Cursor.of(cursor).after(), limit);
        return Page.of(found, limit, Report::id).map(views::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getReport",
            summary = "Show a report",
            description = "With its budget table [AE, disponible, proposition, solde] and the opinions [avis] on it.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = ReportResponse.class),
                            examples = @ExampleObject(name = "report", value = ReportExamples.REPORT)))
    public Response get(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = ReportExamples.REPORT_ID))
                    UUID id) {
        Reports.Current current = reports.current(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return Response.ok(views.of(current.report()))
                .tag(Versions.tag(current.version()))
                .build();
    }

    @POST
    @Path("/{id}/opinions")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "giveOpinion",
            summary = "Record the opinion of a commission",
            description =
                    "What a thematic commission [commission, CGCT L3121-22] thinks of the report [avis], before the body"
                            + " decides, with its votes where it tells them. Several commissions may give one each.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "1ère commission", value = ReportExamples.OPINION_REQUEST),
                                @ExampleObject(name = "with votes", value = ReportExamples.OPINION_WITH_VOTES_REQUEST)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "On record",
            content =
                    @Content(
                            schema = @Schema(implementation = OpinionResponse.class),
                            examples = @ExampleObject(name = "opinion", value = ReportExamples.OPINION)))
    @APIResponse(
            responseCode = "409",
            description = "`REPORT_MUST_BE_OPEN`, `COMMISSION_MUST_BE_THEMATIC`, `COMMISSION_MUST_GIVE_ONE_OPINION`,"
                    + " `OPINION_MUST_NOT_FOLLOW_THE_SITTING`, `RESERVATIONS_MUST_GO_WITH_THEIR_OPINION`,"
                    + " `OPINION_MUST_FIT_ITS_VOTES`, `OPINION_VOTES_MUST_NOT_EXCEED_THE_SEATS`")
    @APIResponse(responseCode = "422", description = "`BODY_MUST_EXIST`")
    public Response give(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = ReportExamples.REPORT_ID))
                    UUID id,
            @Valid @NotNull GiveOpinionRequest request) {
        Opinion opinion = request.toDomain(Ids.next());
        accepted(reports.give(caller.collectivity(), id, opinion));
        return Response.created(URI.create("/v1/reports/" + id))
                .entity(views.of(opinion))
                .build();
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "withdrawReport",
            summary = "Withdraw a report",
            description =
                    "Takes it off the agenda [retrait]. funding-service is told by event and releases the credits that were"
                            + " reserved for it.")
    @RequestBody(
            content =
                    @Content(examples = @ExampleObject(name = "withdrawal", value = ReportExamples.WITHDRAWAL_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content =
                    @Content(
                            schema = @Schema(implementation = ReportResponse.class),
                            examples = @ExampleObject(name = "report", value = ReportExamples.WITHDRAWN)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`REPORT_MUST_BE_OPEN`; `EXPENSES_MUST_BE_SETTLED_BEFORE_THE_WITHDRAWAL`: complete the pending"
                            + " expenses first, since their credits may be reserved already.")
    public Response withdraw(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = ReportExamples.REPORT_ID))
                    UUID id,
            @Valid @NotNull WithdrawReportRequest request) {
        Report report = accepted(reports.withdraw(caller.collectivity(), id, now(), request.reason()));
        return Response.ok(views.of(report)).build();
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(ReportRule.values());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Report accepted(ReportDecision decision) {
        return switch (decision) {
            case ReportDecision.Accepted accepted -> accepted.report();
            case ReportDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }
}
