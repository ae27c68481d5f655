package fr.hemicycle.vote.report;

import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.report.ReportViews.ReportResponse;
import fr.hemicycle.vote.report.domain.ReportDecision;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

@Path("/v1/reports/{id}/adjournment")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class AdjournmentResource {

    private final Reports reports;
    private final ReportViews views;
    private final Caller caller;
    private final Clock clock;

    AdjournmentResource(Reports reports, ReportViews views, Caller caller, Clock clock) {
        this.reports = reports;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    record AdjournReportRequest(
            @NotBlank @Size(max = 1000) String motive,

            @Schema(
                    description = "Day of the sitting to which it goes; absent while that is not known",
                    examples = "2023-01-16")
            @Nullable
            LocalDate sittingDate) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "adjournReport",
            summary = "Adjourn a report",
            description =
                    "Puts it off [ajournement] to a later sitting, or without a day: then it is ADJOURNED until it is given one."
                            + " It lives on, and its credits stay reserved; no sitting before its new day votes on it, even where"
                            + " a deliberation was drafted.")
    @RequestBody(
            content =
                    @Content(
                            examples = @ExampleObject(name = "to January", value = ReportExamples.ADJOURNMENT_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "Adjourned",
            content =
                    @Content(
                            schema = @Schema(implementation = ReportResponse.class),
                            examples = @ExampleObject(name = "report", value = ReportExamples.ADJOURNED)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`REPORT_NUMBER_MUST_BE_FREE`: another report has it on the agenda of the new day; `REPORT_MUST_BE_OPEN`;"
                            + " `SITTING_DATE_MUST_FOLLOW_THE_ADJOURNMENT`")
    public Response adjourn(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = ReportExamples.REPORT_ID))
                    UUID id,
            @Valid @NotNull AdjournReportRequest request) {
        ReportDecision decision = reports.adjourn(
                caller.collectivity(),
                id,
                request.sittingDate(),
                request.motive(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return switch (decision) {
            case ReportDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
            case ReportDecision.Accepted _ ->
                Response.ok(views.of(reports.current(caller.collectivity(), id)
                                .orElseThrow()
                                .report()))
                        .build();
        };
    }
}
