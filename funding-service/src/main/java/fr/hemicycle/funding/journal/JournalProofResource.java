package fr.hemicycle.funding.journal;

import fr.hemicycle.funding.journal.domain.JournalRule;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/operations/{id}/proof")
@RunOnVirtualThread
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proof", description = "Sealed records: proofs that need no server, and the keys to check them with")
class JournalProofResource {

    static final String ID = "01941f29-7c00-7000-8000-000000000201";

    /** As long as the sealer waits between two blocks. */
    private static final Duration UNTIL_SEALED = Duration.ofSeconds(2);

    private static final String PROOF = """
            {"format": "hemicycle-journal-1", "collectivity": "226200012",
             "subject": "01941f29-7c00-7000-8000-000000000201",
             "operation": {"code": "C01-564H02", "label": "Appui aux parcours intégrés 2021-2027",
               "authorised": "24240000.00", "committed": "20986764.73", "reserved": "0.00", "available": "3253235.27"},
             "records": [], "blocks": [], "keys": []}""";

    private final Journals journals;
    private final Caller caller;

    JournalProofResource(Journals journals, Caller caller) {
        this.journals = journals;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getJournalProof",
            summary = "Get the proof of an operation's journal",
            description =
                    "A file that stands for itself: every movement of the operation, the votes, lines, reservations, shares and"
                            + " payments that its movements stand on, and its balance, with the signed blocks that hold them."
                            + " `./suite verify FILE` sums the journal up anew and asks no server; docs/proof.md says how to do the"
                            + " same with other tools.")
    @APIResponse(
            responseCode = "200",
            description = "The proof",
            content =
                    @Content(
                            schema = @Schema(implementation = Object.class, type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "journal", value = PROOF)))
    @APIResponse(
            responseCode = "409",
            description = "`RECORD_MUST_BE_SEALED`: ask again after the seconds of `Retry-After`.",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "Seconds",
                            schema = @Schema(implementation = Integer.class)))
    public Response proof(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id) {
        return switch (journals.extract(caller.collectivity(), id)) {
            case Journals.Extract.Proven proven -> Response.ok(proven.file()).build();
            case Journals.Extract.Unproven unproven -> throw ProblemException.notYet(unproven.reason(), UNTIL_SEALED);
            case Journals.Extract.Unknown() -> throw ProblemException.notFound();
        };
    }

    @Produces
    RuleCatalogue journalRules() {
        return RuleCatalogue.of(JournalRule.values());
    }
}
