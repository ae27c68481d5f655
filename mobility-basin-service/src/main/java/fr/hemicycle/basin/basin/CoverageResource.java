package fr.hemicycle.basin.basin;

import fr.hemicycle.basin.basin.domain.Coverage;
import fr.hemicycle.basin.basin.domain.Coverage.Covered;
import fr.hemicycle.basin.territory.domain.Today;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/basin-coverage")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Basins")
class CoverageResource {

    private final BasinViews views;
    private final Today today;
    private final Caller caller;

    CoverageResource(BasinViews views, Today today, Caller caller) {
        this.views = views;
        this.today = today;
        this.caller = caller;
    }

    @Schema(name = "BasinOverlap", description = "What two basins have in common")
    record OverlapResponse(List<String> basins, List<String> intercommunalities, int communes, long population) {}

    @Schema(name = "BasinCoverage")
    record CoverageResponse(
            LocalDate on,

            @Schema(description = "EPCI on record on that day")
            int intercommunalities,

            int inOneBasin,
            List<Covered> inNoBasin,
            List<Covered> inTwoBasins,

            @Schema(description = "Imports refuse it: empty unless the record is broken")
            List<Covered> inThreeBasinsOrMore,

            @Schema(description = "Basins whose communes overlap, two by two")
            List<OverlapResponse> overlaps) {

        static CoverageResponse of(LocalDate on, Coverage coverage) {
            return new CoverageResponse(
                    on,
                    coverage.intercommunalities(),
                    coverage.inOneBasin(),
                    coverage.inNoBasin(),
                    coverage.inTwoBasins(),
                    coverage.inThreeBasinsOrMore(),
                    coverage.overlaps().stream()
                            .map(each -> new OverlapResponse(
                                    List.of(each.first(), each.second()),
                                    each.intercommunalities(),
                                    each.communes(),
                                    each.population()))
                            .toList());
        }
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "readBasinCoverage",
            summary = "See how the basins cover the territory on a day",
            description =
                    "Each intercommunality [EPCI] is in one or two basins (code des transports L1215-1; perimeters of"
                            + " the région Hauts-de-France): which is in none, which in two, and which basins overlap, with the"
                            + " communes and people that they share.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = CoverageResponse.class),
                            examples = @ExampleObject(name = "made up", value = BasinExamples.COVERAGE)))
    public CoverageResponse read(
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on)
            throws SQLException {
        LocalDate asked = today.or(on);
        return CoverageResponse.of(asked, Coverage.of(views.covered(caller.collectivity(), asked)));
    }
}
