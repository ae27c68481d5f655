package fr.hemicycle.vote.proof;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.seal.SealCheck;
import fr.hemicycle.platform.seal.SealFault;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
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
import org.jspecify.annotations.Nullable;

@Path("/v1/deliberations/{id}/proof/comparison")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proof")
class ComparisonResource {

    private static final String NOTHING = """
            {"deviations": [], "faults": []}""";

    private final SealedVoteCheck check;
    private final SealCheck seal;
    private final Caller caller;

    ComparisonResource(SealedVoteCheck check, SealCheck seal, Caller caller) {
        this.check = check;
        this.seal = seal;
        this.caller = caller;
    }

    record ComparisonResponse(
            @Schema(description = "Rows that are no longer what was sealed")
            List<DeviationResponse> deviations,

            @Schema(description = "What does not hold in the sealed records themselves and in their blocks")
            List<SealFault> faults) {}

    @Schema(name = "Deviation")
    record DeviationResponse(
            @Schema(description = "The ballot that sealed it; absent where none did") @Nullable
            UUID voteId,

            @Schema(description = "`/rows/table/row/column`; empty for the whole ballot")
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
                    "Names every field that is no longer what was sealed, and every row that is gone or was added, whoever changed it:"
                            + " ballots, voices, standings, roll call, proxies, timeline, articles, amendments, the report with its"
                            + " versions, opinions and expense lines, and the sealed records with their blocks. None is as it should be.")
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
        List<SealCheck.Fault> faults = seal.of(caller.collectivity(), id);
        if (faults.isEmpty() && check.number(caller.collectivity(), id).isEmpty()) {
            throw ProblemException.notFound();
        }
        return new ComparisonResponse(
                check.deviations(caller.collectivity(), id).stream()
                        .map(each -> new DeviationResponse(each.voteId(), each.place(), each.sealed(), each.live()))
                        .toList(),
                SealFault.of(faults));
    }
}
