package fr.hemicycle.funding.operation;

import fr.hemicycle.funding.chart.domain.Charts;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Figures;
import fr.hemicycle.funding.money.Imputation;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.CrossedThreshold;
import fr.hemicycle.funding.operation.domain.Ground;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.operation.domain.Movement;
import fr.hemicycle.funding.operation.domain.NewOperation;
import fr.hemicycle.funding.operation.domain.OperationRule;
import fr.hemicycle.funding.operation.domain.Position;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.time.AsOf;
import fr.hemicycle.platform.version.Versioned;
import fr.hemicycle.platform.version.Versions;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/operations")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "Budget operations, their authorisation [AE, AP] and their journal")
class OperationResource {

    private static final String ID = "01941f29-7c00-7000-8000-000000000201";
    private static final String REQUEST = """
            {"code":"C01-EXEMPLE","label":"Appui aux parcours intégrés 2021-2027","section":"OPERATING",\
            "authorisationKind":"COMMITMENT_AUTHORISATION","authorised":{"amount":"15680078.60","currency":"EUR"},\
            "imputation":{"nomenclature":"M52","year":2022,"nature":"6568","function":"93564"},\
            "opening":{"used":{"amount":"12366843.33","currency":"EUR"},"provenance":"Rapport n° 49 du 13/12/2022"},\
            "effectiveOn":"2022-01-01"}""";
    private static final String ANSWER = """
            {"id":"01941f29-7c00-7000-8000-000000000201","code":"C01-564H02",\
            "label":"Appui aux parcours intégrés 2021-2027","section":"OPERATING",\
            "authorisationKind":"COMMITMENT_AUTHORISATION",\
            "imputation":{"nomenclature":"M52","year":2022,"nature":"6568","function":"93564"},\
            "balance":{"authorised":{"amount":"15680078.60","currency":"EUR"},\
            "committed":{"amount":"12366843.33","currency":"EUR"},"reserved":{"amount":"0.00","currency":"EUR"},\
            "available":{"amount":"3313235.27","currency":"EUR"}}}""";

    private final OperationRows operations;
    private final MovementRows movements;
    private final JournalledLedger ledger;
    private final Charts charts;
    private final Caller caller;
    private final Clock clock;

    OperationResource(
            OperationRows operations,
            MovementRows movements,
            JournalledLedger ledger,
            Charts charts,
            Caller caller,
            Clock clock) {
        this.operations = operations;
        this.movements = movements;
        this.ledger = ledger;
        this.charts = charts;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "Opening")
    record Opening(
            @NotNull @Valid Amount used,
            @NotBlank @Size(max = 1000) String provenance) {}

    @Schema(name = "OpenOperationRequest")
    record OpenOperationRequest(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 300) String label,

            @NotNull @Pattern(regexp = "OPERATING|INVESTMENT")
            String section,

            @NotNull @Pattern(regexp = "COMMITMENT_AUTHORISATION|PROGRAMME_AUTHORISATION")
            String authorisationKind,

            @NotNull @Valid Amount authorised,
            @NotNull @Valid Imputation imputation,
            @Valid @Nullable Opening opening,

