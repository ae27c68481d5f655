package fr.hemicycle.vote.act;

import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.act.ActViews.ActResponse;
import fr.hemicycle.vote.act.ActViews.PersonView;
import fr.hemicycle.vote.act.domain.Reach;
import fr.hemicycle.vote.act.domain.Signatory;
import fr.hemicycle.vote.act.domain.Step;
import fr.hemicycle.vote.transmission.domain.TransmissionRule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

@Path("/v1/deliberations/{id}/act")
@RunOnVirtualThread
@RolesAllowed({Role.CLERK, Role.ADMIN})
@APIResponse(
        responseCode = "201",
        description = "On record",
        content =
                @Content(
                        schema = @Schema(implementation = ActResponse.class),
                        examples = @ExampleObject(name = "act", value = ActExamples.ACT)))
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Acts",
        description =
                "From the vote to the act in force [acte exécutoire]: signature, transmission, publication, control")
class ActStepResource {

    private final ActSteps steps;
    private final Classifications classifications;
    private final Caller caller;

    ActStepResource(ActSteps steps, Classifications classifications, Caller caller) {
        this.steps = steps;
        this.classifications = classifications;
        this.caller = caller;
    }

    record SignActRequest(
            @NotNull LocalDate signedOn,

            @NotNull
            @Schema(description = "By which right: the president, or one who was delegated [délégation de signature]")
            Signatory.Right right,

            @NotNull @Valid PersonView signatory,

            @Pattern(regexp = "(?s).*\\S.*", message = "not blank")
            @Size(max = 300)
            @Schema(description = "Reference of the delegation [CGCT L3221-3]; of a delegate only")
            @Nullable
            String delegation,

            @NotNull @Schema(description = "Whom it is for, which decides how it is made known")
            Reach reach,

            @Schema(
                    description =
                            "True for the few acts that CGCT L3131-2 does not make the collectivity send; absent means false")
            @Nullable
            Boolean exemptFromTransmission,

            @Size(max = 20) @Schema(description = "May come later, before the transmission", examples = "7.6") @Nullable
            String subjectCode) {}

    record ClassifyActRequest(
            @NotNull LocalDate classifiedOn,

            @NotBlank @Size(max = 20) @Schema(examples = "7.6")
            String subjectCode) {}

    record TransmitActRequest(
            @Schema(description = "Day on which another system sent it; absent to send it now from here") @Nullable
            LocalDate elsewhereOn,

            @Size(max = 100)
            @Schema(description = "By which the prefecture answers for what was sent elsewhere")
            @Nullable
            String actesIdentifier) {}

    record AcknowledgeActRequest(
            @NotNull @Schema(description = "Day on which the prefecture received it")
            LocalDate receivedOn) {}

    record SentBackRequest(
            @NotNull Step.SentBack.Cause kind,
            @NotNull LocalDate on,

            @NotBlank @Size(max = 20) @Schema(examples = "004")
            String code,

            @NotBlank @Size(max = 2000) String detail) {}

