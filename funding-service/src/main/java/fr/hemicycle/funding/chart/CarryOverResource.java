package fr.hemicycle.funding.chart;

import fr.hemicycle.funding.chart.domain.ChartRule;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/charts/{nomenclature}/{year}/carry-overs")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charts of accounts")
class CarryOverResource {

    private final ChartRows charts;
    private final ChartViews views;
    private final Caller caller;
    private final Clock clock;

    CarryOverResource(ChartRows charts, ChartViews views, Caller caller, Clock clock) {
        this.charts = charts;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "CarryChartOverRequest")
    record CarryOverRequest(
            @NotNull @Min(1900) @Max(2999) @Schema(examples = "2022")
            Integer year,

            @NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "carryChartOver",
            summary = "Take a chart for a later year",
            description =
                    "While the collectivity has no chart of a budget year [millésime], it may take an earlier one for it, and says"
                            + " why. Nothing is copied: the chart stays that of its year. A chart of the later year that is loaded"
                            + " afterwards comes before it.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "M52 2021 for 2022", value = """
            {"year":2022,"reason":"Plan de comptes de 2022 non fourni : celui de 2021 est tenu pour valable"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content =
                    @Content(
                            schema = @Schema(implementation = ChartViews.View.class),
                            examples = @ExampleObject(name = "M52", value = ChartExamples.CHART_WITH_IMPORTS)))
    @APIResponse(
            responseCode = "409",
            description = "`CHART_MAY_ONLY_BE_CARRIED_TO_A_LATER_YEAR`, `YEAR_MUST_HAVE_NO_CHART`")
    public Response carryOver(
            @PathParam("nomenclature") @Parameter(examples = @ExampleObject(name = "M52", value = "M52"))
                    String nomenclature,
            @PathParam("year") @Parameter(examples = @ExampleObject(name = "2021", value = "2021")) int year,
            @Valid @NotNull CarryOverRequest request)
            throws SQLException {
        String collectivity = caller.collectivity();
        ChartRow chart = charts.of(collectivity, nomenclature, year).orElseThrow(ProblemException::notFound);
        if (request.year() <= year) {
            throw ProblemException.refused(List.of(
                    ChartRule.CHART_MAY_ONLY_BE_CARRIED_TO_A_LATER_YEAR.with("year", year, "later", request.year())));
        }
        charts.hold(collectivity, nomenclature, request.year());
        if (charts.holdingFor(collectivity, nomenclature, request.year()).isPresent()) {
            throw ProblemException.refused(List.of(
                    ChartRule.YEAR_MUST_HAVE_NO_CHART.with("nomenclature", nomenclature, "year", request.year())));
        }
        CarryOverRow row = new CarryOverRow();
        row.id = Ids.next();
        row.collectivity = collectivity;
        row.chartId = chart.id;
        row.nomenclature = nomenclature;
        row.year = request.year();
        row.reason = request.reason();
        row.declaredAt = clock.instant();
        charts.getEntityManager().persist(row);
        return Response.created(URI.create("/v1/charts/" + nomenclature + "/" + request.year()))
                .entity(views.of(chart))
                .build();
    }
}
