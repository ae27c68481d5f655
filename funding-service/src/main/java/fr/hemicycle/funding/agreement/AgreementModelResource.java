package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.ModelRequest.ModelPartyView;
import fr.hemicycle.funding.agreement.TextViews.InstalmentView;
import fr.hemicycle.funding.agreement.TextViews.NumberedClause;
import fr.hemicycle.funding.agreement.domain.ModelText;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
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

@Path("/v1/agreement-models")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
class AgreementModelResource {

    private final Models models;
    private final ModelRows rows;
    private final Caller caller;

    AgreementModelResource(Models models, ModelRows rows, Caller caller) {
        this.models = models;
        this.rows = rows;
        this.caller = caller;
    }

    @Schema(name = "AgreementModel")
    record ModelResponse(
            UUID id,
            String owner,
            String name,
            List<String> sharedWith,

            @Schema(description = "Of this text") int version,

            @Schema(description = "The newest") int currentVersion,

            String object,
            List<ModelPartyView> parties,
            List<NumberedClause> clauses,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<InstalmentView> schedule) {

        static ModelResponse of(ModelRow row, int version, ModelText text) {
            return new ModelResponse(
                    row.id(),
                    row.collectivity(),
                    row.name(),
                    row.readers(),
                    version,
                    row.modelVersion(),
                    text.object(),
                    text.parties().stream().map(ModelPartyView::of).toList(),
                    NumberedClause.numbered(text.clauses()),
                    text.from(),
                    text.until(),
                    text.schedule() == null
                            ? null
                            : text.schedule().stream().map(InstalmentView::of).toList());
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record AgreementModelPage(
            List<ModelResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "writeAgreementModel",
            summary = "Write a model of agreements",
            description =
                    "Terms that several collectivities sign alike [convention type]. Amounts, dates, the schedule and the SIREN of a"
                            + " party that it leaves out are variable: each instance fills them in.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "PAMS", value = AgreementExamples.WRITE_MODEL)))
    @APIResponse(
            responseCode = "201",
            description = "Version 1",
            content =
                    @Content(
                            schema = @Schema(implementation = ModelResponse.class),
                            examples = @ExampleObject(name = "PAMS", value = AgreementExamples.MODEL)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`AGREEMENT_MUST_HAVE_TWO_PARTIES`, `PARTY_MUST_APPEAR_ONCE`, `PARTY_AMOUNT_MUST_NOT_BE_NEGATIVE`,"
                            + " `CLAUSE_MUST_APPEAR_ONCE`, `TERM_MUST_NOT_END_BEFORE_IT_BEGINS`, `AMOUNT_MUST_BE_POSITIVE`,"
                            + " `INSTALMENT_MUST_APPEAR_ONCE`, `INSTALMENT_MUST_NAME_A_PARTY`, `INSTALMENT_MUST_SAY_WHEN`,"
                            + " `INSTALMENTS_MUST_SUM_TO_THE_AMOUNT`")
    @APIResponse(responseCode = "422", description = "`SIREN_MUST_HAVE_ITS_CHECK_DIGIT`")
    public Response write(@Valid @NotNull ModelRequest request) {
        ModelText text = request.toText();
        ModelRow row =
                models.write(caller.collectivity(), request.name().strip(), request.readers(), text, caller.subject());
        return answer(Response.created(URI.create("/v1/agreement-models/" + row.id())), row, text);
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listAgreementModels",
            summary = "List models of agreements",
            description = "Own ones and those that others share [conventions types], each with its newest text.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementModelPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + AgreementExamples.MODEL + "]}")))
    public Page<ModelResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(rows.page(caller.collectivity(), Cursor.of(cursor), limit + 1), limit, ModelRow::id)
                .map(row -> ModelResponse.of(
                        row,
                        row.modelVersion(),
                        models.text(row.id(), row.modelVersion()).orElseThrow()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readAgreementModel",
            summary = "Read a model of agreements",
            description = "Its newest text, or that of an earlier `version` [convention type].")
    @APIResponse(
            responseCode = "200",
            description = "The model",
            content =
                    @Content(
                            schema = @Schema(implementation = ModelResponse.class),
                            examples = @ExampleObject(name = "PAMS", value = AgreementExamples.MODEL)))
    public Response read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = AgreementExamples.MODEL_ID))
                    UUID id,
            @QueryParam("version") @Min(1) @Nullable Integer version) {
        ModelRow row = rows.seenBy(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        int number = version == null ? row.modelVersion() : version;
        ModelText text = models.text(id, number).orElseThrow(ProblemException::notFound);
        return Response.ok(ModelResponse.of(row, number, text))
                .tag(Versions.tag(row.version()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "rewriteAgreementModel",
            summary = "Write the next version of a model",
            description =
                    "For the version that you have seen (`If-Match`). Earlier versions are kept, and instances stay what they are:"
                            + " their differences are shown against the version that they were drafted from.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "PAMS", value = AgreementExamples.WRITE_MODEL)))
    @APIResponse(
            responseCode = "200",
            description = "The next version",
            content =
                    @Content(
                            schema = @Schema(implementation = ModelResponse.class),
                            examples = @ExampleObject(name = "PAMS", value = AgreementExamples.MODEL)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`AGREEMENT_MUST_HAVE_TWO_PARTIES`, `PARTY_MUST_APPEAR_ONCE`, `PARTY_AMOUNT_MUST_NOT_BE_NEGATIVE`,"
                            + " `CLAUSE_MUST_APPEAR_ONCE`, `TERM_MUST_NOT_END_BEFORE_IT_BEGINS`, `AMOUNT_MUST_BE_POSITIVE`,"
                            + " `INSTALMENT_MUST_APPEAR_ONCE`, `INSTALMENT_MUST_NAME_A_PARTY`, `INSTALMENT_MUST_SAY_WHEN`,"
                            + " `INSTALMENTS_MUST_SUM_TO_THE_AMOUNT`")
    @APIResponse(responseCode = "412", description = "`VERSION_MUST_BE_CURRENT`")
    @APIResponse(responseCode = "428", description = "`VERSION_MUST_BE_GIVEN`")
    @APIResponse(responseCode = "422", description = "`SIREN_MUST_HAVE_ITS_CHECK_DIGIT`")
    public Response rewrite(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "PAMS", value = AgreementExamples.MODEL_ID))
                    UUID id,
            @HeaderParam("If-Match")
                    @Parameter(required = true, description = "The `ETag` of your last read.", example = "\"1\"")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull ModelRequest request) {
        ModelText text = request.toText();
        ModelRow row = models.rewrite(
                caller.collectivity(), id, ifMatch, request.name().strip(), request.readers(), text, caller.subject());
        return answer(Response.ok(), row, text);
    }

    private static Response answer(Response.ResponseBuilder response, ModelRow row, ModelText text) {
        return response.entity(ModelResponse.of(row, row.modelVersion(), text))
                .tag(Versions.tag(row.version()))
                .build();
    }
}
