package fr.hemicycle.funding.budget;

import fr.hemicycle.funding.budget.domain.Budget;
import fr.hemicycle.funding.budget.domain.BudgetLine;
import fr.hemicycle.funding.budget.domain.BudgetLine.Direction;
import fr.hemicycle.funding.budget.domain.BudgetLine.Movement;
import fr.hemicycle.funding.budget.domain.BudgetLine.Place;
import fr.hemicycle.funding.budget.domain.BudgetRule;
import fr.hemicycle.funding.budget.domain.Stage;
import fr.hemicycle.funding.chart.domain.Charts;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.organisation.domain.SiretCheck;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

@Path("/v1/budgets")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Budgets", description = "Budgets of a year, and the stages in which they are adopted")
class BudgetResource {

    private static final String CODE = "^[0-9A-Z-]{1,12}$";
    private static final String ID = "01941f29-7c00-7000-8000-000000000503";
    private static final String REQUEST = """
            {"name":"Budget principal","year":2022,"nomenclature":"M52",\
            "organisation":"Département du Pas-de-Calais","siret":"22620001200012","sectionsMustBalance":false}""";
    private static final String STAGE = """
            {"kind":"INITIAL","deliberationNumber":"2022-100","body":"PLENARY","adoptedOn":"2022-03-21",\
            "lines":[{"section":"OPERATING","direction":"EXPENSE","movement":"REAL","chapter":"9356",\
            "nature":"6568","function":"93564","proposed":{"amount":"60000.00","currency":"EUR"},\
            "voted":{"amount":"60000.00","currency":"EUR"}}]}""";
    private static final String ANSWER = """
            {"id":"01941f29-7c00-7000-8000-000000000503","name":"Budget principal","year":2022,"nomenclature":"M52",\
            "organisation":"Département du Pas-de-Calais","siret":"22620001200012","sectionsMustBalance":false,\
            "stages":[{"kind":"INITIAL","deliberationNumber":"2022-100","adoptedOn":"2022-03-21"}],\
            "chapters":[{"section":"OPERATING","direction":"EXPENSE","chapter":"9356",\
            "voted":{"amount":"60000.00","currency":"EUR"}}]}""";
    private static final String LINES = """
            {"items":[{"stage":"INITIAL","deliberationNumber":"2022-100","line":{"section":"OPERATING",\
            "direction":"EXPENSE","movement":"REAL","chapter":"9356","nature":"6568","function":"93564",\
            "proposed":{"amount":"60000.00","currency":"EUR"},"voted":{"amount":"60000.00","currency":"EUR"}}}]}""";

    private final BudgetRows budgets;
    private final Charts charts;
    private final Caller caller;
    private final Clock clock;
    private final SiretCheck check;

    BudgetResource(BudgetRows budgets, Charts charts, Caller caller, Clock clock, SiretCheck check) {
        this.budgets = budgets;
        this.charts = charts;
        this.caller = caller;
        this.clock = clock;
        this.check = check;
    }

    @Schema(name = "OpenBudgetRequest")
    record OpenBudgetRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Min(1900) @Max(2999) Integer year,
            @NotBlank @Pattern(regexp = "^M\\d{1,3}[A-Z]?$") String nomenclature,

            @NotBlank @Size(max = 200) @Schema(description = "Official name, as published")
            String organisation,

            @NotNull @Pattern(regexp = "^[0-9]{14}$") String siret,

