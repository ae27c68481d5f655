package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.KeptAgreements.Kept;
import fr.hemicycle.funding.operation.domain.LegalDay;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

@Path("/v1/agreements")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Agreements",
        description = "Agreements with other organisations [conventions], their amendments [avenants] and their models")
class AgreementResource {

    private final Agreements agreements;
    private final AgreementRows rows;
    private final KeptAgreements kept;
    private final Models models;
    private final Caller caller;
    private final Clock clock;

    AgreementResource(
            Agreements agreements, AgreementRows rows, KeptAgreements kept, Models models, Caller caller, Clock clock) {
        this.agreements = agreements;
        this.rows = rows;
        this.kept = kept;
        this.models = models;
        this.caller = caller;
        this.clock = clock;
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record AgreementPage(
            List<AgreementView> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "draftAgreement",
            summary = "Draft an agreement",
            description =
                    "Parties, object, clauses, term and payment schedule [échéancier] of an agreement [convention], by itself or"
                            + " as the instance of a model: what it leaves out is the model's. It covers a financing plan or lines"
                            + " that votes have committed or will: nothing of them is paid before it is in force.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "of a model", value = AgreementExamples.DRAFT)))
    @APIResponse(
            responseCode = "201",
            description = "Drafted",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementView.class),
                            examples = @ExampleObject(name = "2022-552", value = AgreementExamples.AGREEMENT)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`OWN_COLLECTIVITY_MUST_BE_A_PARTY`, `AGREEMENT_MUST_HAVE_TWO_PARTIES`, `PARTY_MUST_APPEAR_ONCE`,"
                            + " `PARTY_AMOUNT_MUST_NOT_BE_NEGATIVE`, `CLAUSE_MUST_APPEAR_ONCE`, `TERM_MUST_NOT_END_BEFORE_IT_BEGINS`,"
                            + " `AMOUNT_MUST_BE_POSITIVE`, `INSTALMENT_MUST_APPEAR_ONCE`, `INSTALMENT_MUST_NAME_A_PARTY`,"
                            + " `INSTALMENT_MUST_SAY_WHEN`, `INSTALMENTS_MUST_SUM_TO_THE_AMOUNT`, `FINANCING_PLAN_MUST_EXIST`")
    @APIResponse(
            responseCode = "422",
            description = "`SIREN_MUST_HAVE_ITS_CHECK_DIGIT`, `AGREEMENT_MODEL_MUST_EXIST`, `VARIABLE_MUST_BE_FILLED`")
    public Response draft(@Valid @NotNull DraftRequest request) {
        Optional<Models.Version> model = model(request);
        Kept made = agreements.draft(
                caller.collectivity(),
                request.toText(model.map(Models.Version::text).orElse(null)),
                request.toLinks(model.map(Models.Version::number).orElse(null)),
                caller.subject());
        return AgreementView.answer(
                Response.created(URI.create("/v1/agreements/" + made.row().id())), made, today());
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listAgreements",
            summary = "List agreements",
            description =
                    "Those to which the collectivity is a party, as they stand today; `modelId` narrows the list.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + AgreementExamples.AGREEMENT + "]}")))
    public Page<AgreementView> list(
            @QueryParam("modelId") @Nullable UUID modelId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        LocalDate today = today();
        List<AgreementRow> found = rows.page(caller.collectivity(), modelId, Cursor.of(cursor), limit + 1);
        return Page.of(kept.of(found), limit, each -> each.row().id()).map(each -> AgreementView.of(each, today));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readAgreement",
            summary = "Read an agreement",
            description =
                    "Its terms and its state today, or on the day `on`: who has approved and signed what, since when it is in"
                            + " force. It is computed from its facts; the order in which they came does not matter.")
    @APIResponse(
            responseCode = "200",
            description = "The agreement",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementView.class),
                            examples = @ExampleObject(name = "2022-552", value = AgreementExamples.AGREEMENT)))
    public Response read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "2022-552", value = AgreementExamples.ID))
                    UUID id,
            @QueryParam("on") @Schema(description = "Absent: today") @Nullable LocalDate on) {
        Kept found = kept.of(rows.seenBy(caller.collectivity(), id).orElseThrow(ProblemException::notFound));
        return AgreementView.answer(Response.ok(), found, on == null ? today() : on);
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "redraftAgreement",
            summary = "Replace the text of a draft",
            description =
                    "Before any assembly has approved it, for the version that you have seen (`If-Match`). The text before is"
                            + " kept; an approval names its text by SHA-256, so none counts for another text.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "of a model", value = AgreementExamples.DRAFT)))
    @APIResponse(
            responseCode = "200",
            description = "The new text",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementView.class),
                            examples = @ExampleObject(name = "2022-552", value = AgreementExamples.AGREEMENT)))
    @APIResponse(
            responseCode = "409",
            description = "`AGREEMENT_MUST_NOT_HAVE_ENDED`, `DRAFT_MUST_NOT_BE_APPROVED`,"
                    + " `OWN_COLLECTIVITY_MUST_BE_A_PARTY`, `AGREEMENT_MUST_HAVE_TWO_PARTIES`, `PARTY_MUST_APPEAR_ONCE`,"
                    + " `PARTY_AMOUNT_MUST_NOT_BE_NEGATIVE`, `CLAUSE_MUST_APPEAR_ONCE`, `TERM_MUST_NOT_END_BEFORE_IT_BEGINS`,"
                    + " `AMOUNT_MUST_BE_POSITIVE`, `INSTALMENT_MUST_APPEAR_ONCE`, `INSTALMENT_MUST_NAME_A_PARTY`,"
                    + " `INSTALMENT_MUST_SAY_WHEN`, `INSTALMENTS_MUST_SUM_TO_THE_AMOUNT`, `FINANCING_PLAN_MUST_EXIST`")
    @APIResponse(responseCode = "412", description = "`VERSION_MUST_BE_CURRENT`")
    @APIResponse(responseCode = "428", description = "`VERSION_MUST_BE_GIVEN`")
    @APIResponse(
            responseCode = "422",
            description = "`SIREN_MUST_HAVE_ITS_CHECK_DIGIT`, `AGREEMENT_MODEL_MUST_EXIST`, `VARIABLE_MUST_BE_FILLED`")
    public Response redraft(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "2022-552", value = AgreementExamples.ID))
                    UUID id,
            @HeaderParam("If-Match")
                    @Parameter(required = true, description = "The `ETag` of your last read.", example = "\"1\"")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull DraftRequest request) {
        // What is not there is said before anything that the request names.
        var _ = rows.lockOwn(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        Optional<Models.Version> model = model(request);
        Kept made = agreements.redraft(
                caller.collectivity(),
                id,
                ifMatch,
                request.toText(model.map(Models.Version::text).orElse(null)),
                request.toLinks(model.map(Models.Version::number).orElse(null)),
                caller.subject());
        return AgreementView.answer(Response.ok(), made, today());
    }

    private Optional<Models.Version> model(DraftRequest request) {
        UUID modelId = request.modelId();
        return modelId == null
                ? Optional.empty()
                : Optional.of(models.named(caller.collectivity(), modelId, request.modelVersion()));
    }

    private LocalDate today() {
        return LegalDay.of(clock.instant());
    }
}
