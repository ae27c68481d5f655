package fr.hemicycle.vote.deliberation;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.vote.deliberation.DeliberationViews.ArticleView;
import fr.hemicycle.vote.deliberation.DeliberationViews.BallotResponse;
import fr.hemicycle.vote.deliberation.DeliberationViews.DeliberationResponse;
import fr.hemicycle.vote.deliberation.DeliberationViews.MajorityView;
import fr.hemicycle.vote.deliberation.domain.DeliberationRule;
import fr.hemicycle.vote.deliberation.domain.Draft;
import fr.hemicycle.vote.deliberation.domain.DraftDecision;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
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
import java.util.List;
import java.util.Map;
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

@Path("/v1/deliberations")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Deliberations",
        description = "Deliberations [délibérations], their ballots [scrutins] and what became of their money")
class DeliberationResource {

    private final Deliberations deliberations;
    private final DeliberationRows rows;
    private final BallotRows ballots;
    private final DeliberationViews views;
    private final Caller caller;

    DeliberationResource(
            Deliberations deliberations,
            DeliberationRows rows,
            BallotRows ballots,
            DeliberationViews views,
            Caller caller) {
        this.deliberations = deliberations;
        this.rows = rows;
        this.ballots = ballots;
        this.views = views;
        this.caller = caller;
    }

    record DraftDeliberationRequest(
            @Size(max = 50)
            @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._/-]*$", message = "letters, digits and . _ / -")
            @Schema(description = "Absent to be given the next one of the body and the year", examples = "2022-552")
            @Nullable
            String number,

            @NotNull UUID sittingId,
            @NotNull UUID reportId,

            @NotBlank @Size(max = 1000) @Schema(description = "Title, verbatim")
            String title,

            @NotNull @Size(max = 200) @Schema(description = "What it cites [visas], verbatim")
            List<@NotBlank @Size(max = 2000) String> visas,

            @NotNull @Size(min = 1, max = 200) List<@Valid @NotNull ArticleView> articles,

            @Valid
            @Schema(description = "Absent when the usual majority of the votes cast decides [CGCT L3121-14 al. 3]")
            @Nullable
            MajorityView majority) {

        Draft toDomain(String given) {
            return new Draft(
                    given,
                    title,
                    visas,
                    articles.stream().map(ArticleView::toDomain).toList(),
                    majority == null ? null : majority.toDomain());
        }
    }

    @Schema(name = "Ballots")
    record BallotList(List<BallotResponse> items) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record DeliberationPage(
            List<DeliberationResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "draftDeliberation",
            summary = "Draft a deliberation",
            description =
                    "The text that will be put to the vote: what it cites [visas], what it decides [articles], and the typed"
                            + " effect of an article: COMMIT_FUNDS commits expense lines of the report, CHANGE_COMMITMENT changes what earlier deliberations have"
                            + " committed, VOTE_AUTHORISATION votes, revises or cancels authorisations [AE, AP; CGCT L3312-4 II, R3312-3],"
                            + " APPROVE_AGREEMENT approves texts of agreements [conventions], ADOPT_PLAN adopts plans of mobility basins"
                            + " [PAMS; code des transports L1215-3], all once adopted. Without a number it is"
                            + " given the next one: 2022-552, then 2022-553, without a gap.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = DeliberationExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliberationResponse.class),
                            examples = @ExampleObject(name = "draft", value = DeliberationExamples.DRAFTED)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`DELIBERATION_NUMBER_MUST_BE_FREE`, `REPORT_MUST_BE_OPEN`, `REPORT_MUST_GO_TO_THE_BODY_THAT_SITS`,"
                            + " `SITTING_MUST_NOT_PRECEDE_THE_DATE_OF_THE_REPORT`, `ARTICLES_MUST_BE_NUMBERED_FROM_ONE`,"
                            + " `EFFECT_MUST_NAME_EXPENSES_OF_THE_REPORT`, `EXPENSE_MUST_NOT_BE_NAMED_TWICE`,"
                            + " `AUTHORISATION_MAY_ONLY_BE_VOTED_BY_THE_PLENARY`")
    @APIResponse(
            responseCode = "422",
            description = "`SITTING_MUST_EXIST`, `REPORT_MUST_EXIST`, `MAJORITY_MUST_BE_A_HALF_OR_MORE`")
    public Response draft(@Valid @NotNull DraftDeliberationRequest request) {
        DraftDecision decision = deliberations.draft(
                caller.collectivity(),
                Ids.next(),
                request.sittingId(),
                request.reportId(),
                request.number(),
                request::toDomain);
        return switch (decision) {
            case DraftDecision.Drafted drafted ->
                Response.created(URI.create(
                                "/v1/deliberations/" + drafted.deliberation().id()))
                        .entity(views.of(drafted.deliberation()))
                        .build();
            case DraftDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listDeliberations",
            summary = "List the deliberations",
            description =
                    "All of the collectivity, the one of a number, or those of a sitting [réunion], in the order of drafting.")
    @APIResponse(
            responseCode = "200",
            description = "A page of deliberations",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliberationPage.class),
                            examples =
                                    @ExampleObject(name = "deliberations", value = DeliberationExamples.DELIBERATIONS)))
    public Page<DeliberationResponse> list(
            @Parameter(examples = @ExampleObject(name = "December 2022", value = "2022-552"))
                    @QueryParam("number")
                    @Nullable
                    String number,
            @QueryParam("sittingId") @Nullable UUID sittingId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        List<DeliberationRow> found = rows.after(
                caller.collectivity(), number, sittingId, Cursor.of(cursor).after(), limit);
        Map<UUID, List<BallotRow>> closed =
                ballots.of(found.stream().map(DeliberationRow::id).toList());
        return Page.of(found, limit, DeliberationRow::id)
                .map(row -> views.of(row, closed.getOrDefault(row.id(), List.of())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getDeliberation",
            summary = "Show a deliberation",
            description =
                    "With its ballot, the reasons of its result [quorum, majorité], and what became of its money.")
    @APIResponse(
            responseCode = "200",
            description = "The deliberation",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliberationResponse.class),
                            examples = @ExampleObject(name = "adopted", value = DeliberationExamples.ADOPTED)))
    public Response get(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = DeliberationExamples.DELIBERATION_ID))
                    UUID id) {
        DeliberationRow row = rows.one(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return Response.ok(views.of(row, ballots.of(List.of(id)).getOrDefault(id, List.of())))
                .tag(Versions.tag(row.version()))
                .build();
    }

    @GET
    @Path("/{id}/ballots")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listBallots",
            summary = "List the ballots of a deliberation",
            description =
                    "All that is on record, in the order of their closing: on amendments, on articles, on the whole, and"
                            + " corrections [scrutins]. What was corrected stays.")
    @APIResponse(
            responseCode = "200",
            description = "The ballots",
            content =
                    @Content(
                            schema = @Schema(implementation = BallotList.class),
                            examples = @ExampleObject(name = "ballots", value = DeliberationExamples.BALLOTS)))
    public BallotList ballots(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = DeliberationExamples.DELIBERATION_ID))
                    UUID id) {
        DeliberationRow row = rows.one(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return new BallotList(ballots.of(List.of(row.id())).getOrDefault(id, List.of()).stream()
                .map(BallotRow::toDomain)
                .map(views::of)
                .toList());
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(DeliberationRule.values());
    }
}
