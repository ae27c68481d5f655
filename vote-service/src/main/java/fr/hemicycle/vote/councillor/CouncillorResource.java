package fr.hemicycle.vote.councillor;

import static fr.hemicycle.vote.councillor.domain.CouncillorRule.NAME_MUST_BE_LEGIBLE;
import static fr.hemicycle.vote.councillor.domain.CouncillorRule.POLITICAL_GROUP_MUST_EXIST;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.councillor.domain.Civility;
import fr.hemicycle.vote.councillor.domain.CouncillorRegister.Registration;
import fr.hemicycle.vote.councillor.domain.CouncillorRule;
import fr.hemicycle.vote.councillor.domain.FullName;
import fr.hemicycle.vote.councillor.domain.Person;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

@Path("/v1/councillors")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Councillors", description = "Elected members [conseillers départementaux] and their political groups")
class CouncillorResource {

    /** Legal dates are days in Paris. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Councillors councillors;
    private final CouncillorRows rows;
    private final PoliticalGroupRows groups;
    private final MembershipRows memberships;
    private final Caller caller;
    private final Clock clock;

    CouncillorResource(
            Councillors councillors,
            CouncillorRows rows,
            PoliticalGroupRows groups,
            MembershipRows memberships,
            Caller caller,
            Clock clock) {
        this.councillors = councillors;
        this.rows = rows;
        this.groups = groups;
        this.memberships = memberships;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(description = "Up to 200 members at once.")
    record RegisterCouncillorsRequest(
            @NotNull @Size(min = 1, max = 200) List<@Valid @NotNull NewCouncillor> councillors) {}

    record NewCouncillor(
            @NotNull @Schema(examples = "M") Civility civility,

            @NotBlank @Size(max = 100) @Schema(examples = "Jean-Claude")
            String givenName,

            @NotBlank @Size(max = 100) @Schema(examples = "LEROY")
            String familyName,

            @Schema(
                    description =
                            "Date of birth, where an appointment may need to know the elder [le plus âgé]; shown only"
                                    + " in corrections, to who keeps or audits the register",
                    examples = "1960-05-17")
            @Nullable
            LocalDate birthDate,

            @Schema(description = "Political group, absent for a member of none [non-inscrit]") @Nullable
            UUID groupId,

            @Schema(
                    description = "First day in the group; absent means for as long as the record goes back",
                    examples = "2021-07-01")
            @Nullable
            LocalDate groupSince) {

        Person person() {
            return new Person(civility, new FullName(givenName, familyName), birthDate);
        }
    }

    record CouncillorsResponse(List<CouncillorResponse> items) {}

    record CouncillorResponse(
            UUID id,
            Civility civility,
            String givenName,
            String familyName,
            @Nullable UUID groupId) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record CouncillorPage(
            List<CouncillorResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "registerCouncillors",
            summary = "Register elected members",
            description =
                    "Registers members [conseillers départementaux], all or none. Names are kept composed (Unicode NFC), with"
                            + " their accents, apostrophes and hyphens. A group isn't a voting unit: it says where a member"
                            + " sits, never how they vote.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "December 2022", value = CouncillorExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Registered, in the order of the request",
            content =
                    @Content(
                            schema = @Schema(implementation = CouncillorsResponse.class),
                            examples = @ExampleObject(name = "members", value = CouncillorExamples.COUNCILLORS)))
    @APIResponse(
            responseCode = "422",
            description = "`POLITICAL_GROUP_MUST_EXIST`, `NAME_MUST_BE_LEGIBLE`: the pointer names the member.")
    public Response register(@Valid @NotNull RegisterCouncillorsRequest request) {
        List<Registration> registered = new ArrayList<>();
        for (NewCouncillor councillor : request.councillors()) {
            String pointer = "/councillors/" + registered.size();
            Person person = councillor.person();
            if (!person.name().isLegible()) {
                throw ProblemException.invalid(pointer, NAME_MUST_BE_LEGIBLE.with());
            }
            UUID groupId = councillor.groupId();
            if (groupId != null && !groups.has(caller.collectivity(), groupId)) {
                throw ProblemException.invalid(pointer + "/groupId", POLITICAL_GROUP_MUST_EXIST.with("group", groupId));
            }
            registered.add(new Registration(Ids.next(), person, groupId, councillor.groupSince(), null));
        }
        councillors.register(caller.collectivity(), registered);
        return Response.created(URI.create("/v1/councillors"))
                .entity(new CouncillorsResponse(registered.stream()
                        .map(each -> response(each.id(), each.person(), each.groupId()))
                        .toList()))
                .build();
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listCouncillors",
            summary = "List the elected members",
            description =
                    "The members [conseillers départementaux] of the collectivity, in the order of registration, with the"
                            + " political group [groupe d'élus, CGCT L3121-24] of a day.")
    @APIResponse(
            responseCode = "200",
            description = "A page of members",
            content =
                    @Content(
                            schema = @Schema(implementation = CouncillorPage.class),
                            examples = @ExampleObject(name = "members", value = CouncillorExamples.COUNCILLORS)))
    public Page<CouncillorResponse> list(
            @Parameter(
                            description = "The day of the groups, today unless given",
                            examples = @ExampleObject(name = "December 2022", value = "2022-12-13"))
                    @QueryParam("on")
                    @Nullable
                    LocalDate on,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        List<CouncillorRow> found =
                rows.after(caller.collectivity(), Cursor.of(cursor).after(), limit);
        Map<UUID, UUID> sitting = memberships.groupsOn(
                caller.collectivity(),
                found.stream().map(CouncillorRow::id).toList(),
                on == null ? LocalDate.ofInstant(clock.instant(), PARIS) : on);
        return Page.of(found, limit, CouncillorRow::id)
                .map(row -> response(row.id(), row.person(), sitting.get(row.id())));
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(CouncillorRule.values());
    }

    private static CouncillorResponse response(UUID id, Person person, @Nullable UUID groupId) {
        return new CouncillorResponse(
                id, person.civility(), person.name().givenName(), person.name().familyName(), groupId);
    }
}
