package fr.hemicycle.vote.act;

import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.act.domain.Classification;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/subject-classification")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Acts",
        description =
                "From the vote to the act in force [acte exécutoire]: signature, transmission, publication, control")
class ClassificationResource {

    private final Classifications classifications;
    private final Caller caller;
    private final Clock clock;

    ClassificationResource(Classifications classifications, Caller caller, Clock clock) {
        this.classifications = classifications;
        this.caller = caller;
        this.clock = clock;
    }

    record LoadClassificationRequest(
            @NotNull @PastOrPresent @Schema(description = "Its date, which goes with each act that is transmitted")
            LocalDate version,

            @NotBlank @Size(max = 500) String provenance,

            @NotBlank
            @Size(max = 200_000)
            @Schema(description = "Lines of a code, a comma and a label; a level after the one above it")
            String csv) {}

    record ClassificationResponse(LocalDate version, String provenance, List<SubjectLine> subjects) {

        static ClassificationResponse of(Classification read) {
            return new ClassificationResponse(
                    read.version(),
                    read.provenance(),
                    read.labels().entrySet().stream()
                            .map(each -> new SubjectLine(each.getKey(), each.getValue()))
                            .toList());
        }
    }

    @Schema(name = "SubjectLine")
    record SubjectLine(String code, String label) {}

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getSubjectClassification",
            summary = "Show the classification of subjects",
            description =
                    "The one in use [nomenclature des matières de @CTES]: the last that the collectivity loaded, or the two levels that"
                            + " all prefectures share.")
    @APIResponse(
            responseCode = "200",
            description = "The classification",
            content =
                    @Content(
                            schema = @Schema(implementation = ClassificationResponse.class),
                            examples = @ExampleObject(name = "an extract", value = ActExamples.CLASSIFICATION)))
    public ClassificationResponse get() {
        return ClassificationResponse.of(classifications.current(caller.collectivity()));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "loadSubjectClassification",
            summary = "Load a classification of subjects",
            description =
                    "A newer or deeper one, as the prefecture gave it [retour de classification]. Earlier ones stay on record, and so do"
                            + " the subjects that acts took from them.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "deeper", value = ActExamples.CLASSIFICATION_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Loaded",
            content =
                    @Content(
                            schema = @Schema(implementation = ClassificationResponse.class),
                            examples = @ExampleObject(name = "an extract", value = ActExamples.CLASSIFICATION)))
    @APIResponse(responseCode = "409", description = "`CLASSIFICATION_MUST_BE_NEWER`")
    @APIResponse(responseCode = "422", description = "`CLASSIFICATION_MUST_BE_READABLE`")
    public Response load(@Valid @NotNull LoadClassificationRequest request) {
        Classification read = classifications.load(
                caller.collectivity(), request.version(), request.provenance(), request.csv(), clock.instant());
        return Response.created(URI.create("/v1/subject-classification"))
                .entity(ClassificationResponse.of(read))
                .build();
    }
}
