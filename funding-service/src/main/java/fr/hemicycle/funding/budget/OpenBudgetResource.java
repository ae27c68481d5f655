package fr.hemicycle.funding.budget;

import fr.hemicycle.funding.budget.domain.Stage;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.rule.Reason;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/open-data/budgets")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Open data", description = "What the law makes public, for everybody and without a token")
class OpenBudgetResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String SIREN = "[0-9]{9}";
    private static final String FILE = """
            BGT_NATDEC,BGT_ANNEE,BGT_SIRET,BGT_NOM,BGT_CONTNAT,BGT_CONTNAT_LABEL,BGT_NATURE,BGT_NATURE_LABEL,BGT_FONCTION,\
            BGT_FONCTION_LABEL,BGT_OPERATION,BGT_SECTION,BGT_OPBUDG,BGT_CODRD,BGT_MTREAL,BGT_MTBUDGPREC,BGT_MTRARPREC,\
            BGT_MTPROPNOUV,BGT_MTPREV,BGT_CREDOUV,BGT_MTRAR3112,BGT_ARTSPE
            budget primitif,2022,22620001200012,Département du Pas-de-Calais,6568,Autres participations,65,\
            Autres charges de gestion courante,9356,Revenu de solidarité active,,fonctionnement,réel,dépense,,,,\
            60000.00,60000.00,,,
            """;

    private final ScdlBudgetFile file;

    OpenBudgetResource(ScdlBudgetFile file) {
        this.file = file;
    }

    @Schema(name = "BudgetLineLeftOut", description = "A line that the file cannot hold, and why")
    record LeftOutResponse(
            String budget, Stage.Kind stage, String deliberationNumber, String chapter, List<Reason> reasons) {

        static LeftOutResponse of(ScdlBudgetFile.LeftOut leftOut) {
            return new LeftOutResponse(
                    leftOut.budget().name,
                    leftOut.line().stage().kind,
                    leftOut.line().stage().deliberationNumber,
                    leftOut.line().line().chapter,
                    leftOut.reasons());
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "BudgetLineLeftOutPage")
    record LeftOutPage(
            List<LeftOutResponse> items, @Nullable String next) {}

    @GET
    @Path("/scdl.csv")
    @jakarta.ws.rs.Produces(CSV)
    @SecurityRequirementsSet
    @Operation(
            operationId = "exportBudgets",
            summary = "Download the budgets of a year as SCDL Budget 0.8.3",
            description =
                    "One line for each adopted line that the standard can tell [données ouvertes, CRPA L312-1-1], stage after stage:"
                            + " what was proposed (BGT_MTPROPNOUV) and what was voted (BGT_MTPREV). The standard has no place for"
                            + " AE and AP. What cannot be told is in `left-out`.")
    @APIResponse(
            responseCode = "200",
            description = "The file, streamed",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "2022", value = FILE)))
    public Response export(
            @Parameter(description = "SIREN", examples = @ExampleObject(name = "Pas-de-Calais", value = "226200012"))
                    @QueryParam("collectivity")
                    @NotNull
                    @Pattern(regexp = SIREN)
                    String collectivity,
            @Parameter(examples = @ExampleObject(name = "2022", value = "2022"))
                    @QueryParam("year")
                    @NotNull
                    @Min(1900)
                    @Max(2999)
                    Integer year) {
        StreamingOutput body = out -> file.write(collectivity, year, out);
        return Response.ok(body, CSV)
                .header("Content-Disposition", "attachment; filename=\"budget-" + collectivity + "-" + year + ".csv\"")
                .build();
    }

    @GET
    @Path("/left-out")
    @jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirementsSet
    @Operation(
            operationId = "listBudgetLinesLeftOut",
            summary = "List what the file of budgets cannot hold, and why",
            description = "Adopted lines [données ouvertes] that have no valid row in the standard:"
                    + " `PUBLISHED_LINE_MUST_NAME_ITS_ACCOUNT`, `PUBLISHED_ACCOUNT_MUST_HAVE_A_CHAPTER`,"
                    + " `PUBLISHED_CODE_MUST_HAVE_NINE_CHARACTERS_AT_MOST`.")
    @APIResponse(
            responseCode = "200",
            description = "A page of lines with all their reasons",
            content =
                    @Content(
                            schema = @Schema(implementation = LeftOutPage.class),
                            examples = @ExampleObject(name = "a chapter alone", value = """
                    {"items":[{"budget":"Budget principal","stage":"INITIAL","deliberationNumber":"2022-100",\
                    "chapter":"9356","reasons":[{"code":"PUBLISHED_LINE_MUST_NAME_ITS_ACCOUNT",\
                    "source":"SCDL Budget 0.8.3, BGT_CONTNAT","figures":{"chapter":"9356"}}]}]}""")))
    public Page<LeftOutResponse> leftOut(
            @Parameter(description = "SIREN", examples = @ExampleObject(name = "Pas-de-Calais", value = "226200012"))
                    @QueryParam("collectivity")
                    @NotNull
                    @Pattern(regexp = SIREN)
                    String collectivity,
            @Parameter(examples = @ExampleObject(name = "2022", value = "2022"))
                    @QueryParam("year")
                    @NotNull
                    @Min(1900)
                    @Max(2999)
                    Integer year,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(
                        file.leftOut(collectivity, year, Cursor.of(cursor).after(), limit),
                        limit,
                        each -> each.line().line().id)
                .map(LeftOutResponse::of);
    }
}
