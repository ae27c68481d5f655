package fr.hemicycle.vote.deliberation;

import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.deliberation.CloseBallotRequest.VoiceView;
import fr.hemicycle.vote.deliberation.domain.Voice;
import fr.hemicycle.vote.deliberation.domain.VoiceRule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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

@Path("/v1/deliberations/{id}/voices")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deliberations")
class VoiceResource {

    private final CalledVoices voices;
    private final DeliberationRows deliberations;
    private final Caller caller;
    private final Clock clock;

    VoiceResource(CalledVoices voices, DeliberationRows deliberations, Caller caller, Clock clock) {
        this.voices = voices;
        this.deliberations = deliberations;
        this.caller = caller;
        this.clock = clock;
    }

    record RecordVoicesRequest(
            @NotNull @Size(min = 1, max = 200) @Schema(description = "One, or as many as were heard; all or none")
            List<@Valid @NotNull VoiceView> voices) {}

    record VoicesResponse(List<VoiceView> voices) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.MEMBER, Role.ADMIN})
    @Operation(
            operationId = "recordVoices",
            summary = "Record what voters say when they are called",
            description =
                    "In a public ballot [scrutin public, CGCT L3121-15] the members may be called one by one: each voice is kept as"
                            + " it is said, for good. The ballot then closes on them (a public one without `choiceOfAll`); whoever"
                            + " said nothing takes no part. With the role `member` one speaks for oneself and for the member whose proxy"
                            + " one holds (claim `councillor`). Not for secret ballots: nothing links a member to a choice there.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "one voice", value = DeliberationExamples.VOICES)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = VoicesResponse.class),
                            examples = @ExampleObject(name = "one voice", value = DeliberationExamples.VOICES)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`BALLOT_MUST_BE_TAKEN_ONCE`, `ROLL_CALL_MUST_BE_TAKEN_BEFORE_THE_BALLOT`, `SITTING_MUST_RUN`,"
                            + " `VOICE_MUST_BE_ONES_OWN_OR_HELD`, `VOICE_MUST_BE_OF_AN_ENTITLED_VOTER`, `VOTER_MUST_SPEAK_ONCE`")
    public Response record(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = DeliberationExamples.DELIBERATION_ID))
                    UUID id,
            @Valid @NotNull RecordVoicesRequest request) {
        voices.record(
                caller.collectivity(),
                id,
                request.voices().stream()
                        .map(each -> new Voice(each.councillorId(), each.choice()))
                        .toList(),
                speaker(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return Response.created(URI.create("/v1/deliberations/" + id + "/voices"))
                .entity(new VoicesResponse(request.voices()))
                .build();
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.MEMBER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listVoices",
            summary = "List the voices recorded so far",
            description = "What was said one by one in a public ballot [scrutin public], in the order of saying it.")
    @APIResponse(
            responseCode = "200",
            description = "The voices",
            content =
                    @Content(
                            schema = @Schema(implementation = VoicesResponse.class),
                            examples = @ExampleObject(name = "one voice", value = DeliberationExamples.VOICES)))
    public VoicesResponse list(
            @PathParam("id")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = DeliberationExamples.DELIBERATION_ID))
                    UUID id) {
        DeliberationRow row = deliberations.one(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return new VoicesResponse(voices.of(caller.collectivity(), row.id()).stream()
                .map(voice -> new VoiceView(voice.councillorId(), voice.choice()))
                .toList());
    }

    /** {@code null} for the office. A member's token that names no councillor speaks for nobody. */
    private @Nullable UUID speaker() {
        if (caller.has(Role.CLERK) || caller.has(Role.ADMIN)) {
            return null;
        }
        try {
            return caller.claim("councillor")
                    .map(UUID::fromString)
                    .orElseThrow(() -> ProblemException.of(RequestRule.ROLE_MUST_ALLOW_THE_REQUEST));
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.of(RequestRule.ROLE_MUST_ALLOW_THE_REQUEST);
        }
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(VoiceRule.values());
    }
}
