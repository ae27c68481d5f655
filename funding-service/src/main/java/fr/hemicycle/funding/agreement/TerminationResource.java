package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.KeptAgreements.Kept;
import fr.hemicycle.funding.agreement.domain.Fact.Terminated;
import fr.hemicycle.funding.operation.domain.LegalDay;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
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

@Path("/v1/agreements/{id}/termination")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
class TerminationResource {

    private final Agreements agreements;
    private final Caller caller;
    private final Clock clock;

    TerminationResource(Agreements agreements, Caller caller, Clock clock) {
        this.agreements = agreements;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "TerminateAgreementRequest")
    record TerminateAgreementRequest(
            @Schema(description = "From this day on it is not in force; it may lie ahead") @NotNull
            LocalDate terminatedOn,

            @NotBlank @Size(max = 500) String reason) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "terminateAgreement",
            summary = "End an agreement before its term",
            description =
                    "The collectivity that keeps it records its termination [résiliation] with the reason, once, for the version"
                            + " that you have seen (`If-Match`). A draft that is given up ends in this way too.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "given up", value = AgreementExamples.TERMINATE)))
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementView.class),
                            examples = @ExampleObject(name = "2022-552", value = AgreementExamples.AGREEMENT)))
    @APIResponse(responseCode = "409", description = "`AGREEMENT_MUST_NOT_HAVE_ENDED`")
    @APIResponse(responseCode = "412", description = "`VERSION_MUST_BE_CURRENT`")
    @APIResponse(responseCode = "428", description = "`VERSION_MUST_BE_GIVEN`")
    public Response terminate(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "2022-552", value = AgreementExamples.ID))
                    UUID id,
            @HeaderParam("If-Match")
                    @Parameter(required = true, description = "The `ETag` of your last read.", example = "\"1\"")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull TerminateAgreementRequest request) {
        Kept after = agreements.terminate(
                caller.collectivity(),
                id,
                ifMatch,
                new Terminated(request.terminatedOn(), request.reason().strip()),
                caller.subject());
        return AgreementView.answer(Response.ok(), after, LegalDay.of(clock.instant()));
    }
}
