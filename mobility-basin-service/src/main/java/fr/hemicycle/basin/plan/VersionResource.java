package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.PlanRows.Kept;
import fr.hemicycle.basin.plan.domain.Difference;
import fr.hemicycle.basin.plan.domain.LegalPoint;
import fr.hemicycle.basin.plan.domain.PlanLife;
import fr.hemicycle.basin.plan.domain.PlanStage;
import fr.hemicycle.basin.plan.domain.PlanVersion;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/plans/{id}/versions")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class VersionResource {

    private static final String FAULTS =
            "`SIREN_MUST_HAVE_ITS_CHECK_DIGIT`, `SIGNATORY_MUST_HAVE_A_SIREN`, `SIGNATORY_MUST_NAME_ITS_TERRITORY`,"
                    + " `SIGNATORY_MUST_APPEAR_ONCE`, `AXIS_MUST_APPEAR_ONCE`, `ACTION_MUST_APPEAR_ONCE`,"
                    + " `ACTION_MUST_BELONG_TO_AN_AXIS`, `ACTION_MUST_LIE_IN_ITS_BASIN`,"
                    + " `ACTION_MUST_NOT_END_BEFORE_IT_STARTS`, `ACTION_AMOUNT_MUST_NOT_BE_NEGATIVE`,"
                    + " `ACTION_FUNDERS_MUST_NOT_EXCEED_ITS_COST`, `INDICATOR_MUST_APPEAR_ONCE`,"
                    + " `TARGET_MUST_NOT_PRECEDE_THE_BASELINE`";

    private final PlanRows rows;
    private final Plans plans;
    private final PlanViews views;
    private final Caller caller;
    private final Wording wording;

    VersionResource(PlanRows rows, Plans plans, PlanViews views, Caller caller, Wording wording) {
        this.rows = rows;
        this.plans = plans;
        this.views = views;
        this.caller = caller;
        this.wording = wording;
    }

    @Schema(name = "PlanVersion")
    record VersionResponse(
            int number,
            PlanStage stage,

            @Schema(description = "SHA-256 of the text as JSON in UTF-8, as this service keeps it")
            String sha256,

            Instant writtenAt,
            PlanTextView text) {}

    @Schema(name = "PlanDifferences")
    record DifferencesResponse(int from, int to, List<DifferenceResponse> differences) {}

    @Schema(name = "PlanDifference")
    record DifferenceResponse(
            @Schema(description = "Its way, by the codes of actions and indicators", examples = "actions/1.1/cost")
            String field,

            @Schema(description = "Absent where it is new") @Nullable
            String before,

            @Schema(description = "Absent where it is gone") @Nullable
            String after) {}

    @Schema(name = "PlanCompleteness")
    record CompletenessResponse(int version, boolean complete, List<PointResponse> points) {}

    @Schema(name = "PlanLegalPoint")
    record PointResponse(LegalPoint point, boolean met, String source, String question) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "revisePlan",
            summary = "Begin the next version of a plan",
            description =
                    "Once the last version was proposed: to amend what a committee did not follow, or to revise the"
                            + " plan in force [révision]. The version in force stays so until the next one is.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "PAMS", value = PlanExamples.TEXT)))
    @APIResponse(
            responseCode = "201",
            description = "Begun",
            content =
                    @Content(
                            schema = @Schema(implementation = VersionResponse.class),
                            examples = @ExampleObject(name = "PAMS", value = PlanExamples.VERSION)))
    @APIResponse(responseCode = "409", description = "`PLAN_MUST_HAVE_ONE_DRAFT_AT_MOST`, `PLAN_MUST_NOT_HAVE_ENDED`")
    @APIResponse(responseCode = "422", description = FAULTS)
    public Response revise(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @Valid @NotNull PlanTextView request) {
        VersionRow version = plans.revise(caller.collectivity(), id, request.toDomain(), caller.subject());
        return answer(
                Response.created(URI.create("/v1/plans/" + id + "/versions/" + version.number())),
                visible(id),
                version);
    }

    @PUT
    @Path("/{number}")
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "redraftPlan",
            summary = "Write the text of a version",
            description =
                    "While it is a draft: what was proposed never changes. The answer to a change by somebody who has"
                            + " not seen the current text is 412.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "PAMS", value = PlanExamples.TEXT)))
    @APIResponse(
            responseCode = "200",
            description = "Written",
            content =
                    @Content(
                            schema = @Schema(implementation = VersionResponse.class),
                            examples = @ExampleObject(name = "PAMS", value = PlanExamples.VERSION)))
    @APIResponse(responseCode = "409", description = "`PLAN_VERSION_MUST_BE_A_DRAFT`, `PLAN_MUST_NOT_HAVE_ENDED`")
    @APIResponse(responseCode = "422", description = FAULTS)
    public Response redraft(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @PathParam("number") @Parameter(examples = @ExampleObject(name = "first", value = "1")) int number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PlanTextView request) {
        VersionRow version =
                plans.redraft(caller.collectivity(), id, number, ifMatch, request.toDomain(), caller.subject());
        return answer(Response.ok(), visible(id), version);
    }

    @GET
    @Path("/{number}")
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "readPlanVersion",
            summary = "Read a version of a plan",
            description = "Its whole text. A draft is seen by the collectivity that keeps the plan only.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content =
                    @Content(
                            schema = @Schema(implementation = VersionResponse.class),
                            examples = @ExampleObject(name = "PAMS", value = PlanExamples.VERSION)))
    public Response read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @PathParam("number") @Parameter(examples = @ExampleObject(name = "first", value = "1")) int number) {
        Kept kept = visible(id);
        text(kept, number);
        return answer(Response.ok(), kept, rows.version(kept.row(), number).orElseThrow(ProblemException::notFound));
    }

    @GET
    @Path("/{number}/differences")
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "comparePlanVersions",
            summary = "Compare a version with another one",
            description = "Field by field. Actions, axes, signatories and indicators are found by their codes, so that"
                    + " another order is no difference.")
    @APIResponse(
            responseCode = "200",
            description = "What differs; nothing for a version and itself",
            content =
                    @Content(
                            schema = @Schema(implementation = DifferencesResponse.class),
                            examples = @ExampleObject(name = "cost", value = PlanExamples.DIFFERENCES)))
    public DifferencesResponse compare(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @PathParam("number") @Parameter(examples = @ExampleObject(name = "first", value = "1")) int number,
            @QueryParam("from") @DefaultValue("1") @Min(1) int from) {
        Kept kept = visible(id);
        return new DifferencesResponse(
                from,
                number,
                Difference.between(text(kept, from).text(), text(kept, number).text()).stream()
                        .map(each -> new DifferenceResponse(each.field(), each.before(), each.after()))
                        .toList());
    }

    @GET
    @Path("/{number}/completeness")
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "checkPlanCompleteness",
            summary = "Check a version against the law",
            description =
                    "What code des transports L1215-3 asks of a plan, point by point: who pilots, who is associated,"
                            + " and the individual advice and support for the persons that it names. The steering committee does"
                            + " not decide on a version that misses a point: `PLAN_MUST_BE_COMPLETE`.")
    @APIResponse(
            responseCode = "200",
            description = "Each point with its source",
            content =
                    @Content(
                            schema = @Schema(implementation = CompletenessResponse.class),
                            examples = @ExampleObject(name = "PAMS", value = PlanExamples.COMPLETENESS)))
    public CompletenessResponse check(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = PlanExamples.ID)) UUID id,
            @PathParam("number") @Parameter(examples = @ExampleObject(name = "first", value = "1")) int number) {
        Kept kept = visible(id);
        PlanLife life = plans.life(kept);
        List<PointResponse> points = Stream.of(LegalPoint.values())
                .map(point -> new PointResponse(
                        point,
                        point.isMet(text(kept, number).text(), life.area()),
                        point.source(),
                        wording.title(point.name())))
                .toList();
        return new CompletenessResponse(number, points.stream().allMatch(PointResponse::met), points);
    }

    private Kept visible(UUID id) {
        return rows.visible(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
    }

    private PlanVersion text(Kept kept, int number) {
        return kept.plan()
                .version(number)
                .filter(version -> views.keeps(kept) || !kept.plan().isDraft(number))
                .orElseThrow(ProblemException::notFound);
    }

    private Response answer(Response.ResponseBuilder answer, Kept kept, VersionRow version) {
        return answer.tag(Versions.tag(version.version()))
                .entity(new VersionResponse(
                        version.number(),
                        kept.plan().stage(version.number(), plans.today()),
                        version.sha256(),
                        version.writtenAt(),
                        PlanTextView.of(text(kept, version.number()).text())))
                .build();
    }
}
