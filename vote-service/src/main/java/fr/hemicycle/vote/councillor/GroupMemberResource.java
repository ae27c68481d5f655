package fr.hemicycle.vote.councillor;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.councillor.domain.CouncillorNames;
import fr.hemicycle.vote.councillor.domain.FullName;
import fr.hemicycle.vote.councillor.domain.Membership;
import fr.hemicycle.vote.councillor.domain.MembershipDecision;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

@Path("/v1/political-groups/{id}/members")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Councillors", description = "Elected members [conseillers départementaux] and their political groups")
class GroupMemberResource {

    private final Councillors councillors;
    private final PoliticalGroupRows groups;
    private final MembershipRows memberships;
    private final CouncillorNames names;
    private final Caller caller;

    GroupMemberResource(
            Councillors councillors,
            PoliticalGroupRows groups,
            MembershipRows memberships,
            CouncillorNames names,
            Caller caller) {
        this.councillors = councillors;
        this.groups = groups;
        this.memberships = memberships;
        this.names = names;
        this.caller = caller;
    }

    record JoinGroupRequest(
            @NotNull @Size(min = 1, max = 200) List<@Valid @NotNull NewMember> members) {}

    record NewMember(
            @NotNull UUID councillorId,

            @NotNull @Schema(description = "First day", examples = "2021-07-01")
            LocalDate from,

            @Schema(description = "Last day, absent while it lasts", examples = "2028-03-31") @Nullable
            LocalDate until) {}

    record LeaveGroupRequest(
            @NotNull @Schema(description = "Last day in the group", examples = "2023-05-31")
            LocalDate lastDay) {}

    record MembershipsResponse(List<MembershipResponse> items) {}

    record MembershipResponse(
            UUID id,
            UUID councillorId,

            @Schema(description = "First day, absent for as long as the record goes back") @Nullable
            LocalDate from,

            @Nullable LocalDate until) {

        static MembershipResponse of(Membership membership) {
            return new MembershipResponse(
                    membership.id(), membership.councillorId(), membership.from(), membership.until());
        }
    }

    record GroupMemberResponse(
            UUID id,
            UUID councillorId,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String givenName,
            String familyName) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record GroupMemberPage(
            List<GroupMemberResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "joinPoliticalGroup",
            summary = "Enter members into a political group",
            description =
                    "All or none, each from a day on (CGCT L3121-24). Who is in no group on a day is not attached [non-inscrit],"
                            + " which is not a group. Whoever changes groups leaves the one before they join the other.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a member", value = CouncillorExamples.JOIN)))
    @APIResponse(
            responseCode = "201",
            description = "Entered, in the order of the request",
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipsResponse.class),
                            examples = @ExampleObject(name = "memberships", value = CouncillorExamples.MEMBERSHIPS)))
    @APIResponse(
            responseCode = "409",
            description = "`MEMBERSHIP_MUST_NOT_END_BEFORE_IT_BEGINS`, `COUNCILLOR_MUST_SIT_IN_ONE_GROUP_AT_A_TIME`")
    @APIResponse(responseCode = "422", description = "`COUNCILLOR_MUST_EXIST`: the pointer names the member.")
    public Response join(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "a group", value = CouncillorExamples.GROUP_ID))
                    UUID id,
            @Valid @NotNull JoinGroupRequest request) {
        List<Membership> proposed = request.members().stream()
                .map(member -> new Membership(Ids.next(), member.councillorId(), id, member.from(), member.until()))
                .toList();
        return switch (councillors.join(caller.collectivity(), id, proposed)) {
            case MembershipDecision.Recorded(List<Membership> joined) ->
                Response.created(URI.create("/v1/political-groups/" + id + "/members"))
                        .entity(new MembershipsResponse(
                                joined.stream().map(MembershipResponse::of).toList()))
                        .build();
            case MembershipDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }

    @POST
    @Path("/{membershipId}/end")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "leavePoliticalGroup",
            summary = "Let a member leave a political group",
            description = "From the day after the last one, the member sits in no group [non-inscrit] (CGCT L3121-24)"
                    + " unless they join another. What was voted before stays counted with the group of its day.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a last day", value = CouncillorExamples.LEAVE)))
    @APIResponse(
            responseCode = "200",
            description = "The membership with its last day",
            content =
                    @Content(
                            schema = @Schema(implementation = MembershipResponse.class),
                            examples = @ExampleObject(name = "membership", value = CouncillorExamples.MEMBERSHIP)))
    @APIResponse(
            responseCode = "409",
            description = "`MEMBERSHIP_MUST_NOT_END_BEFORE_IT_BEGINS`, `MEMBERSHIP_MAY_ONLY_END_EARLIER`")
    public Response leave(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "a group", value = CouncillorExamples.GROUP_ID))
                    UUID id,
            @PathParam("membershipId")
                    @Parameter(
                            examples = @ExampleObject(name = "a membership", value = CouncillorExamples.MEMBERSHIP_ID))
                    UUID membershipId,
            @Valid @NotNull LeaveGroupRequest request) {
        return switch (councillors.leave(caller.collectivity(), id, membershipId, request.lastDay())) {
            case MembershipDecision.Recorded(List<Membership> left) ->
                Response.ok(MembershipResponse.of(left.getFirst())).build();
            case MembershipDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listGroupMembers",
            summary = "List who sat in a political group on a day",
            description = "The members of the group [groupe d'élus, CGCT L3121-24] on that day, past or to come.")
    @APIResponse(
            responseCode = "200",
            description = "A page of members",
            content =
                    @Content(
                            schema = @Schema(implementation = GroupMemberPage.class),
                            examples = @ExampleObject(name = "members", value = CouncillorExamples.GROUP_MEMBERS)))
    public Page<GroupMemberResponse> list(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "a group", value = CouncillorExamples.GROUP_ID))
                    UUID id,
            @Parameter(description = "The day", examples = @ExampleObject(name = "December 2022", value = "2022-12-13"))
                    @QueryParam("on")
                    @NotNull
                    LocalDate on,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        String collectivity = caller.collectivity();
        if (!groups.has(collectivity, id)) {
            throw ProblemException.notFound();
        }
        List<Membership> found =
                memberships.onAfter(collectivity, id, on, Cursor.of(cursor).after(), limit);
        Map<UUID, FullName> named = names.of(
                collectivity, found.stream().map(Membership::councillorId).toList());
        return Page.of(found, limit, Membership::id)
                .map(each -> response(each, Objects.requireNonNull(named.get(each.councillorId()))));
    }

    private static GroupMemberResponse response(Membership membership, FullName name) {
        return new GroupMemberResponse(
                membership.id(),
                membership.councillorId(),
                membership.from(),
                membership.until(),
                name.givenName(),
                name.familyName());
    }
}
