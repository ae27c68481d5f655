package fr.hemicycle.funding.commitment;

import fr.hemicycle.funding.commitment.domain.Change;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Figures;
import fr.hemicycle.funding.operation.domain.CrossedThreshold;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.operation.domain.Limits;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

@Path("/v1/commitments/{id}/rest-releases")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitments")
class RestReleaseResource {

    private static final String ID = "01941f29-7c00-7000-8000-000000000204";
    private static final String ANSWER = """
            {"commitmentId":"01941f29-7c00-7000-8000-000000000204","lines":[{"article":2,"line":1,\
            "operationId":"01941f29-7c00-7000-8000-000000000201","released":{"amount":"60000.00","currency":"EUR"},\
            "balance":{"authorised":{"amount":"15680078.60","currency":"EUR"},\
            "committed":{"amount":"12366843.33","currency":"EUR"},"reserved":{"amount":"0.00","currency":"EUR"},\
            "available":{"amount":"3313235.27","currency":"EUR"}}}]}""";

    private final Changes changes;
    private final OutcomeRows outcomes;
    private final Caller caller;
    private final Clock clock;
    private final Ledger ledger;

    RestReleaseResource(Changes changes, OutcomeRows outcomes, Caller caller, Clock clock, Ledger ledger) {
        this.ledger = ledger;
        this.changes = changes;
        this.outcomes = outcomes;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "ReleaseRestRequest")
    record ReleaseRestRequest(@NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "RestRelease")
    record RestReleaseResponse(UUID commitmentId, List<FreedLine> lines) {}

    @Schema(name = "FreedLine")
    record FreedLine(
            int article,
            int line,
            UUID operationId,
            Amount released,

            @Schema(description = "Balance of its operation, after this line and those before it")
            Figures balance,

            @Schema(description = "Thresholds beyond which the operation is used today; absent when there are none")
            @Nullable
            List<CrossedThreshold> crossedThresholds) {

        static FreedLine of(Change change, Limits limits, LocalDate today) {
            return new FreedLine(
                    change.line().article(),
                    change.line().line(),
                    change.line().operationId(),
                    Amount.of(change.by()),
                    Figures.of(
                            change.after().authorised(),
                            change.after().committed(),
                            change.after().reserved()),
                    limits.crossedOrNull(change.after(), today));
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "releaseRestOfCommitment",
            summary = "Release the rest of a commitment",
            description =
                    "Gives back all that still stands of a commitment [dégagement] when nothing more will be due: it is available"
                            + " again on its operations as long as their authorisation is (CGCT L3312-4 II). The commitment and"
                            + " its journal stay on record.")
    @RequestBody(
            content =
                    @Content(examples = @ExampleObject(name = "terminé", value = "{\"reason\":\"Mission terminée\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Released, line by line, each with the new balance of its operation",
            content =
                    @Content(
                            schema = @Schema(implementation = RestReleaseResponse.class),
                            examples = @ExampleObject(name = "2022-552", value = ANSWER)))
    @APIResponse(responseCode = "409", description = "`COMMITMENT_MUST_STAND`: nothing is left of it")
    public Response release(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id,
            @Valid @NotNull ReleaseRestRequest request) {
        if (outcomes.commitment(caller.collectivity(), id).isEmpty()) {
            throw ProblemException.notFound();
        }
        Instant now = clock.instant();
        List<Change> released = changes.releaseRest(caller.collectivity(), id, request.reason(), now);
        return Response.ok(new RestReleaseResponse(
                        id,
                        released.stream()
                                .map(each -> FreedLine.of(each, limits(each), LegalDay.of(now)))
                                .toList()))
                .build();
    }

    private Limits limits(Change change) {
        return ledger.find(caller.collectivity(), change.line().operationId())
                .orElseThrow()
                .limits();
    }
}
