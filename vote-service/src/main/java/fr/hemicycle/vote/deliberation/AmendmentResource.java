package fr.hemicycle.vote.deliberation;

import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.deliberation.DeliberationViews.AmendmentResponse;
import fr.hemicycle.vote.deliberation.domain.Amendment;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/deliberations/{id}")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Deliberations",
        description = "Deliberations [délibérations], their ballots [scrutins] and what became of their money")
class AmendmentResource {

    private final Amendments amendments;
    private final Caller caller;

    AmendmentResource(Amendments amendments, Caller caller) {
        this.amendments = amendments;
        this.caller = caller;
    }

    record ProposeAmendmentRequest(
            @NotNull @Min(1) @Schema(description = "Number of the article that it rewords")
            Integer article,

            @NotBlank @Size(max = 20_000) String text,
            @NotNull UUID authorId) {}

    @POST
    @Path("/amendments")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "proposeAmendment",
            summary = "Propose an amendment",
            description =
                    "Another wording for one article [amendement]. It is voted before its article and before the whole.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "amendment", value = DeliberationExamples.AMENDMENT_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content =
                    @Content(
                            schema = @Schema(implementation = AmendmentResponse.class),
                            examples = @ExampleObject(name = "amendment", value = DeliberationExamples.AMENDMENT)))
    @APIResponse(
            responseCode = "409",
            description = "`BALLOT_MUST_BE_TAKEN_ONCE`, `ARTICLE_MUST_EXIST`, `ARTICLE_MUST_BE_VOTED_ONCE`,"
                    + " `AUTHOR_MUST_BE_A_MEMBER_OF_THE_BODY`")
    public Response propose(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = DeliberationExamples.DELIBERATION_ID))
                    UUID id,
            @Valid @NotNull ProposeAmendmentRequest request) {
        Amendment amendment =
                amendments.propose(caller.collectivity(), id, request.article(), request.text(), request.authorId());
        return Response.created(URI.create("/v1/deliberations/" + id))
                .entity(AmendmentResponse.of(amendment))
                .build();
    }
}