    @POST
    @Path("/signature")
    @Idempotent
    @Operation(
            operationId = "signAct",
            summary = "Sign an act",
            description =
                    "By the president of the council, or by a delegated signatory [délégation de signature, CGCT L3221-3]. The subject code"
                            + " [matière] may come with it.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.SIGNATURE)))
    @APIResponse(responseCode = "409", description = ActSteps.ALWAYS + ", `ACT_MUST_BE_SIGNED_ONCE`")
    @APIResponse(
            responseCode = "422",
            description = "`DELEGATE_MUST_NAME_THE_DELEGATION`, `SUBJECT_CODE_MUST_BE_IN_THE_CLASSIFICATION`")
    public Response signAct(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull SignActRequest request) {
        Signatory signatory = request.signatory().toDomain(request.delegation());
        signatory.objection(request.right()).ifPresent(reason -> {
            throw ProblemException.invalid("/delegation", reason);
        });
        List<Step> taken = new ArrayList<>();
        taken.add(new Step.Signed(
                request.signedOn(),
                signatory,
                request.reach(),
                !Boolean.TRUE.equals(request.exemptFromTransmission())));
        if (request.subjectCode() != null) {
            taken.add(new Step.Classified(
                    request.signedOn(),
                    classifications.classify(caller.collectivity(), "/subjectCode", request.subjectCode())));
        }
        return steps.take(id, taken.toArray(Step[]::new));
    }

    @POST
    @Path("/subject")
    @Idempotent
    @Operation(
            operationId = "classifyAct",
            summary = "Give an act its subject code",
            description =
                    "From the classification [nomenclature des matières] that is loaded, two levels at least. It may change until the act is"
                            + " transmitted.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.SUBJECT)))
    @APIResponse(
            responseCode = "409",
            description = ActSteps.ALWAYS + ", `SUBJECT_CODE_MUST_NOT_CHANGE_ONCE_TRANSMITTED`")
    @APIResponse(responseCode = "422", description = "`SUBJECT_CODE_MUST_BE_IN_THE_CLASSIFICATION`")
    public Response classifyAct(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull ClassifyActRequest request) {
        return steps.take(
                id,
                new Step.Classified(
                        request.classifiedOn(),
                        classifications.classify(caller.collectivity(), "/subjectCode", request.subjectCode())));
    }

    @POST
    @Path("/transmission")
    @Idempotent
    @Operation(
            operationId = "transmitAct",
            summary = "Transmit an act to the prefecture",
            description =
                    "Sends it with its annexes, or records that another system did [transmission au représentant de l'État, CGCT L3131-2]."
                            + " The package leaves at once after this answer. One that was sent back [anomalie] may be sent again.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.TRANSMISSION)))
    @APIResponse(
            responseCode = "409",
            description = ActSteps.ALWAYS
                    + ", `ACT_MUST_BE_SIGNED_BEFORE`, `STEP_MUST_NOT_PRECEDE_THE_SIGNATURE`, `ACT_MUST_BE_TRANSMITTED_ONCE`,"
                    + " `ACT_MUST_HAVE_A_SUBJECT_CODE`, `ACT_MUST_HAVE_ITS_DOCUMENT`, `COLLECTIVITY_MUST_BE_DESCRIBED`, and what @CTES asks: "
                    + TransmissionRule.CODES)
    public Response transmitAct(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull TransmitActRequest request) {
        return request.elsewhereOn() == null
                ? steps.transmit(id)
                : steps.take(id, new Step.Transmitted(request.elsewhereOn(), request.actesIdentifier(), true));
    }

    @POST
    @Path("/acknowledgement")
    @Idempotent
    @Operation(
            operationId = "acknowledgeAct",
            summary = "Record that the prefecture has an act",
            description =
                    "Its acknowledgement [accusé de réception], which proves the receipt and is no condition of force [CGCT L3131-1].")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.ACKNOWLEDGEMENT)))
    @APIResponse(
            responseCode = "409",
            description = ActSteps.ALWAYS + ", `ANSWER_MUST_FOLLOW_A_TRANSMISSION`, `ACT_MUST_BE_ACKNOWLEDGED_ONCE`")
    public Response acknowledgeAct(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull AcknowledgeActRequest request) {
        return steps.take(id, new Step.Acknowledged(request.receivedOn()));
    }

    @POST
    @Path("/anomalies")
    @Idempotent
    @Operation(
            operationId = "recordAnomaly",
            summary = "Record that a transmission was sent back",
            description =
                    "An anomaly of the act, or a rejected package [anomalie, rejet]. The transmission does not count and may be repeated.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "2022-552", value = ActExamples.ANOMALY)))
    @APIResponse(
            responseCode = "409",
            description = ActSteps.ALWAYS + ", `ANSWER_MUST_FOLLOW_A_TRANSMISSION`, `ACT_MUST_BE_ACKNOWLEDGED_ONCE`")
    public Response recordAnomaly(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @Valid @NotNull SentBackRequest request) {
        return steps.take(id, new Step.SentBack(request.on(), request.kind(), request.code(), request.detail()));
    }
}
