package fr.hemicycle.funding.chart;

import fr.hemicycle.funding.chart.domain.Charts;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Rule;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
class ChartResource implements Charts {

    private static final String EXAMPLE = """
            {"nomenclature":"M52","year":2022,"provenance":"Plan de comptes M52 (extrait)",\
            "accounts":[{"axis":"NATURE","code":"6568","label":"Autres participations"},\
            {"axis":"FUNCTION","code":"93564","label":"Insertion professionnelle","section":"OPERATING"}]}""";

    enum ChartRule implements Rule {
        CHART_MUST_BE_LOADED_ONCE;

        @Override
        public String source() {
            return "Hémicycle, charts of accounts";
        }
    }

    private final Caller caller;

    ChartResource(Caller caller) {
        this.caller = caller;
    }

    @Schema(name = "ChartAccount")
    record Account(
            @NotNull @Pattern(regexp = "NATURE|FUNCTION") String axis,
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 300) String label,

            @Schema(description = "Section of the budget that the chart gives it; absent where it gives none") @Nullable
            Section section) {}

    @Schema(name = "LoadChartRequest")
    record LoadChartRequest(
            @NotBlank @Pattern(regexp = "^M\\d{1,3}[A-Z]?$") String nomenclature,
            @NotNull @Min(1900) @Max(2999) Integer year,
            @NotBlank @Size(max = 1000) String provenance,
            @NotEmpty @Size(max = 5000) List<@Valid @NotNull Account> accounts) {}

    @Schema(name = "Chart")
    record ChartResponse(UUID id, String nomenclature, int year, String provenance, List<Account> accounts) {

        static ChartResponse of(ChartRow row) {
            return new ChartResponse(
                    row.id,
                    row.nomenclature,
                    row.year,
                    row.provenance,
                    row.accounts.stream()
                            .map(each -> new Account(each.axis(), each.code(), each.label(), each.section()))
                            .toList());
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "loadChart",
            summary = "Load a chart of accounts",
            description =
                    "Accounts of a nomenclature [nomenclature] of one year, by nature and by function. Where the chart says to which"
                            + " section of the budget an account belongs, an operation of the other section cannot stand on it.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "M52 2022", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Loaded",
            content =
                    @Content(
                            schema = @Schema(implementation = ChartResponse.class),
                            examples = @ExampleObject(name = "M52 2022", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "`CHART_MUST_BE_LOADED_ONCE`")
    public Response load(@Valid @NotNull LoadChartRequest request) {
        if (find(request.nomenclature(), request.year()) != null) {
            throw ProblemException.refused(List.of(ChartRule.CHART_MUST_BE_LOADED_ONCE.with(
                    "nomenclature", request.nomenclature(), "year", request.year())));
        }
        ChartRow row = new ChartRow();
        row.id = Ids.next();
        row.collectivity = caller.collectivity();
        row.nomenclature = request.nomenclature();
        row.year = request.year();
        row.provenance = request.provenance();
        request.accounts()
                .forEach(each ->
                        row.accounts.add(new ChartRow.Account(each.axis(), each.code(), each.label(), each.section())));
        row.persist();
        return Response.created(URI.create("/v1/charts/" + row.nomenclature + "/" + row.year))
                .entity(ChartResponse.of(row))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "listCharts", summary = "List charts", description = "The charts loaded, by pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(examples = @ExampleObject(name = "one", value = "{\"items\":[" + EXAMPLE + "]}")))
    public Page<ChartResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        List<ChartRow> rows = ChartRow.<ChartRow>find(
                        "collectivity = ?1 and id > ?2 order by id",
                        caller.collectivity(),
                        Cursor.of(cursor).after())
                .page(0, limit + 1)
                .list();
        return Page.of(rows, limit, row -> row.id).map(ChartResponse::of);
    }

    @GET
    @Path("/{nomenclature}/{year}")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "readChart", summary = "Read a chart", description = "One chart with its accounts.")
    @APIResponse(
            responseCode = "200",
            description = "The chart",
            content =
                    @Content(
                            schema = @Schema(implementation = ChartResponse.class),
                            examples = @ExampleObject(name = "M52 2022", value = EXAMPLE)))
    public ChartResponse read(
            @PathParam("nomenclature") @Parameter(examples = @ExampleObject(name = "December 2022", value = "M52"))
                    String nomenclature,
            @PathParam("year") @Parameter(examples = @ExampleObject(name = "December 2022", value = "2022")) int year) {
        ChartRow row = find(nomenclature, year);
        if (row == null) {
            throw ProblemException.notFound();
        }
        return ChartResponse.of(row);
    }

    @Override
    public Optional<Set<Section>> sections(String collectivity, Imputation imputation) {
        List<ChartRow.Account> found = ChartRow.getEntityManager()
                .createQuery("""
                        select a from ChartRow c join c.accounts a
                        where c.collectivity = :c and c.nomenclature = :n and c.year = :y
                          and ((a.axis = 'NATURE' and a.code = :nature) or (a.axis = 'FUNCTION' and a.code = :function))""", ChartRow.Account.class)
                .setParameter("c", collectivity)
                .setParameter("n", imputation.nomenclature())
                .setParameter("y", imputation.year())
                .setParameter("nature", imputation.nature())
                .setParameter("function", imputation.function())
                .getResultList();
        return found.size() < 2
                ? Optional.empty()
                : Optional.of(found.stream()
                        .map(ChartRow.Account::section)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private @Nullable ChartRow find(String nomenclature, int year) {
        return ChartRow.find(
                        "collectivity = ?1 and nomenclature = ?2 and year = ?3",
                        caller.collectivity(),
                        nomenclature,
                        year)
                .firstResult();
    }

    @Produces
    RuleCatalogue chartRules() {
        return RuleCatalogue.of(ChartRule.values());
    }
}
