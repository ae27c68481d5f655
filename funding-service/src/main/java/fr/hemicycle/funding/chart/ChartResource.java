package fr.hemicycle.funding.chart;

import fr.hemicycle.funding.chart.ChartImports.Target;
import fr.hemicycle.funding.chart.domain.ChartRule;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/charts")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charts of accounts", description = "Nomenclatures by year: a code means something only in its chart")
class ChartResource {

    static final String NOMENCLATURE = "^M\\d{1,3}[A-Z]?$";

    private final ChartRows charts;
    private final ChartImports imports;
    private final ChartViews views;
    private final Caller caller;

    ChartResource(ChartRows charts, ChartImports imports, ChartViews views, Caller caller) {
        this.charts = charts;
        this.imports = imports;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "LoadChartRequest")
    record LoadChartRequest(
            @NotBlank @Pattern(regexp = NOMENCLATURE) String nomenclature,
            @NotNull @Min(1900) @Max(2999) Integer year,
            @NotBlank @Size(max = 1000) String provenance,
            @NotEmpty @Size(max = 5000) List<@NotNull AccountJson> accounts) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "ChartPage")
    record ChartPage(List<ChartViews.View> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "loadChart",
            summary = "Load a chart of accounts",
            description =
                    "Accounts of a nomenclature [nomenclature] of one year, by nature and by function, with the chapters that"
                            + " group them; a large one comes as a file, see importAccounts. Where the chart says to which"
                            + " section of the budget an account belongs, by itself or through its chapters, an operation of the"
                            + " other section cannot stand on it.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "M52 2022", value = ChartExamples.LOAD)))
    @APIResponse(
            responseCode = "201",
            description = "Loaded",
            content =
                    @Content(
                            schema = @Schema(implementation = ChartViews.View.class),
                            examples = @ExampleObject(name = "M52", value = ChartExamples.CHART_WITH_IMPORTS)))
    @APIResponse(responseCode = "409", description = "`CHART_MUST_BE_LOADED_ONCE`")
    @APIResponse(
            responseCode = "422",
            description = "`ACCOUNT_VALUE_MUST_BE_READABLE`, `ACCOUNT_MUST_BE_NAMED_ONCE`,"
                    + " `ACCOUNT_CHAPTER_MUST_BE_IN_THE_CHART`, `ACCOUNT_MUST_STAND_IN_THE_SECTION_OF_ITS_CHAPTER`")
    public Response load(@Valid @NotNull LoadChartRequest request) throws SQLException {
        Target target = new Target(caller.collectivity(), request.nomenclature(), request.year());
        charts.hold(target.collectivity(), target.nomenclature(), target.year());
        if (charts.of(target.collectivity(), target.nomenclature(), target.year())
                .isPresent()) {
            throw ProblemException.refused(List.of(ChartRule.CHART_MUST_BE_LOADED_ONCE.with(
                    "nomenclature", request.nomenclature(), "year", request.year())));
        }
        ChartRow row = imports.take(target, AccountJson.lines(request.accounts()), request.provenance(), "/accounts")
                .chart();
        return Response.created(URI.create("/v1/charts/" + row.nomenclature + "/" + row.year))
                .entity(views.of(row))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listCharts",
            summary = "List charts",
            description = "The charts loaded, by pages, each with the number of its accounts.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = ChartPage.class),
                            examples =
                                    @ExampleObject(name = "one", value = "{\"items\":[" + ChartExamples.CHART + "]}")))
    public Page<ChartViews.View> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit)
            throws SQLException {
        Page<ChartRow> page =
                Page.of(charts.page(caller.collectivity(), Cursor.of(cursor), limit + 1), limit, row -> row.id);
        return new Page<>(views.of(page.items()), page.next());
    }

    @GET
    @Path("/{nomenclature}/{year}")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readChart",
            summary = "Read the chart that holds for a year",
            description =
                    "The chart of that year [millésime], else the one that the collectivity has carried over to it, with where"
                            + " its accounts come from. The accounts are a list of their own.")
    @APIResponse(
            responseCode = "200",
            description = "The chart",
            content =
                    @Content(
                            schema = @Schema(implementation = ChartViews.View.class),
                            examples = @ExampleObject(name = "M52 2022", value = ChartExamples.CHART_WITH_IMPORTS)))
    public ChartViews.View read(
            @PathParam("nomenclature") @Parameter(examples = @ExampleObject(name = "December 2022", value = "M52"))
                    String nomenclature,
            @PathParam("year") @Parameter(examples = @ExampleObject(name = "December 2022", value = "2022")) int year)
            throws SQLException {
        return views.of(
                charts.holdingFor(caller.collectivity(), nomenclature, year).orElseThrow(ProblemException::notFound));
    }

    @Produces
    RuleCatalogue chartRules() {
        return RuleCatalogue.of(ChartRule.values());
    }
}
