package fr.hemicycle.funding.chart;

import fr.hemicycle.funding.chart.ChartImports.Target;
import fr.hemicycle.platform.idempotency.IdempotentRequests;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/charts/shipped")
@RunOnVirtualThread
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charts of accounts")
class ShippedChartResource {

    private final ChartImports imports;
    private final ChartViews views;
    private final IdempotentRequests requests;
    private final Caller caller;

    ShippedChartResource(ChartImports imports, ChartViews views, IdempotentRequests requests, Caller caller) {
        this.imports = imports;
        this.views = views;
        this.requests = requests;
        this.caller = caller;
    }

    @Schema(name = "ShippedChart")
    record Shipped(String code, String nomenclature, int year, String publisher, String reference) {

        static Shipped of(ShippedChart chart) {
            return new Shipped(
                    chart.code(),
                    chart.nomenclature(),
                    chart.year(),
                    chart.provenance().publisher(),
                    chart.provenance().reference());
        }
    }

    /** Few, and only a new version of the service has another one: no pages. */
    @Schema(name = "ShippedCharts")
    record ShippedList(List<Shipped> items) {}

    @GET
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listShippedCharts",
            summary = "List the charts that come with the service",
            description =
                    "Official charts of accounts [plans de comptes] that installShippedChart takes in with one call.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema = @Schema(implementation = ShippedList.class),
                            examples = @ExampleObject(name = "M52", value = """
                    {"items":[{"code":"M52-2021","nomenclature":"M52","year":2021,"publisher":"État",\
                    "reference":"Plan de comptes officiel M52 2021 (XML)"}]}""")))
    public ShippedList list() {
        return new ShippedList(
                Arrays.stream(ShippedChart.values()).map(Shipped::of).toList());
    }

    @POST
    @Path("/{code}")
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "installShippedChart",
            summary = "Take in a chart that comes with the service",
            description =
                    "The official chart [plan de comptes, CGCT D3311-6] as one import, with its provenance and the SHA-256 of its"
                            + " lines. It is the chart of its own year; carryChartOver takes it for a later one. Again, it changes"
                            + " nothing, unless accounts were imported differently since.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in",
            content =
                    @Content(
                            schema = @Schema(implementation = ChartViews.View.class),
                            examples = @ExampleObject(name = "M52", value = ChartExamples.CHART_WITH_IMPORTS)))
    @APIResponse(
            responseCode = "422",
            description = "`ACCOUNT_MUST_KEEP_ITS_SECTION`: an account on record has another section")
    public Response install(
            @PathParam("code") @Parameter(examples = @ExampleObject(name = "M52", value = "M52-2021")) String code) {
        ShippedChart shipped = Arrays.stream(ShippedChart.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        return requests.once(List.of(), () -> {
            Target target = new Target(caller.collectivity(), shipped.nomenclature(), shipped.year());
            byte[] file = shipped.file();
            ChartRow row = imports.takeFile(
                            target, new CsvLines(file), shipped.provenance(), ChartImports.sha256(file), "/lines")
                    .chart();
            return Response.created(URI.create("/v1/charts/" + row.nomenclature + "/" + row.year))
                    .entity(views.of(row))
                    .build();
        });
    }
}
