package fr.hemicycle.vote.simulation;

import fr.hemicycle.platform.openapi.CommonAnswers;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.simulation.SimulationViews.SimulationResponse;
import fr.hemicycle.vote.simulation.domain.SimulationRule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Needs no {@code Idempotency-Key}: it decides nothing, so a repeat is another look. */
@Path("/v1/simulations")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Simulations",
        description = "Sittings and ballots that do not take place [simulations]: nothing is written")
class SimulationResource {

    private final Simulations simulations;
    private final SimulationViews views;
    private final Caller caller;
    private final Clock clock;

    SimulationResource(Simulations simulations, SimulationViews views, Caller caller, Clock clock) {
        this.simulations = simulations;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Extension(name = CommonAnswers.DECIDES_NOTHING, value = "true", parseValue = true)
    @Operation(
            operationId = "simulateVote",
            summary = "Simulate a sitting with its ballot",
            description =
                    "Presences, proxies [délégations de vote], choices and expense lines in; quorum [CGCT L3121-14, L3121-14-1],"
                            + " result [L3121-14 al. 3, L3121-15], certificate, tallies by group, balances after and the events that"
                            + " would go out. The rules are those of a real vote, applied in the same order: the first step that would"
                            + " be refused is answered with all its reasons. Balances are read from funding-service with your token;"
                            + " nothing is reserved, so another may take the credits before the real report does. Lines that it would"
                            + " not reserve leave the ballot refused by `EXPENSES_MUST_BE_RESERVED_BEFORE_THE_VOTE`. Nothing is written.")
    @RequestBody(
            content =
                    @Content(examples = @ExampleObject(name = "a small committee", value = SimulationExamples.REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "What would come of it: a result, or the step that would be refused",
            content =
                    @Content(
                            schema = @Schema(implementation = SimulationResponse.class),
                            examples = {
                                @ExampleObject(name = "adopted", value = SimulationExamples.ADOPTED),
                                @ExampleObject(name = "refused", value = SimulationExamples.REFUSED)
                            }))
    @APIResponse(
            responseCode = "422",
            description = "`BODY_MUST_BE_NAMED_OR_DESCRIBED`, `BODY_MUST_EXIST`, `VOICES_MUST_FIT_THE_METHOD`,"
                    + " `MAJORITY_MUST_BE_A_HALF_OR_MORE`")
    public SimulationResponse simulate(@Valid @NotNull SimulationRequest request, @Context HttpHeaders headers) {
        return views.of(simulations.play(
                caller.collectivity(),
                headers.getHeaderString(HttpHeaders.AUTHORIZATION),
                request,
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(SimulationRule.values());
    }
}
