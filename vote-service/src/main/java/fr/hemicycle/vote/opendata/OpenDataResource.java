package fr.hemicycle.vote.opendata;

import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.vote.collectivity.domain.CollectivityDirectory;
import fr.hemicycle.vote.collectivity.domain.CollectivityProfile;
import fr.hemicycle.vote.opendata.OpenDeliberations.Position;
import fr.hemicycle.vote.opendata.OpenDeliberations.Selection;
import fr.hemicycle.vote.opendata.domain.AdoptedDeliberation;
import fr.hemicycle.vote.opendata.domain.ScdlRule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Produces;
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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
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
class OpenDataResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String SIREN = "[0-9]{9}";

    private final CollectivityDirectory collectivities;
    private final OpenDeliberations deliberations;
    private final ScdlFile file;

    OpenDataResource(CollectivityDirectory collectivities, OpenDeliberations deliberations, ScdlFile file) {
        this.collectivities = collectivities;
        this.deliberations = deliberations;
        this.file = file;
    }

    @Schema(description = "A deliberation that the file cannot hold yet, and why")
    record LeftOutResponse(UUID deliberationId, String number, LocalDate adoptedOn, List<Reason> reasons) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record LeftOutPage(
            List<LeftOutResponse> items, @Nullable String next) {}

    @GET
    @Path("/deliberations.csv")
    @jakarta.ws.rs.Produces(CSV)
    @SecurityRequirementsSet
    @Operation(
            operationId = "exportDeliberations",
            summary = "Download the adopted deliberations as SCDL Délibérations 2.1.5",
            description =
                    "Deliberations are published [publication, CGCT L3121-17] and offered as open data [CRPA L312-1-1]: one"
                            + " line for each adopted deliberation of the collectivity that the standard lets be told, in the order of"
                            + " their drafting, with the votes as last corrected. What cannot be told yet is in `left-out`. Text is"
                            + " verbatim: open the file as data, not as formulas.")
    @APIResponse(
            responseCode = "200",
            description = "The file, streamed",
            headers = {
                @Header(
                        name = "Last-Modified",
                        description = "Last change of any deliberation asked for",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Next-Since",
                        description = "What to give as `since` next time: a line may come twice, none is missed",
                        schema = @Schema(implementation = String.class))
            },
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "2022-552", value = OpenDataExamples.CSV)))
    public Response export(
            @Parameter(description = "SIREN", examples = @ExampleObject(name = "Pas-de-Calais", value = "226200012"))
                    @QueryParam("collectivity")
                    @NotNull
                    @Pattern(regexp = SIREN)
                    String collectivity,
            @Parameter(description = "Year of the adoption", examples = @ExampleObject(name = "2022", value = "2022"))
                    @QueryParam("year")
                    @Min(1790)
                    @Max(9999)
                    @Nullable
                    Integer year,
            @Parameter(description = "Only what was recorded or changed from then on; `Next-Since` of the last time")
                    @QueryParam("since")
                    @Nullable
                    OffsetDateTime since) {
        CollectivityProfile profile = profile(collectivity);
        Selection selection = new Selection(collectivity, year, since == null ? null : since.toInstant());
        Position position = deliberations.position(selection);
        StreamingOutput body = out -> file.write(profile, selection, out);
        Response.ResponseBuilder answer = Response.ok(body, CSV)
                .header("Next-Since", position.nextSince())
                .header("Content-Disposition", "attachment; filename=\"deliberations-" + collectivity + ".csv\"");
        return position.lastChange() == null
                ? answer.build()
                : answer.lastModified(Date.from(position.lastChange())).build();
    }

    @GET
    @Path("/deliberations/left-out")
    @jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirementsSet
    @Operation(
            operationId = "listDeliberationsLeftOut",
            summary = "List what the file cannot hold yet, and why",
            description =
                    "Adopted deliberations [CGCT L3121-17] that have no valid line in the standard: `SUBJECT_CODE_MUST_BE_KNOWN`,"
                            + " `SUBJECT_CODE_MUST_HAVE_TWO_LEVELS`, `SUBJECT_NAME_MUST_FOLLOW_THE_NOMENCLATURE` [matière],"
                            + " `BUDGET_YEARS_MUST_ASCEND`, `BUDGET_YEAR_AND_NAME_MUST_STAND_TOGETHER`,"
                            + " `REGISTRATION_MUST_NOT_PRECEDE_THE_ADOPTION`, `VOTERS_MUST_NOT_EXCEED_THE_MEMBERS`,"
                            + " `VOICES_MUST_ADD_UP_TO_THE_VOTERS`, `PUBLICATION_URL_MUST_BE_ABSOLUTE`.")
    @APIResponse(
            responseCode = "200",
            description = "A page of deliberations with all their reasons",
            content =
                    @Content(
                            schema = @Schema(implementation = LeftOutPage.class),
                            examples = @ExampleObject(name = "2022-552", value = OpenDataExamples.LEFT_OUT)))
    public Page<LeftOutResponse> leftOut(
            @Parameter(description = "SIREN", examples = @ExampleObject(name = "Pas-de-Calais", value = "226200012"))
                    @QueryParam("collectivity")
                    @NotNull
                    @Pattern(regexp = SIREN)
                    String collectivity,
            @Parameter(description = "Year of the adoption", examples = @ExampleObject(name = "2022", value = "2022"))
                    @QueryParam("year")
                    @Min(1790)
                    @Max(9999)
                    @Nullable
                    Integer year,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(
                        file.leftOut(
                                profile(collectivity),
                                new Selection(collectivity, year, null),
                                Cursor.of(cursor).after(),
                                limit),
                        limit,
                        each -> each.deliberation().id())
                .map(OpenDataResource::response);
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(ScdlRule.values());
    }

    /** Who has not described itself publishes nothing. */
    private CollectivityProfile profile(String collectivity) {
        return collectivities.describe(collectivity).orElseThrow(ProblemException::notFound);
    }

    private static LeftOutResponse response(ScdlFile.LeftOut leftOut) {
        AdoptedDeliberation deliberation = leftOut.deliberation();
        return new LeftOutResponse(
                deliberation.id(), deliberation.number(), deliberation.adoptedOn(), leftOut.reasons());
    }
}