            @Schema(description = "Whether each stage must leave what is spent and received in each section equal")
            @NotNull
            Boolean sectionsMustBalance) {}

    @Schema(name = "BudgetLine")
    record Line(
            @NotNull Section section,
            @NotNull Direction direction,

            @NotNull @Schema(description = "`ORDER` moves money within the budget only [opération d'ordre]")
            Movement movement,

            @NotNull @Pattern(regexp = CODE) String chapter,

            @Pattern(regexp = CODE)
            @Schema(description = "Account by nature; a line without one is not published")
            @Nullable
            String nature,

            @Pattern(regexp = CODE) @Nullable String function,

            @NotNull @Valid Amount proposed,

            @Schema(description = "Negative where a later stage takes back") @NotNull @Valid
            Amount voted) {

        BudgetLine toDomain() {
            return new BudgetLine(
                    new Place(section, direction, chapter),
                    nature,
                    function,
                    movement,
                    proposed.toMoney(),
                    voted.toMoney());
        }

        static Line of(BudgetLine line) {
            return new Line(
                    line.place().section(),
                    line.place().direction(),
                    line.movement(),
                    line.place().chapter(),
                    line.nature(),
                    line.function(),
                    Amount.of(line.proposed()),
                    Amount.of(line.voted()));
        }
    }

    @Schema(name = "RecordStageRequest")
    record RecordStageRequest(
            @NotNull @Schema(description = "Budget primitif, décision modificative, budget supplémentaire")
            Stage.Kind kind,

            @NotBlank @Size(max = 40) String deliberationNumber,
            @Nullable UUID deliberationId,

            @NotBlank @Size(max = 40) @Schema(description = "Kind of the body that adopted it", examples = "PLENARY")
            String body,

            @NotNull LocalDate adoptedOn,
            @NotEmpty @Size(max = 5000) List<@Valid @NotNull Line> lines) {

        Stage toDomain() {
            return new Stage(
                    kind,
                    deliberationNumber,
                    body,
                    adoptedOn,
                    lines.stream().map(Line::toDomain).toList());
        }
    }

    @Schema(name = "BudgetStage")
    record StageResponse(
            Stage.Kind kind,
            String deliberationNumber,
            @Nullable UUID deliberationId,
            LocalDate adoptedOn) {

        static StageResponse of(StageRow row) {
            return new StageResponse(row.kind, row.deliberationNumber, row.deliberationId, row.adoptedOn);
        }
    }

    @Schema(name = "BudgetChapter")
    record ChapterResponse(Section section, Direction direction, String chapter, Amount voted) {}

    @Schema(name = "Budget")
    record BudgetResponse(
            UUID id,
            String name,
            int year,
            String nomenclature,
            String organisation,
            String siret,
            boolean sectionsMustBalance,
            List<StageResponse> stages,

            @Schema(description = "Voted by all stages together; not in the list of budgets")
            List<ChapterResponse> chapters) {}

    @Schema(name = "LineOfStage")
    record LineOfStageResponse(Stage.Kind stage, String deliberationNumber, Line line) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "BudgetPage")
    record BudgetPage(List<BudgetResponse> items, @Nullable String next) {}

    @Schema(name = "LineOfStagePage")
    record LinePage(
            List<LineOfStageResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "openBudget",
            summary = "Open the budget of a year",
            description =
                    "A budget [budget principal, budget annexe] of one year, in the chart that holds for it. Its stages come after.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content =
                    @Content(
                            schema = @Schema(implementation = BudgetResponse.class),
                            examples = @ExampleObject(name = "2022", value = ANSWER)))
    @APIResponse(responseCode = "409", description = "`BUDGET_MUST_BE_OPENED_ONCE`")
    @APIResponse(
            responseCode = "422",
            description = "`SIRET_MUST_HAVE_ITS_CHECK_DIGIT`, `SIRET_MUST_BE_OF_THE_COLLECTIVITY`")
    public Response open(@Valid @NotNull OpenBudgetRequest request) {
        String collectivity = caller.collectivity();
        check.objections(request.siret(), collectivity).stream().findFirst().ifPresent(reason -> {
            throw ProblemException.invalid("/siret", reason);
        });
        BudgetRow row = new BudgetRow();
        row.id = Ids.next();
        row.collectivity = collectivity;
        row.name = request.name();
        row.year = request.year();
        row.nomenclature = request.nomenclature();
        row.organisation = request.organisation();
        row.siret = request.siret();
        row.sectionsMustBalance = request.sectionsMustBalance();
        if (!budgets.open(row)) {
            throw ProblemException.refused(
                    List.of(BudgetRule.BUDGET_MUST_BE_OPENED_ONCE.with("name", row.name, "year", row.year)));
        }
        return Response.created(URI.create("/v1/budgets/" + row.id))
                .entity(response(row, true))
                .build();
    }

    @POST
    @Path("/{id}/stages")
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "recordStage",
            summary = "Record a stage of a budget",
            description =
                    "What the plenary assembly adopted [budget primitif, décision modificative, budget supplémentaire; CGCT L3211-2:"
                            + " the budget cannot be delegated], line by line. All lines or none; what is recorded stays.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "initial", value = STAGE)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the budget with it",
            content =
                    @Content(
                            schema = @Schema(implementation = BudgetResponse.class),
                            examples = @ExampleObject(name = "2022", value = ANSWER)))
    @APIResponse(
            responseCode = "409",
            description = "`STAGE_MAY_ONLY_BE_ADOPTED_BY_THE_PLENARY`, `STAGE_MUST_BE_RECORDED_ONCE`,"
                    + " `STAGE_MUST_FOLLOW_THE_INITIAL_ONE`, `STAGE_MUST_NOT_PRECEDE_AN_EARLIER_ONE`,"
                    + " `STAGE_MUST_NOT_LIE_AHEAD`, `BUDGET_LINE_MUST_APPEAR_ONCE`, `BUDGET_LINE_MUST_BE_IN_THE_CHART`,"
                    + " `BUDGET_LINE_MUST_FIT_THE_SECTION_OF_ITS_CHAPTER`, `CHAPTER_MUST_NOT_FALL_BELOW_ZERO`,"
                    + " `SECTIONS_MUST_BALANCE`")
    public Response stage(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "2022", value = ID)) UUID id,
            @Valid @NotNull RecordStageRequest request) {
        String collectivity = caller.collectivity();
        BudgetRow budget = budgets.lock(collectivity, id).orElseThrow(ProblemException::notFound);
        Stage stage = request.toDomain();
        List<Reason> objections = new Budget(
                        budget.sectionsMustBalance,
                        budgets.stages(id).stream().map(StageRow::toAdopted).toList(),
                        budgets.voted(id))
                .objections(
                        stage,
                        charts.accounts(collectivity, budget.nomenclature, budget.year, codes(stage.lines()))
                                .orElse(List.of()),
                        LegalDay.of(clock.instant()));
        if (!objections.isEmpty()) {
            throw ProblemException.refused(objections);
        }
        StageRow row = new StageRow();
        row.id = Ids.next();
        row.collectivity = collectivity;
        row.budgetId = id;
        row.kind = stage.kind();
        row.deliberationNumber = stage.deliberationNumber();
        row.deliberationId = request.deliberationId();
        row.adoptedOn = stage.adoptedOn();
        row.recordedAt = clock.instant();
        budgets.getEntityManager().persist(row);
        stage.lines().forEach(line -> budgets.getEntityManager().persist(BudgetLineRow.of(Ids.next(), row, line)));
        return Response.created(URI.create("/v1/budgets/" + id))
                .entity(response(budget, true))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listBudgets",
            summary = "List budgets",
            description = "Budgets with their stages, by pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = BudgetPage.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + ANSWER + "]}")))
    public Page<BudgetResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(budgets.page(caller.collectivity(), Cursor.of(cursor).after(), limit + 1), limit, row -> row.id)
                .map(row -> response(row, false));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readBudget",
            summary = "Read a budget with what is voted by chapter",
            description = "The budget, its stages, and what all of them together vote on each chapter [chapitre].")
    @APIResponse(
            responseCode = "200",
            description = "The budget",
            content =
                    @Content(
                            schema = @Schema(implementation = BudgetResponse.class),
                            examples = @ExampleObject(name = "2022", value = ANSWER)))
    public BudgetResponse read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "2022", value = ID)) UUID id) {
        return response(budgets.byId(caller.collectivity(), id).orElseThrow(ProblemException::notFound), true);
    }

    @GET
    @Path("/{id}/lines")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listBudgetLines",
            summary = "List the lines of a budget",
            description = "The lines of all stages [budget primitif first], in the order of their recording, by pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = LinePage.class),
                            examples = @ExampleObject(name = "one", value = LINES)))
    public Page<LineOfStageResponse> lines(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "2022", value = ID)) UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        if (budgets.byId(caller.collectivity(), id).isEmpty()) {
            throw ProblemException.notFound();
        }
        return Page.of(budgets.lines(id, Cursor.of(cursor).after(), limit + 1), limit, each -> each.line().id)
                .map(each -> new LineOfStageResponse(
                        each.stage().kind,
                        each.stage().deliberationNumber,
                        Line.of(each.line().toLine())));
    }

    @Produces
    RuleCatalogue budgetRules() {
        return RuleCatalogue.of(BudgetRule.values());
    }

    static Set<String> codes(List<BudgetLine> lines) {
        Set<String> codes = new HashSet<>();
        for (BudgetLine line : lines) {
            codes.add(line.place().chapter());
            if (line.nature() != null) {
                codes.add(line.nature());
            }
            if (line.function() != null) {
                codes.add(line.function());
            }
        }
        return codes;
    }

    private BudgetResponse response(BudgetRow row, boolean chapters) {
        List<ChapterResponse> voted = new ArrayList<>();
        if (chapters) {
            for (Map.Entry<Place, Money> each : budgets.voted(row.id).entrySet()) {
                Place place = each.getKey();
                voted.add(new ChapterResponse(
                        place.section(), place.direction(), place.chapter(), Amount.of(each.getValue())));
            }
            voted.sort(Comparator.comparing(ChapterResponse::section)
                    .thenComparing(ChapterResponse::direction)
                    .thenComparing(ChapterResponse::chapter));
        }
        return new BudgetResponse(
                row.id,
                row.name,
                row.year,
                row.nomenclature,
                row.organisation,
                row.siret,
                row.sectionsMustBalance,
                budgets.stages(row.id).stream().map(StageResponse::of).toList(),
                voted);
    }
}
