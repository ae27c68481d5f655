package fr.hemicycle.vote.proof;

import static fr.hemicycle.vote.proof.domain.ProofRule.APPOINTMENT_MUST_BE_VOTED_TO_BE_PROVEN;
import static fr.hemicycle.vote.proof.domain.ProofRule.RECORD_MUST_BE_SEALED;

import com.fasterxml.jackson.databind.JsonNode;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.seal.Proofs;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.appointment.domain.AppointmentRegister;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/appointments/{id}/proof")
@RunOnVirtualThread
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proof", description = "Sealed records: proofs that need no server, and the keys to check them with")
class AppointmentProofResource {

    private static final String ID = "01849933-8000-7a40-8001-000000000002";

    private static final String PROOF = """
            {"format": "hemicycle-proof-1", "collectivity": "226200012",
             "subject": "01849933-8000-7a40-8001-000000000002", "records": [], "blocks": [], "keys": []}""";

    private final Proofs proofs;
    private final AppointmentRegister appointments;
    private final Caller caller;

    AppointmentProofResource(Proofs proofs, AppointmentRegister appointments, Caller caller) {
        this.proofs = proofs;
        this.appointments = appointments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.MEMBER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getAppointmentProof",
            summary = "Get the proof of an appointment's rounds",
            description =
                    "A file that stands for itself: who was there, who stood, what the rounds [tours] held, by which articles, and what came"
                            + " of it, with the signed blocks that hold it. `./suite verify FILE` works everything out anew from it and asks"
                            + " no server; docs/proof.md says how to do the same with other tools.")
    @APIResponse(
            responseCode = "200",
            description = "The proof",
            content =
                    @Content(
                            schema = @Schema(implementation = Object.class, type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "proof", value = PROOF)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`APPOINTMENT_MUST_BE_VOTED_TO_BE_PROVEN`; `RECORD_MUST_BE_SEALED`: ask again in a few seconds.")
    public JsonNode proof(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "president", value = ID)) UUID id) {
        if (!appointments.exists(caller.collectivity(), id)) {
            throw ProblemException.notFound();
        }
        return switch (proofs.of(caller.collectivity(), id)) {
            case Proofs.Answer.Proven proven -> proven.file();
            case Proofs.Answer.NotSealedYet waiting ->
                throw ProblemException.refused(
                        List.of(RECORD_MUST_BE_SEALED.with("number", id, "records", waiting.records())));
            case Proofs.Answer.Unknown unknown ->
                throw ProblemException.refused(List.of(APPOINTMENT_MUST_BE_VOTED_TO_BE_PROVEN.with("appointment", id)));
        };
    }
}