            @Schema(description = "Day from which the authorisation and its opening count; today when absent") @Nullable
            LocalDate effectiveOn) {

        NewOperation toDomain(LocalDate today) {
            return new NewOperation(
                    code,
                    label,
                    Section.valueOf(section),
                    AuthorisationKind.valueOf(authorisationKind),
                    authorised.toMoney(),
                    imputation,
                    opening == null ? Money.ZERO : opening.used().toMoney(),
                    opening == null ? "" : opening.provenance(),
                    effectiveOn == null ? today : effectiveOn);
        }
    }

    @Versioned
    @Schema(name = "Operation")
    record OperationResponse(
            UUID id,
            String code,
            String label,
            String section,
            String authorisationKind,
            Imputation imputation,
            Figures balance,

            @Schema(description = "Thresholds beyond which it is used today; absent when there are none") @Nullable
            List<CrossedThreshold> crossedThresholds,

            @Schema(description = "Last day of its authorisation by the collectivity's own rule; absent without one")
            @Nullable
            LocalDate authorisationEndsOn) {

        static OperationResponse of(fr.hemicycle.funding.operation.domain.Operation operation, LocalDate today) {
            return new OperationResponse(
                    operation.id(),
                    operation.code(),
                    operation.label(),
                    operation.section().name(),
                    operation.authorisationKind().name(),
                    operation.imputation(),
                    figures(operation.balance()),
                    operation.limits().crossedOrNull(operation.balance(), today),
                    operation.limits().endsOn(today).orElse(null));
        }

        private static Figures figures(Balance balance) {
            return Figures.of(balance.authorised(), balance.committed(), balance.reserved());
        }

        OperationResponse with(Position position) {
            return new OperationResponse(
                    id,
                    code,
                    label,
                    section,
                    authorisationKind,
                    imputation,
                    Figures.of(position.authorised(), position.committed(), position.reserved()),
                    null,
                    authorisationEndsOn);
        }
    }

    @Schema(name = "OperationMovement")
    record MovementResponse(
            UUID id,
            String kind,
            String from,
            String to,
            Amount amount,
            String reference,

            @Schema(description = "Day from which it counts")
            LocalDate effectiveOn,

            Instant recordedAt,

            @Schema(
                    description =
                            "The vote that allowed it; for a reservation the vote that consumed it, once there is one")
            @Nullable
            UUID deliberationId,

            @Schema(description = "Its number, when the vote has its outcome here") @Nullable
            String deliberationNumber,

            @Nullable UUID reservationId) {

        static MovementResponse of(MovementRows.Line line) {
            Movement movement = line.movement().toMovement();
            return new MovementResponse(
                    line.movement().id(),
                    movement.kind().name(),
                    movement.from().name(),
                    movement.to().name(),
                    Amount.of(movement.amount()),
                    movement.ground().reference(),
                    movement.ground().effectiveOn(),
                    movement.recordedAt(),
                    line.deliberationId(),
                    line.deliberationNumber(),
                    movement.ground().reservationId());
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record OperationPage(
            List<OperationResponse> items, @Nullable String next) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record MovementPage(
            List<MovementResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "openOperation",
            summary = "Open a budget operation",
            description =
                    "An operation with its authorisation [autorisation d'engagement, CGCT L3312-4]; what an earlier"
                            + " system had already used is taken over as a movement with its provenance.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "C01-564H02", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content =
                    @Content(
                            schema = @Schema(implementation = OperationResponse.class),
                            examples = @ExampleObject(name = "C01-564H02", value = ANSWER)))
    @APIResponse(
            responseCode = "409",
            description = "`OPERATION_CODE_MUST_BE_FREE`, `AMOUNT_MUST_BE_POSITIVE`,"
                    + " `AUTHORISATION_MUST_FIT_ITS_SECTION`, `IMPUTATION_MUST_BE_IN_ITS_CHART`, `IMPUTATION_MUST_FIT_THE_SECTION`,"
                    + " `OPENING_MUST_NOT_EXCEED_THE_AUTHORISATION`, `EFFECTIVE_DAY_MUST_NOT_BE_AHEAD`")
    public Response open(@Valid @NotNull OpenOperationRequest request) {
        Instant now = clock.instant();
        LocalDate today = LegalDay.of(now);
        NewOperation wanted = request.toDomain(today);
        String collectivity = caller.collectivity();
        List<Reason> objections = wanted.objections(
                operations.byCode(collectivity, wanted.code()).isPresent(),
                charts.sections(collectivity, wanted.imputation()),
                today);
        if (!objections.isEmpty()) {
            throw ProblemException.refused(objections);
        }
        UUID id = Ids.next();
        OperationRow row = OperationRow.of(id, collectivity, wanted);
        operations.persist(row);
        Ground opening = new Ground("opening of " + wanted.code(), wanted.effectiveOn(), null, null);
        write(collectivity, id, Movement.authorisation(wanted.authorised(), opening, now));
        if (wanted.openingUsed().isPositive()) {
            Ground used = new Ground(wanted.openingProvenance(), wanted.effectiveOn(), null, null);
            write(collectivity, id, Movement.opening(wanted.openingUsed(), used, now));
        }
        return Response.created(URI.create("/v1/operations/" + id))
                .tag(Versions.tag(0))
                .entity(OperationResponse.of(row.toOperation(), today))
                .build();
    }

    private LocalDate today() {
        return LegalDay.of(clock.instant());
    }

    private void write(String collectivity, UUID operationId, Movement movement) {
        movements.persist(MovementRow.of(Ids.next(), collectivity, operationId, movement));
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listOperations",
            summary = "List budget operations",
            description =
                    "Operations with their balance, by pages; `code` finds one. `on` and `knownAt` ask for balances of"
                            + " the past, as in readOperation.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = OperationPage.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + ANSWER + "]}")))
    public Page<OperationResponse> list(
            @QueryParam("code")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = "C01-564H02"))
                    @Nullable
                    String code,
            @QueryParam("on") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @Nullable
                    String on,
            @QueryParam("knownAt")
                    @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String knownAt,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        Optional<AsOf> time = AsOf.of(on, knownAt);
        Page<fr.hemicycle.funding.operation.domain.Operation> page = Page.of(
                ledger.page(caller.collectivity(), code, Cursor.of(cursor), limit + 1),
                limit,
                fr.hemicycle.funding.operation.domain.Operation::id);
        if (time.isEmpty()) {
            return page.map(each -> OperationResponse.of(each, today()));
        }
        Map<UUID, Position> positions = movements.positions(
                caller.collectivity(),
                page.items().stream()
                        .map(fr.hemicycle.funding.operation.domain.Operation::id)
                        .toList(),
                time.get());
        return page.map(
                each -> OperationResponse.of(each, today()).with(positions.getOrDefault(each.id(), Position.NONE)));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readOperation",
            summary = "Read a budget operation",
            description =
                    "One operation with its balance, at one version. `on` asks for the balance of a day [date d'effet], as far"
                            + " as it was known at the instant `knownAt`; each is the latest when absent. Such a balance is"
                            + " summed from the journal, so that what was known when a vote was taken can be told again.")
    @APIResponse(
            responseCode = "200",
            description = "The operation",
            content =
                    @Content(
                            schema = @Schema(implementation = OperationResponse.class),
                            examples = @ExampleObject(name = "C01-564H02", value = ANSWER)))
    public Response read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id,
            @QueryParam("on") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @Nullable
                    String on,
            @QueryParam("knownAt")
                    @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @Nullable
                    String knownAt) {
        Optional<AsOf> time = AsOf.of(on, knownAt);
        fr.hemicycle.funding.operation.domain.Operation operation =
                ledger.find(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        if (time.isPresent()) {
            Position position = movements
                    .positions(caller.collectivity(), List.of(id), time.get())
                    .getOrDefault(id, Position.NONE);
            return Response.ok(OperationResponse.of(operation, today()).with(position))
                    .build();
        }
        return Response.ok(OperationResponse.of(operation, today()))
                .tag(Versions.tag(operation.version()))
                .build();
    }

    @GET
    @Path("/{id}/movements")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listMovements",
            summary = "Read the journal of an operation",
            description =
                    "Every movement, oldest first, each with the deliberation that allowed it. The journal only grows; a"
                            + " correction is a new movement. A reservation has its deliberation once a vote has consumed it;"
                            + " an opening has its provenance instead.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = MovementPage.class),
                            examples = @ExampleObject(name = "commitment", value = """
                    {"items":[{"id":"01941f29-7c00-7000-8000-000000000202","kind":"COMMITMENT","from":"RESERVED",\
                    "to":"COMMITTED","amount":{"amount":"60000.00","currency":"EUR"},"reference":"2022-552",\
                    "effectiveOn":"2022-12-13","recordedAt":"2022-12-13T15:00:00Z",\
                    "deliberationId":"01941f29-7c00-7000-8000-000000000103","deliberationNumber":"2022-552",\
                    "reservationId":"01941f29-7c00-7000-8000-000000000203"}]}""")))
    public Page<MovementResponse> journal(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        if (operations.byId(caller.collectivity(), id).isEmpty()) {
            throw ProblemException.notFound();
        }
        return Page.of(
                        movements.page(caller.collectivity(), id, Cursor.of(cursor), limit + 1),
                        limit,
                        line -> line.movement().id())
                .map(MovementResponse::of);
    }

    @Produces
    RuleCatalogue operationRules() {
        return RuleCatalogue.of(OperationRule.values());
    }
}
