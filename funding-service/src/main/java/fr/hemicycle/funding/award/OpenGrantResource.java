package fr.hemicycle.funding.award;

import fr.hemicycle.funding.award.domain.AwardSettings;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.version.Versions;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/open-data")
@RunOnVirtualThread
@PermitAll
@Tag(name = "Open data", description = "What the law makes public, for everybody and without a token")
class OpenGrantResource {

    static final String FILE = """
            nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,\
            objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,\
            dispositifAide
            Département du Pas-de-Calais,22620001200012,2023-03-01,2023-017,Association d'exemple,38047555800058,,\
            Ateliers de mobilité pour l'insertion,47800.20,aide en numéraire,échelonné,2023-04-01/2024-03-31,,non,1.00,
            """;
    private static final String LEFT_OUT = """
            {"items":[{"commitmentId":"01941f29-7c00-7000-8000-000000000204","deliberationNumber":"2022-552",\
            "article":2,"line":1,"amount":{"amount":"60000.00","currency":"EUR"},"reasons":[\
            {"code":"PUBLISHED_AWARD_MUST_BE_A_GRANT","source":"loi 2000-321 art. 10; SCDL Subventions 2.1.1",\
            "figures":{"imputation":"6568/93564 (M52 2022)"}}]}]}""";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String SIREN = "[0-9]{9}";

    private final AwardRecords awards;
    private final AwardedLines lines;
    private final GrantFile file;

    OpenGrantResource(AwardRecords awards, AwardedLines lines, GrantFile file) {
        this.awards = awards;
        this.lines = lines;
        this.file = file;
    }

    @Schema(name = "GrantLeftOut", description = "A line of a commitment that the file cannot hold, and why")
    record LeftOutResponse(
            UUID commitmentId, String deliberationNumber, int article, int line, Amount amount, List<Reason> reasons) {

        static LeftOutResponse of(GrantFile.LeftOut leftOut) {
            return new LeftOutResponse(
                    leftOut.line().commitmentId(),
                    leftOut.line().deliberationNumber(),
                    leftOut.line().article(),
                    leftOut.line().line(),
                    Amount.of(leftOut.line().amount()),
                    leftOut.reasons());
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "GrantLeftOutPage")
    record LeftOutPage(
            List<LeftOutResponse> items, @Nullable String next) {}

    @GET
    @Path("/subventions.csv")
    @jakarta.ws.rs.Produces(CSV)
    @SecurityRequirementsSet
    @Operation(
            operationId = "exportGrants",
            summary = "Download the grants as SCDL Subventions 2.1.1",
            description =
                    "The essential data of grants with a signed agreement [données essentielles des conventions de"
                            + " subvention, décret 2017-779]: one line for each beneficiary, in the order of the commitments. The amount"
                            + " is what votes awarded, before it is shared. What is no grant or cannot be told yet is in"
                            + " `left-out`. Text is verbatim: open the file as data, not as formulas.")
    @APIResponse(
            responseCode = "200",
            description = "The file, streamed",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes with any fact on which the file rests",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "an association", value = FILE)))
    @APIResponse(responseCode = "304", description = "What you have is what there is")
    public Response export(
            @Parameter(description = "SIREN", examples = @ExampleObject(name = "Pas-de-Calais", value = "226200012"))
                    @QueryParam("collectivity")
                    @NotNull
                    @Pattern(regexp = SIREN)
                    String collectivity,
            @Parameter(description = "Year in which the agreement was signed")
                    @QueryParam("year")
                    @Min(1790)
                    @Max(9999)
                    @Nullable
                    Integer year,
            @Context Request request) {
        AwardSettings settings = settings(collectivity);
        // Read before the rows: a file may be newer than its tag, never older.
        EntityTag position = new EntityTag(lines.position(collectivity));
        Response.ResponseBuilder unchanged = Versions.unchanged(request, position);
        if (unchanged != null) {
            return unchanged.tag(position).build();
        }
        StreamingOutput body = out -> file.write(collectivity, settings, year, out);
        return Response.ok(body, CSV)
                .tag(position)
                .header("Content-Disposition", "attachment; filename=\"subventions-" + collectivity + ".csv\"")
                .build();
    }

    @GET
    @Path("/subventions/left-out")
    @jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirementsSet
    @Operation(
            operationId = "listGrantsLeftOut",
            summary = "List what the file of grants does not hold, and why",
            description = "Lines of commitments that have no row in the file [données ouvertes]:"
                    + " `PUBLISHED_AWARD_MUST_STAND`, `PUBLISHED_AWARD_MUST_BE_A_GRANT` [subvention],"
                    + " `PUBLISHED_AWARD_MUST_BE_DESCRIBED`, `PUBLISHED_AWARD_MUST_HAVE_A_SIGNED_AGREEMENT`.")
    @APIResponse(
            responseCode = "200",
            description = "A page of lines with all their reasons",
            content =
                    @Content(
                            schema = @Schema(implementation = LeftOutPage.class),
                            examples = @ExampleObject(name = "a participation", value = LEFT_OUT)))
    public Page<LeftOutResponse> leftOut(
            @Parameter(description = "SIREN", examples = @ExampleObject(name = "Pas-de-Calais", value = "226200012"))
                    @QueryParam("collectivity")
                    @NotNull
                    @Pattern(regexp = SIREN)
                    String collectivity,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(
                        file.leftOut(
                                collectivity,
                                settings(collectivity),
                                Cursor.of(cursor).after(),
                                limit),
                        limit,
                        each -> each.line().id())
                .map(LeftOutResponse::of);
    }

    /** Who has not said who it is publishes nothing. */
    private AwardSettings settings(String collectivity) {
        return awards.settings(collectivity).map(SettingsRow::toSettings).orElseThrow(ProblemException::notFound);
    }
}
