package fr.hemicycle.vote.agent;

import static fr.hemicycle.vote.agent.domain.AgentRule.AGENT_MUST_NOT_LEAVE_BEFORE_STARTING;
import static fr.hemicycle.vote.councillor.domain.CouncillorRule.NAME_MUST_BE_LEGIBLE;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.vote.agent.domain.Agent;
import fr.hemicycle.vote.agent.domain.AgentRule;
import fr.hemicycle.vote.councillor.domain.FullName;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

@Path("/v1/agents")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agents", description = "Appointed staff [agents] who attend sittings or sign acts")
class AgentResource {

    private static final String AGENT_ID = "01849933-8000-7e01-8001-000000000001";
    private static final String REQUEST_EXAMPLE = """
            {"givenName": "Maryline", "familyName": "VINCLAIRE",
             "capacity": "Directrice générale des services", "from": "2021-07-01"}""";
    private static final String EXAMPLE = """
            {"id": "01849933-8000-7e01-8001-000000000001", "givenName": "Maryline", "familyName": "VINCLAIRE",
             "capacity": "Directrice générale des services", "from": "2021-07-01"}""";
    private static final String PAGE_EXAMPLE = "{\"items\": [" + EXAMPLE + "]}";

    private final AgentRows rows;
    private final Caller caller;

    AgentResource(AgentRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    record AgentRequest(
            @NotBlank @Size(max = 100) @Schema(examples = "Maryline")
            String givenName,

            @NotBlank @Size(max = 100) @Schema(examples = "VINCLAIRE")
            String familyName,

            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = "^[^\\u0000-\\u001F\\u007F]*$")
            @Schema(
                    description = "As it stands under a signature [qualité]",
                    examples = "Directrice générale des services")
            String capacity,

            @NotNull @Schema(description = "First day in that capacity", examples = "2021-07-01")
            LocalDate from,

            @Schema(description = "Last day, absent while it lasts", examples = "2028-03-31") @Nullable
            LocalDate until) {

        Agent toDomain(UUID id) {
            return new Agent(id, new FullName(givenName, familyName), capacity, from, until);
        }
    }

    record AgentResponse(
            UUID id,
            String givenName,
            String familyName,
            String capacity,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record AgentPage(List<AgentResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "registerAgent",
            summary = "Register an appointed agent",
            description =
                    "Someone appointed, not elected [agent], who attends sittings without a vote or signs by delegation, with"
                            + " the capacity [qualité] that stands under the signature and in the publication (CGCT R3131-2). Who"
                            + " changes capacity is registered once more.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "December 2022", value = REQUEST_EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            schema = @Schema(implementation = AgentResponse.class),
                            examples = @ExampleObject(name = "agent", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "`AGENT_MUST_NOT_LEAVE_BEFORE_STARTING`")
    @APIResponse(responseCode = "422", description = "`NAME_MUST_BE_LEGIBLE`")
    public Response register(@Valid @NotNull AgentRequest request) {
        Agent agent = sound(request.toDomain(Ids.next()));
        rows.persist(AgentRow.of(caller.collectivity(), agent));
        return Response.created(URI.create("/v1/agents/" + agent.id()))
                .entity(response(agent))
                .build();
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listAgents",
            summary = "List the appointed agents",
            description = "All agents [agents] on record, past ones too, in the order of their registration.")
    @APIResponse(
            responseCode = "200",
            description = "A page of agents",
            content =
                    @Content(
                            schema = @Schema(implementation = AgentPage.class),
                            examples = @ExampleObject(name = "agents", value = PAGE_EXAMPLE)))
    public Page<AgentResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(rows.after(caller.collectivity(), Cursor.of(cursor).after(), limit), limit, AgentRow::id)
                .map(row -> response(row.toDomain()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getAgent",
            summary = "Show an appointed agent",
            description = "Name, capacity [qualité] and dates of an agent.")
    @APIResponse(
            responseCode = "200",
            description = "The agent",
            content =
                    @Content(
                            schema = @Schema(implementation = AgentResponse.class),
                            examples = @ExampleObject(name = "agent", value = EXAMPLE)))
    public Response get(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = AGENT_ID)) UUID id) {
        return answer(rows.one(caller.collectivity(), id).orElseThrow(ProblemException::notFound));
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "setAgent",
            summary = "Put an agent's entry right",
            description =
                    "Replaces name, capacity [qualité] and dates: to put a mistake right, or to enter the last day. An act that was"
                            + " signed keeps what stood under the signature.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "December 2022", value = REQUEST_EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The agent as it is now",
            content =
                    @Content(
                            schema = @Schema(implementation = AgentResponse.class),
                            examples = @ExampleObject(name = "agent", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "`AGENT_MUST_NOT_LEAVE_BEFORE_STARTING`")
    @APIResponse(responseCode = "422", description = "`NAME_MUST_BE_LEGIBLE`")
    public Response set(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = AGENT_ID)) UUID id,
            @Valid @NotNull AgentRequest request,
            @Context HttpHeaders headers) {
        AgentRow row = rows.held(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        Versions.mustMatch(headers.getHeaderString(HttpHeaders.IF_MATCH), row.version());
        row.apply(sound(request.toDomain(id)));
        rows.flush();
        return answer(row);
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(AgentRule.values());
    }

    private static Agent sound(Agent agent) {
        if (!agent.name().isLegible()) {
            throw ProblemException.invalid("/familyName", NAME_MUST_BE_LEGIBLE.with());
        }
        if (agent.leavesBeforeStarting()) {
            throw ProblemException.refused(List.of(AGENT_MUST_NOT_LEAVE_BEFORE_STARTING.with(
                    "from", agent.from(), "until", String.valueOf(agent.until()))));
        }
        return agent;
    }

    private static Response answer(AgentRow row) {
        return Response.ok(response(row.toDomain()))
                .tag(Versions.tag(row.version()))
                .build();
    }

    private static AgentResponse response(Agent agent) {
        return new AgentResponse(
                agent.id(),
                agent.name().givenName(),
                agent.name().familyName(),
                agent.capacity(),
                agent.from(),
                agent.until());
    }
}
