package fr.hemicycle.basin.solution;

import fr.hemicycle.basin.solution.domain.Ending;
import fr.hemicycle.basin.territory.domain.Today;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

@Path("/v1/mobility-solutions/{id}/end")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mobility solutions")
class SolutionEndResource {

    private final Catalogue catalogue;
    private final Today today;
    private final Caller caller;

    SolutionEndResource(Catalogue catalogue, Today today, Caller caller) {
        this.catalogue = catalogue;
        this.today = today;
        this.caller = caller;
    }

    @Schema(name = "EndMobilitySolutionRequest")
    record EndSolutionRequest(
            @NotNull LocalDate lastDay,

            @Schema(description = "Why, in words; of no person") @NotBlank @Size(max = 2000)
            String reason) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "endMobilitySolution",
            summary = "End a mobility solution",
            description = "From the day after its last one nobody can use it; that day is today or later. Once: what"
                    + " comes after it is another solution. What it was stays on record.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "made up", value = SolutionExamples.END)))
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content =
                    @Content(
                            schema = @Schema(implementation = SolutionView.class),
                            examples = @ExampleObject(name = "made up", value = SolutionExamples.ENDED)))
    @APIResponse(
            responseCode = "409",
            description = "`SOLUTION_MUST_NOT_HAVE_ENDED`, `SOLUTION_CHANGE_MUST_FOLLOW_THE_ONE_BEFORE`,"
                    + " `SOLUTION_MUST_KEEP_ITS_PAST`, `SOLUTION_MAY_ONLY_END_EARLIER`")
    public Response end(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "made up", value = SolutionExamples.ID))
                    UUID id,
            @Valid @NotNull EndSolutionRequest request)
            throws SQLException {
        TermsRecord ended = catalogue.end(caller.collectivity(), id, new Ending(request.lastDay(), request.reason()));
        return SolutionView.answer(Response.ok(), ended, today.or(null));
    }
}
