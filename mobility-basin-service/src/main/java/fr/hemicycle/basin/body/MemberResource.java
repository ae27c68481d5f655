package fr.hemicycle.basin.body;

import fr.hemicycle.basin.body.domain.Body;
import fr.hemicycle.basin.body.domain.Member;
import fr.hemicycle.basin.body.domain.MemberRole;
import fr.hemicycle.basin.body.domain.Representative;
import fr.hemicycle.basin.organisation.domain.Organisation;
import fr.hemicycle.basin.organisation.domain.Organisations;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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

@Path("/v1/bodies/{id}/members")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Bodies",
        description = "The four bodies [instances partenariales] of a mobility basin and who belongs to them")
class MemberResource {

    private final Bodies bodies;
    private final MemberRows rows;
    private final Organisations organisations;
    private final Caller caller;

    MemberResource(Bodies bodies, MemberRows rows, Organisations organisations, Caller caller) {
        this.bodies = bodies;
        this.rows = rows;
        this.organisations = organisations;
        this.caller = caller;
    }

    @Schema(name = "JoinBodyRequest")
    record JoinBodyRequest(@NotEmpty @Size(max = 200) List<@Valid @NotNull NewMember> members) {}

    @Schema(name = "NewMember")
    record NewMember(
            @NotNull UUID organisationId,
            @NotNull MemberRole role,
            @NotNull @Schema(description = "First day") LocalDate from,

            @Schema(description = "Last day, absent while it lasts") @Nullable
            LocalDate until) {}

    @Schema(name = "LeaveBodyRequest")
    record LeaveBodyRequest(
            @NotNull @Schema(description = "Last day") LocalDate lastDay) {}

    @Schema(name = "SendRepresentativeRequest")
    record SendRepresentativeRequest(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String function,
            @NotNull @Schema(description = "First day") LocalDate from,

            @Schema(description = "Last day, absent while it lasts") @Nullable
            LocalDate until) {}

    @Schema(name = "MemberOrganisation")
    record OrganisationRef(UUID id, String name) {}

    @Schema(name = "Representative", description = "Of a person, the name and the function, and nothing else.")
    record RepresentativeResponse(
            UUID id,
            String name,
            String function,
            LocalDate from,
            @Nullable LocalDate until) {

        static RepresentativeResponse of(Representative each) {
            return new RepresentativeResponse(each.id(), each.name(), each.function(), each.from(), each.until());
        }
    }

    @Schema(name = "Member")
    record MemberResponse(
            UUID id,
            OrganisationRef organisation,
            MemberRole role,
            LocalDate from,
            @Nullable LocalDate until,
            List<RepresentativeResponse> representatives) {}

