package fr.hemicycle.funding.limit;

import fr.hemicycle.funding.limit.domain.WantedLimits;
import fr.hemicycle.funding.money.Figures;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.CrossedThreshold;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.operation.domain.LimitBook;
import fr.hemicycle.funding.operation.domain.Limits;
import fr.hemicycle.funding.operation.domain.Limits.ThresholdSet;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.operation.domain.Threshold;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/operations/{id}/thresholds")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Limits", description = "What a collectivity sets itself on its operations, beyond the law")
class ThresholdResource {

    private static final String ID = "01941f29-7c00-7000-8000-000000000201";
    private static final String REQUEST = """
            {"holdsFrom":"2099-01-01","thresholds":[{"level":"WARN","kind":"PERCENTAGE","value":"80.00"},\
            {"level":"BLOCK","kind":"AMOUNT","value":"15000000.00"}]}""";
    private static final String ANSWER = """
            {"operationId":"01941f29-7c00-7000-8000-000000000201","sets":[{"holdsFrom":"2099-01-01",\
            "recordedAt":"2022-12-13T15:00:00Z","thresholds":[{"level":"WARN","kind":"PERCENTAGE","value":"80.00"},\
            {"level":"BLOCK","kind":"AMOUNT","value":"15000000.00"}]}],"crossedThresholds":[],\
            "balance":{"authorised":{"amount":"15680078.60","currency":"EUR"},\
            "committed":{"amount":"12366843.33","currency":"EUR"},"reserved":{"amount":"0.00","currency":"EUR"},\
            "available":{"amount":"3313235.27","currency":"EUR"}}}""";

    private final ThresholdSetRows rows;
    private final LimitBook book;
    private final Ledger ledger;
    private final Caller caller;
    private final Clock clock;

    ThresholdResource(ThresholdSetRows rows, LimitBook book, Ledger ledger, Caller caller, Clock clock) {
        this.rows = rows;
        this.book = book;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "Threshold")
    record ThresholdValue(
            @NotNull
            @Pattern(regexp = "NOTE|WARN|BLOCK", message = "NOTE, WARN or BLOCK")
            @Schema(
                    description =
                            "Beyond it: NOTE is shown beside the balance, WARN is told once as ThresholdCrossed, BLOCK refuses")
            String level,

            @NotNull
            @Pattern(regexp = "PERCENTAGE|AMOUNT", message = "PERCENTAGE or AMOUNT")
            @Schema(description = "A part of the authorisation, or euros")
            String kind,

            @NotNull
            @Pattern(regexp = "^\\d{1,13}\\.\\d{2}$", message = "a decimal text with two places, such as \"80.00\"")
            String value) {

        Threshold toThreshold() {
            return new Threshold(Threshold.Level.valueOf(level), Threshold.Kind.valueOf(kind), new BigDecimal(value));
        }

        static ThresholdValue of(Threshold threshold) {
            return new ThresholdValue(
                    threshold.level().name(),
                    threshold.kind().name(),
                    threshold.value().toPlainString());
        }
    }

    @Schema(name = "SetThresholdsRequest")
    record SetThresholdsRequest(
            @NotNull @Schema(description = "Day from which they replace those before; today or later")
            LocalDate holdsFrom,

            @NotNull @Size(max = 20) @Schema(description = "All that hold from then on; none lifts those before")
            List<@NotNull @Valid ThresholdValue> thresholds) {

        ThresholdSet toSet() {
            return new ThresholdSet(
                    holdsFrom,
                    thresholds.stream().map(ThresholdValue::toThreshold).toList());
        }
    }

    @Schema(name = "Thresholds")
    record ThresholdsResponse(
            UUID operationId,

            @Schema(description = "All that were set, the oldest first; of those that hold, the one since last")
            List<SetResponse> sets,

            @Schema(description = "Those beyond which the operation is used today")
            List<CrossedThreshold> crossedThresholds,

            Figures balance) {}

    @Schema(name = "ThresholdSet")
    record SetResponse(LocalDate holdsFrom, Instant recordedAt, List<ThresholdValue> thresholds) {

