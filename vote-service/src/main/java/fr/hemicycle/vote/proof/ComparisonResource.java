package fr.hemicycle.vote.proof;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.deliberation.domain.DeliberationRegister;
import fr.hemicycle.vote.deliberation.domain.SealedVoteCheck;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/deliberations/{id}/proof/comparison")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proof")
class ComparisonResource {

    private static final String NOTHING = """
            {"deviations": []}""";

    private final SealedVoteCheck check;
    private final DeliberationRegister deliberations;
    private final Caller caller;

    ComparisonResource(SealedVoteCheck check, DeliberationRegister deliberations, Caller caller) {
        this.check = check;
        this.deliberations = deliberations;
        this.caller = caller;
    }

    record ComparisonResponse(List<DeviationResponse> deviations) {}

    @Schema(name = "Deviation")
    record DeviationResponse(
            @Schema(description = "The ballot") UUID voteId,

            @Schema(description = "JSON pointer into its sealed record; empty for the whole of it")
            String place,

            @Schema(description = "Empty where nothing was sealed")
            String sealed,

            @Schema(description = "Empty where nothing is left")
            String live) {}

    @GET
    @RolesAllowed({Role.CLERK, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "compareWithSeal",
            summary = "Compare the votes that are shown with those that were sealed",
            description =
                    "Names every field of a ballot, of its voices and of where each member stands that is no longer what was sealed,"
                            + " whoever changed it. None is as it should be.")
    @APIResponse(
            responseCode = "200",
            description = "The deviations",
            content =
                    @Content(
                            schema = @Schema(implementation = ComparisonResponse.class),
                            examples = @ExampleObject(name = "none", value = NOTHING)))
    public ComparisonResponse compare(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = "01849933-8000-702a-b270-000000000001"))
                    UUID id) {
        if (deliberations.find(caller.collectivity(), id).isEmpty()) {
            throw ProblemException.notFound();
        }
        return new ComparisonResponse(check.deviations(caller.collectivity(), id).stream()
                .map(each -> new DeviationResponse(each.voteId(), each.place(), each.sealed(), each.live()))
                .toList());
    }
}