    @Schema(name = "MembersJoined")
    record MembersJoined(List<MemberResponse> items) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "MemberPage")
    record MemberPage(List<MemberResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "joinBody",
            summary = "Let organisations join a body",
            description =
                    "All or none, each from a day on: signatories [partenaires signataires] in a steering committee, their"
                            + " services in a technical committee, partners in a basin committee and in a working group; observers, who"
                            + " have no voice, in any.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "signatory", value = BodyExamples.JOIN_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Joined, in the order of the request",
            content =
                    @Content(
                            schema = @Schema(implementation = MembersJoined.class),
                            examples = @ExampleObject(name = "signatory", value = BodyExamples.MEMBERS)))
    @APIResponse(
            responseCode = "409",
            description = "`MEMBER_MUST_NOT_LEAVE_BEFORE_IT_JOINS`, `BODY_MUST_EXIST_ON_THE_DAY`,"
                    + " `MEMBER_ROLE_MUST_FIT_THE_BODY`, `TECHNICAL_MEMBER_MUST_SERVE_A_SIGNATORY`,"
                    + " `MEMBER_MUST_BELONG_ONCE_AT_A_TIME`, `HELD_MEETING_MUST_KEEP_ITS_MEMBERS`")
    @APIResponse(responseCode = "422", description = "`ORGANISATION_MUST_EXIST`: the pointer names the member.")
    public Response join(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "steering committee", value = BodyExamples.ID))
                    UUID id,
            @Valid @NotNull JoinBodyRequest request) {
        List<Member> proposed = request.members().stream()
                .map(each -> new Member(
                        Ids.next(), id, each.organisationId(), each.role(), each.from(), each.until(), List.of()))
                .toList();
        List<Member> joined = Bodies.recorded(bodies.join(caller.collectivity(), id, proposed));
        return Response.created(URI.create("/v1/bodies/" + id + "/members"))
                .entity(new MembersJoined(responses(joined)))
                .build();
    }

    @POST
    @Path("/{memberId}/leave")
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "leaveBody",
            summary = "Let an organisation leave a body",
            description =
                    "Its last day; those who speak for it end with it. A day on which the body met keeps its members.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "leave", value = BodyExamples.LAST_DAY)))
    @APIResponse(
            responseCode = "200",
            description = "The member with its last day",
            content =
                    @Content(
                            schema = @Schema(implementation = MemberResponse.class),
                            examples = @ExampleObject(name = "signatory", value = BodyExamples.MEMBER_LEFT)))
    @APIResponse(
            responseCode = "409",
            description = "`MEMBER_MUST_NOT_LEAVE_BEFORE_IT_JOINS`, `MEMBER_MAY_ONLY_LEAVE_EARLIER`,"
                    + " `HELD_MEETING_MUST_KEEP_ITS_MEMBERS`")
    public Response leave(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "steering committee", value = BodyExamples.ID))
                    UUID id,
            @PathParam("memberId")
                    @Parameter(examples = @ExampleObject(name = "signatory", value = BodyExamples.MEMBER_ID))
                    UUID memberId,
            @Valid @NotNull LeaveBodyRequest request) {
        Member member = Bodies.recorded(bodies.leave(caller.collectivity(), id, memberId, request.lastDay()));
        return Response.ok(responses(List.of(member)).getFirst()).build();
    }

    @POST
    @Path("/{memberId}/representatives")
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "sendRepresentative",
            summary = "Name who speaks for a member",
            description =
                    "A representative [représentant]: of the person, the name and the function are kept, and nothing else;"
                            + " events name the person by id only.")
    @RequestBody(
            content =
                    @Content(examples = @ExampleObject(name = "invented", value = BodyExamples.REPRESENTATIVE_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Named",
            content =
                    @Content(
                            schema = @Schema(implementation = RepresentativeResponse.class),
                            examples = @ExampleObject(name = "invented", value = BodyExamples.REPRESENTATIVE)))
    @APIResponse(
            responseCode = "409",
            description = "`REPRESENTATIVE_MUST_NOT_END_BEFORE_IT_BEGINS`,"
                    + " `REPRESENTATIVE_MUST_BEGIN_WHILE_THE_MEMBER_BELONGS`")
    public Response send(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "steering committee", value = BodyExamples.ID))
                    UUID id,
            @PathParam("memberId")
                    @Parameter(examples = @ExampleObject(name = "signatory", value = BodyExamples.MEMBER_ID))
                    UUID memberId,
            @Valid @NotNull SendRepresentativeRequest request) {
        Representative representative = Bodies.recorded(bodies.send(
                caller.collectivity(),
                id,
                memberId,
                new Representative(
                        Ids.next(),
                        request.name().strip(),
                        request.function().strip(),
                        request.from(),
                        request.until())));
        return Response.created(URI.create("/v1/bodies/" + id + "/members"))
                .entity(RepresentativeResponse.of(representative))
                .build();
    }

    @POST
    @Path("/{memberId}/representatives/{representativeId}/end")
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "recallRepresentative",
            summary = "Say until when somebody speaks for a member",
            description = "The last day of the representative [représentant].")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "end", value = BodyExamples.LAST_DAY)))
    @APIResponse(
            responseCode = "200",
            description = "The representative with the last day",
            content =
                    @Content(
                            schema = @Schema(implementation = RepresentativeResponse.class),
                            examples = @ExampleObject(name = "invented", value = BodyExamples.REPRESENTATIVE_ENDED)))
    @APIResponse(
            responseCode = "409",
            description = "`REPRESENTATIVE_MUST_NOT_END_BEFORE_IT_BEGINS`, `REPRESENTATIVE_MAY_ONLY_END_EARLIER`")
    public Response recall(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "steering committee", value = BodyExamples.ID))
                    UUID id,
            @PathParam("memberId")
                    @Parameter(examples = @ExampleObject(name = "signatory", value = BodyExamples.MEMBER_ID))
                    UUID memberId,
            @PathParam("representativeId")
                    @Parameter(examples = @ExampleObject(name = "invented", value = BodyExamples.REPRESENTATIVE_ID))
                    UUID representativeId,
            @Valid @NotNull LeaveBodyRequest request) {
        return Response.ok(RepresentativeResponse.of(Bodies.recorded(
                        bodies.recall(caller.collectivity(), id, memberId, representativeId, request.lastDay()))))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listMembers",
            summary = "List who belongs to a body on a day",
            description =
                    "Past or to come, with those who speak for them: names and functions of persons, which is why partners"
                            + " do not see this list.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = MemberPage.class),
                            examples = @ExampleObject(name = "one", value = BodyExamples.MEMBERS)))
    public Page<MemberResponse> list(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "steering committee", value = BodyExamples.ID))
                    UUID id,
            @QueryParam("on")
                    @NotNull
                    @Parameter(description = "The day", examples = @ExampleObject(name = "2023", value = "2023-09-20"))
                    LocalDate on,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        Body body = bodies.find(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        List<Member> found = body.existsOn(on)
                ? bodies.spokenFor(
                        caller.collectivity(),
                        rows.pageOn(
                                caller.collectivity(), id, on, Cursor.of(cursor).after(), limit + 1))
                : List.of();
        Page<Member> page = Page.of(found, limit, Member::id);
        return new Page<>(responses(page.items()), page.next());
    }

    private List<MemberResponse> responses(List<Member> members) {
        Map<UUID, Organisation> known = organisations.of(
                caller.collectivity(),
                members.stream().map(Member::organisationId).toList());
        return members.stream()
                .map(member -> new MemberResponse(
                        member.id(),
                        new OrganisationRef(
                                member.organisationId(),
                                Objects.requireNonNull(known.get(member.organisationId()))
                                        .name()),
                        member.role(),
                        member.from(),
                        member.until(),
                        member.representatives().stream()
                                .map(RepresentativeResponse::of)
                                .toList()))
                .toList();
    }
}