        static SetResponse of(ThresholdSetRow row) {
            ThresholdSet set = row.toSet();
            return new SetResponse(
                    set.holdsFrom(),
                    row.recordedAt(),
                    set.thresholds().stream().map(ThresholdValue::of).toList());
        }
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @org.eclipse.microprofile.openapi.annotations.Operation(
            operationId = "readThresholds",
            summary = "Read the thresholds of an operation",
            description =
                    "The thresholds [seuils] that the collectivity has set on an operation, and which of them are crossed. Using"
                            + " just what a threshold allows does not cross it; what is reserved counts as used.")
    @APIResponse(
            responseCode = "200",
            description = "The thresholds",
            content =
                    @Content(
                            schema = @Schema(implementation = ThresholdsResponse.class),
                            examples = @ExampleObject(name = "C01-564H02", value = ANSWER)))
    public Response read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id) {
        return answer(ledger.hold(caller.collectivity(), id).orElseThrow(ProblemException::notFound));
    }

    @PUT
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @org.eclipse.microprofile.openapi.annotations.Operation(
            operationId = "setThresholds",
            summary = "Set the thresholds of an operation",
            description =
                    "From a day on these hold instead of those before, for whoever has seen the current ones (`If-Match`). Beyond one"
                            + " that blocks, nothing more is reserved and a vote is refused"
                            + " (`USE_MUST_STAY_WITHIN_THE_BLOCKING_THRESHOLD`); what was reserved before may still be"
                            + " committed. An exception is made by setting another threshold. The law's own limit stays the"
                            + " authorisation [AE, AP] (CGCT L3312-4 II).")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "warn, then block", value = REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The thresholds, with the balance",
            content =
                    @Content(
                            schema = @Schema(implementation = ThresholdsResponse.class),
                            examples = @ExampleObject(name = "C01-564H02", value = ANSWER)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`LIMIT_MUST_NOT_HOLD_FROM_THE_PAST`, `THRESHOLD_MUST_BE_A_PART_OF_THE_WHOLE`, `THRESHOLD_MUST_APPEAR_ONCE`")
    @APIResponse(responseCode = "412", description = "`VERSION_MUST_BE_CURRENT`")
    @APIResponse(responseCode = "428", description = "`VERSION_MUST_BE_GIVEN`")
    public Response set(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "The ETag of the thresholds as seen",
                            schema = @Schema(type = SchemaType.STRING))
                    @Nullable
                    String ifMatch,
            @Valid @NotNull SetThresholdsRequest request) {
        String collectivity = caller.collectivity();
        Operation operation = ledger.lockIds(collectivity, Set.of(id)).get(id);
        if (operation == null) {
            throw ProblemException.notFound();
        }
        int revision = rows.on(collectivity, List.of(id)).size();
        Versions.mustMatch(ifMatch, revision);
        Instant now = clock.instant();
        ThresholdSet set = request.toSet();
        List<Reason> objections = WantedLimits.objections(set, LegalDay.of(now));
        if (!objections.isEmpty()) {
            throw ProblemException.refused(objections);
        }
        rows.persistAndFlush(ThresholdSetRow.of(Ids.next(), collectivity, id, revision + 1, set, now));
        book.watch(collectivity, operation, now);
        return answer(operation);
    }

    private Response answer(Operation operation) {
        String collectivity = caller.collectivity();
        List<ThresholdSetRow> sets = rows.on(collectivity, List.of(operation.id()));
        Limits limits = book.of(collectivity, List.of(operation.id())).getOrDefault(operation.id(), Limits.NONE);
        Balance balance = operation.balance();
        return Response.ok(new ThresholdsResponse(
                        operation.id(),
                        sets.stream().map(SetResponse::of).toList(),
                        limits.crossed(balance, LegalDay.of(clock.instant())),
                        Figures.of(balance.authorised(), balance.committed(), balance.reserved())))
                .tag(Versions.tag(sets.size()))
                .build();
    }
}
