package fr.hemicycle.basin.solution;

import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_PLACE_MUST_BE_ON_RECORD;

import fr.hemicycle.basin.solution.domain.Asker;
import fr.hemicycle.basin.solution.domain.Public;
import fr.hemicycle.basin.solution.domain.SolutionKind;
import fr.hemicycle.basin.territory.domain.AreaKey;
import fr.hemicycle.basin.territory.domain.Territories;
import fr.hemicycle.basin.territory.domain.Today;
import fr.hemicycle.basin.territory.domain.Unit;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

@Path("/v1/mobility-solutions")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Mobility solutions",
        description = "What exists on the ground [solutions de mobilité], for whom and where; no person stands in it")
class SolutionsResource {

    static final String FAULTS = "`SIREN_MUST_HAVE_ITS_CHECK_DIGIT`, `SOLUTION_MUST_NOT_END_BEFORE_IT_BEGINS`,"
            + " `SOLUTION_PRICE_MUST_NOT_BE_NEGATIVE`, `SOLUTION_FOR_THOSE_WITHOUT_A_LICENCE_MUST_NOT_NEED_ONE`,"
            + " `SOLUTION_MUST_NAME_ITS_PERIMETER`, `SOLUTION_PLACE_MUST_BE_ON_RECORD`,"
            + " `SOLUTION_BASIN_MUST_BE_ON_RECORD`, `SOLUTION_ACTION_MUST_BE_ON_RECORD`; `PROPERTY_MUST_BE_KNOWN`"
            + " for any other property: there is none for a person";

    private final Catalogue catalogue;
    private final SolutionSearch search;
    private final Territories territories;
    private final Today today;
    private final Caller caller;

    SolutionsResource(Catalogue catalogue, SolutionSearch search, Territories territories, Today today, Caller caller) {
        this.catalogue = catalogue;
        this.search = search;
        this.territories = territories;
        this.today = today;
        this.caller = caller;
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "MobilitySolutionPage")
    record SolutionPage(List<SolutionView> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "openMobilitySolution",
            summary = "Record a mobility solution",
            description = "A service that people use [solution de mobilité]: a one-stop platform [plateforme de"
                    + " mobilité], transport on demand [transport à la demande], a solidarity garage [garage"
                    + " solidaire], a driving school [auto-école sociale], car-pooling [covoiturage], an aid … with its"
                    + " operator, who may use it, where, at what price, from when to when, where that is told, and"
                    + " the actions of plans [PAMS, code des transports L1215-3] that create or fund it. Places must"
                    + " stand on one day at least of its dates. Persons have no place in it: neither who uses it nor"
                    + " who works there; the contact is that of an office.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "made up", value = SolutionExamples.TERMS)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = SolutionView.class),
                            examples = @ExampleObject(name = "made up", value = SolutionExamples.SOLUTION)))
    @APIResponse(responseCode = "422", description = FAULTS)
    public Response open(@Valid @NotNull TermsView request) throws SQLException {
        TermsRecord opened = catalogue.open(caller.collectivity(), request.toDomain(), caller.subject());
        return SolutionView.answer(
                Response.created(URI.create("/v1/mobility-solutions/" + opened.solutionId())), opened, today.or(null));
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listMobilitySolutions",
            summary = "List what can be used on a day",
            description =
                    "What can a person without a licence use in Arras? `commune=62041&public=WITHOUT_LICENCE`. With a"
                            + " commune, `matches` says why each is found: its perimeter names the commune, its"
                            + " intercommunality [EPCI] of that day or a basin that this one is in; a basin whose"
                            + " perimeter is not on record has no commune. A person may be of several publics: it is"
                            + " found when it names one of them, or everyone; who is without a licence finds nothing"
                            + " that needs one. By pages, in the order of the record.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = SolutionPage.class),
                            examples = @ExampleObject(name = "Arras, made up", value = SolutionExamples.FOUND)))
    @APIResponse(
            responseCode = "422",
            description = "`SOLUTION_PLACE_MUST_BE_ON_RECORD`: no commune ever had the code that is asked for")
    public Page<SolutionView> list(
            @Parameter(description = "INSEE code", examples = @ExampleObject(name = "Arras", value = "62041"))
                    @QueryParam("commune")
                    @Size(min = 5, max = 5)
                    @Nullable
                    String commune,
            @Parameter(
                            description = "Who asks; may be given several times",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Public.class),
                            examples = @ExampleObject(name = "without a licence", value = "[\"WITHOUT_LICENCE\"]"))
                    @QueryParam("public")
                    @Nullable
                    List<String> publics,
            @Parameter(description = "What it is") @QueryParam("kind") @Nullable SolutionKind kind,
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit)
            throws SQLException {
        LocalDate day = today.or(on);
        List<TermsRecord> found = search.find(
                caller.collectivity(),
                new SolutionSearch.Question(commune, kind, asker(publics), day),
                Cursor.of(cursor).after(),
                limit + 1);
        if (found.isEmpty() && commune != null) {
            mustBeKnown(commune);
        }
        return Page.of(found, limit, TermsRecord::solutionId).map(each -> SolutionView.of(each, day));
    }

    private static Asker asker(@Nullable List<String> publics) {
        Set<String> named = publics == null ? Set.of() : Set.copyOf(publics);
        Set<Public> is = Arrays.stream(Public.values())
                .filter(each -> named.contains(each.name()))
                .collect(Collectors.toUnmodifiableSet());
        if (is.size() < named.size()) {
            throw ProblemException.of(RequestRule.PARAMETER_MUST_BE_READABLE, "parameter", "public");
        }
        return new Asker(is);
    }

    /** An empty page would say that there is nothing in a commune that does not exist. */
    private void mustBeKnown(String commune) {
        if (territories
                .standing(caller.collectivity(), List.of(new AreaKey(Unit.COMMUNE, commune)), null, null)
                .isEmpty()) {
            throw ProblemException.invalid(
                    "/commune", SOLUTION_PLACE_MUST_BE_ON_RECORD.with("place", commune, "from", "…", "until", "…"));
        }
    }
}
