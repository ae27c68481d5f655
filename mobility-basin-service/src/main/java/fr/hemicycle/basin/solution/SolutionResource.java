package fr.hemicycle.basin.solution;

import fr.hemicycle.basin.territory.domain.Today;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.LocalDate;
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

@Path("/v1/mobility-solutions/{id}")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mobility solutions")
class SolutionResource {

    private final Catalogue catalogue;
    private final SolutionSearch search;
    private final Today today;
    private final Caller caller;

    SolutionResource(Catalogue catalogue, SolutionSearch search, Today today, Caller caller) {
        this.catalogue = catalogue;
        this.search = search;
        this.today = today;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "readMobilitySolution",
            summary = "Read a mobility solution as it stands on a day",
            description = "Its terms of that day, and whether it can be used then.")
    @APIResponse(
            responseCode = "200",
            description = "The solution",
            content =
                    @Content(
                            schema = @Schema(implementation = SolutionView.class),
                            examples = @ExampleObject(name = "made up", value = SolutionExamples.SOLUTION)))
    public Response read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "made up", value = SolutionExamples.ID))
                    UUID id,
            @Parameter(description = "Day; today where it is absent") @QueryParam("on") @Nullable LocalDate on)
            throws SQLException {
        LocalDate day = today.or(on);
        return SolutionView.answer(
                Response.ok(), search.one(caller.collectivity(), id, day).orElseThrow(ProblemException::notFound), day);
    }

    @PUT
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "changeMobilitySolution",
            summary = "Change a mobility solution from a day on",
            description =
                    "Other terms take the place of the latest ones from their own first day, which is today or later:"
                            + " what was answered of a day before stays the answer. The version that the caller has seen"
                            + " comes in `If-Match`.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "made up", value = SolutionExamples.CHANGE)))
    @APIResponse(
            responseCode = "200",
            description = "Changed; the terms are the new ones",
            content =
                    @Content(
                            schema = @Schema(implementation = SolutionView.class),
                            examples = @ExampleObject(name = "made up", value = SolutionExamples.CHANGED)))
    @APIResponse(
            responseCode = "409",
            description = "`SOLUTION_MUST_NOT_HAVE_ENDED`, `SOLUTION_CHANGE_MUST_FOLLOW_THE_ONE_BEFORE`,"
                    + " `SOLUTION_MUST_KEEP_ITS_PAST`")
    @APIResponse(responseCode = "422", description = SolutionsResource.FAULTS)
    public Response change(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "made up", value = SolutionExamples.ID))
                    UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TermsView request)
            throws SQLException {
        TermsRecord changed =
                catalogue.change(caller.collectivity(), id, ifMatch, request.toDomain(), caller.subject());
        return SolutionView.answer(Response.ok(), changed, today.or(null));
    }
}
