package fr.hemicycle.funding.journal;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.seal.SealFault;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
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

@Path("/v1/operations/{id}/proof/comparison")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proof")
class JournalComparisonResource {

    private static final String NOTHING = """
            {"deviations": [], "faults": []}""";

    private final Journals journals;
    private final Caller caller;

    JournalComparisonResource(Journals journals, Caller caller) {
        this.journals = journals;
        this.caller = caller;
    }

    @Schema(name = "JournalComparison")
    record ComparisonResponse(
            @Schema(description = "Rows that are no longer what was sealed")
            List<DeviationResponse> deviations,

            @Schema(description = "What does not hold in the sealed records themselves and in their blocks")
            List<SealFault> faults) {}

    @Schema(name = "JournalDeviation")
    record DeviationResponse(
            @Schema(description = "`/rows/table/row/column`; without a column for the whole row")
            String place,

            @Schema(description = "Empty where nothing was sealed")
            String sealed,

            @Schema(description = "Empty where nothing is left")
            String live) {}

    @GET
    @RolesAllowed({Role.FINANCE, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "compareJournalWithSeal",
            summary = "Compare an operation's journal with what was sealed",
            description =
                    "Names every field that is no longer what was sealed, and every row that is gone or was added, whoever changed it:"
                            + " movements, votes and lines, changes, reservations, authorisations, shares, payments, and the sealed"
                            + " records with their blocks. None is as it should be.")
    @APIResponse(
            responseCode = "200",
            description = "The deviations",
            content =
                    @Content(
                            schema = @Schema(implementation = ComparisonResponse.class),
                            examples = @ExampleObject(name = "none", value = NOTHING)))
    public ComparisonResponse compare(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = JournalProofResource.ID))
                    UUID id) {
        Journals.Comparison comparison =
                journals.compare(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return new ComparisonResponse(
                comparison.deviations().stream()
                        .map(each -> new DeviationResponse(each.place(), each.sealed(), each.live()))
                        .toList(),
                SealFault.of(comparison.faults()));
    }
}
