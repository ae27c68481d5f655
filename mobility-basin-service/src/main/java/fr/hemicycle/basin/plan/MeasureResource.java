package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.basin.plan.domain.Measure;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

@Path("/v1/plans/{id}/measures")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class MeasureResource {

    private final PlanRows rows;
    private final MeasureRows measures;
    private final PlanMessages messages;
    private final Plans plans;
    private final Caller caller;
    private final Clock clock;

    MeasureResource(
            PlanRows rows, MeasureRows measures, PlanMessages messages, Plans plans, Caller caller, Clock clock) {
        this.rows = rows;
        this.measures = measures;
        this.messages = messages;
        this.plans = plans;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "IndicatorMeasure")
    record MeasureView(
            @NotNull @Pattern(regexp = PlanTextView.CODE, message = "1 to 20 letters, digits, dots or hyphens")
            String action,

            @NotNull @Pattern(regexp = PlanTextView.CODE, message = "1 to 20 letters, digits, dots or hyphens")
            String indicator,

            @NotNull LocalDate on,

            @NotNull
            @Pattern(regexp = PlanTextView.ValueView.DECIMAL, message = "a decimal text such as \"120\" or \"12.5\"")
            @Schema(examples = "180")
            String value,

            @Schema(description = "Who measured, and how; figures only, nobody's name") @NotBlank @Size(max = 500)
            String source) {

        static MeasureView of(Measure measure) {
            return new MeasureView(
                    measure.action(),
                    measure.indicator(),
                    measure.on(),
                    measure.value().toPlainString(),
                    measure.source());
        }

        Measure toDomain() {
            return new Measure(action, indicator, on, new BigDecimal(value), source);
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record MeasurePage(List<MeasureView> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "measureIndicator",
            summary = "Record what an indicator shows",
            description =
                    "One figure of an indicator and day; the latest version that names the indicator tells its baseline.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "I1", value = PlanExamples.MEASURE)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = MeasureView.class),
                            examples = @ExampleObject(name = "I1", value = PlanExamples.MEASURE)))
    @APIResponse(
            responseCode = "409",
            description = "`PLAN_DATE_MUST_NOT_LIE_AHEAD`, `MEASURED_INDICATOR_MUST_EXIST`,"
                    + " `MEASURE_MUST_NOT_PRECEDE_THE_BASELINE`, `MEASURE_MUST_BE_TAKEN_ONCE_A_DAY`")
    public Response measure(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @Valid @NotNull MeasureView request) {
        Kept kept = rows.lockOwn(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        Measure measure = request.toDomain();
        Plans.refuse(measure.objections(kept.plan(), measures.isTaken(kept.row(), measure), plans.today()));
        Instant now = clock.instant();
        measures.persist(MeasureRow.of(Ids.next(), kept.row(), measure, now));
        messages.measured(kept.row(), kept.plan(), measure, now);
        return Response.created(URI.create("/v1/plans/" + id + "/measures"))
                .entity(request)
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listMeasures",
            summary = "List what the indicators of a plan showed",
            description = "By pages, in the order in which they were recorded.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = MeasurePage.class),
                            examples = @ExampleObject(name = "I1", value = PlanExamples.MEASURES)))
    public Page<MeasureView> list(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        Kept kept = rows.visible(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return Page.of(measures.page(kept.row(), Cursor.of(cursor), limit + 1), limit, MeasureRow::id)
                .map(row -> MeasureView.of(row.toMeasure()));
    }
}
