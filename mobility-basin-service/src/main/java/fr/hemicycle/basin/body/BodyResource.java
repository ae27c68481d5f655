package fr.hemicycle.basin.body;

import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.basin.body.domain.Body;
import fr.hemicycle.basin.body.domain.BodyKind;
import fr.hemicycle.basin.body.domain.BodyRule;
import fr.hemicycle.basin.body.domain.DecisionMode;
import fr.hemicycle.basin.body.domain.Pronouncement;
import fr.hemicycle.basin.body.domain.Setting;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versioned;
import fr.hemicycle.platform.version.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/v1/bodies")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Bodies",
        description = "The four bodies [instances partenariales] of a mobility basin and who belongs to them")
class BodyResource {

    private final Bodies bodies;
    private final BodyRows rows;
    private final Basins basins;
    private final Caller caller;

    BodyResource(Bodies bodies, BodyRows rows, Basins basins, Caller caller) {
        this.bodies = bodies;
        this.rows = rows;
        this.basins = basins;
        this.caller = caller;
    }

    @Schema(name = "FoundBodyRequest")
    record FoundBodyRequest(
            @NotNull UUID basinId,
            @NotNull BodyKind kind,
            @NotBlank @Size(max = 200) String name,

            @Size(min = 1, max = 200)
            @Pattern(regexp = ".*\\S.*")
            @Schema(description = "Of a working group, absent for the others")
            @Nullable
            String theme,

            @NotNull @Schema(description = "First day") LocalDate from,

            @Schema(description = "Last day, absent while it lasts") @Nullable
            LocalDate until,

            @NotNull @Valid NewSetting setting) {}

    @Schema(name = "NewBodySetting")
    record NewSetting(
            @NotNull DecisionMode mode,

            @NotNull
            @Min(0)
            @Max(100)
            @Schema(description = "Of the members with a voice, who must be there for the body to pronounce")
            Integer presencePercent,

            @NotNull @Min(0) @Max(365) @Schema(description = "Days between the convocation and the meeting")
            Integer noticeDays) {

        Setting from(LocalDate day) {
            return new Setting(Ids.next(), day, mode, presencePercent, noticeDays);
        }
    }

    @Schema(name = "EndBodyRequest")
    record EndBodyRequest(
            @NotNull @Schema(description = "Last day") LocalDate lastDay) {}

    @Schema(name = "BasinOfBody")
    record BasinOfBody(UUID id, String name) {}

    @Schema(name = "BodySetting")
    record SettingResponse(UUID id, LocalDate from, DecisionMode mode, int presencePercent, int noticeDays) {

        static SettingResponse of(Setting setting) {
            return new SettingResponse(
                    setting.id(), setting.from(), setting.mode(), setting.presencePercent(), setting.noticeDays());
        }
    }

    @Versioned
    @Schema(name = "Body")
    record BodyResponse(
            UUID id,
            BasinOfBody basin,
            BodyKind kind,
            String name,
            @Nullable String theme,

            @Schema(description = "What the body says: only a decision binds")
            Pronouncement pronounces,

            @Schema(description = "Whether guests may come") boolean open,
            LocalDate from,
            @Nullable LocalDate until,

            @Schema(description = "Its rules, each from its day on, oldest first")
            List<SettingResponse> settings) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "BodyPage")
    record BodyPage(List<BodyResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "foundBody",
            summary = "Found a body of a basin",
            description =
                    "One of the four that the report of 13 December 2022 names: the basin committee [comité de bassin], open"
                            + " to all partners and consulted; the steering committee [comité de pilotage] of the signatories, which"
                            + " decides; the technical committee [comité technique] of their services, which proposes; thematic working"
                            + " groups [groupes de travail thématiques]. It begins with its rules, since the law (code des transports"
                            + " L1215-3) gives it none.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Littoral Nord", value = BodyExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Founded",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyResponse.class),
                            examples = @ExampleObject(name = "Littoral Nord", value = BodyExamples.BODY)))
    @APIResponse(
            responseCode = "409",
            description = "`BODY_MUST_NOT_END_BEFORE_IT_BEGINS`, `BASIN_MUST_HAVE_ONE_BODY_OF_A_KIND`")
    @APIResponse(
            responseCode = "422",
            description = "`BASIN_OF_THE_BODY_MUST_EXIST`, `THEME_MUST_BELONG_TO_A_WORKING_GROUP`,"
                    + " `UNANIMITY_MUST_BE_OF_SIGNATORIES`")
    public Response found(@Valid @NotNull FoundBodyRequest request) {
        Setting setting = request.setting().from(request.from());
        Body proposed = new Body(
                Ids.next(),
                request.basinId(),
                request.kind(),
                request.name().strip(),
                request.theme() == null ? null : request.theme().strip(),
                request.from(),
                request.until(),
                List.of(setting));
        proposed.objection().ifPresent(reason -> {
            throw ProblemException.invalid("/theme", reason);
        });
        setting.objection(proposed.kind()).ifPresent(reason -> {
            throw ProblemException.invalid("/setting/mode", reason);
        });
        Body body = Bodies.recorded(bodies.found(caller.collectivity(), proposed));
        return Response.created(URI.create("/v1/bodies/" + body.id()))
                .tag(Versions.tag(0))
                .entity(response(body))
                .build();
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "endBody",
            summary = "End a body",
            description =
                    "Its last day. Its members leave with it; a meeting that it held or is convened for must not lie"
                            + " after it. Nothing of the past changes.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "end", value = BodyExamples.LAST_DAY)))
    @APIResponse(
            responseCode = "200",
            description = "The body with its last day",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyResponse.class),
                            examples = @ExampleObject(name = "Littoral Nord", value = BodyExamples.BODY)))
    @APIResponse(
            responseCode = "409",
            description = "`BODY_MUST_NOT_END_BEFORE_IT_BEGINS`, `BODY_MAY_ONLY_END_EARLIER`,"
                    + " `BODY_MUST_OUTLAST_ITS_MEETINGS`")
    public Response end(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "steering committee", value = BodyExamples.ID))
                    UUID id,
            @Valid @NotNull EndBodyRequest request) {
        return Response.ok(response(Bodies.recorded(bodies.end(caller.collectivity(), id, request.lastDay()))))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listBodies",
            summary = "List bodies",
            description = "Of all basins or of one, past ones too. By pages, oldest record first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyPage.class),
                            examples = @ExampleObject(name = "one", value = BodyExamples.BODIES)))
    public Page<BodyResponse> list(
            @QueryParam("basinId")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "Littoral Nord",
                                            value = "01941f29-7c00-7000-8000-000000000301"))
                    @Nullable
                    UUID basinId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        List<BodyRow> found =
                rows.page(caller.collectivity(), basinId, Cursor.of(cursor).after(), limit + 1);
        List<Body> complete = bodies.complete(caller.collectivity(), found);
        Map<UUID, String> names = basins.names(
                caller.collectivity(),
                complete.stream().map(Body::basinId).distinct().toList());
        return Page.of(complete, limit, Body::id).map(body -> response(body, names));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "readBody",
            summary = "Read a body",
            description = "What it is there for, while it lasts, and its rules since its first day.")
    @APIResponse(
            responseCode = "200",
            description = "The body",
            content =
                    @Content(
                            schema = @Schema(implementation = BodyResponse.class),
                            examples = @ExampleObject(name = "Littoral Nord", value = BodyExamples.BODY)))
    public Response read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "steering committee", value = BodyExamples.ID))
                    UUID id) {
        BodyRow row = rows.byId(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return Response.ok(response(
                        bodies.complete(caller.collectivity(), List.of(row)).getFirst()))
                .tag(Versions.tag(row.version()))
                .build();
    }

    private BodyResponse response(Body body) {
        return response(body, basins.names(caller.collectivity(), List.of(body.basinId())));
    }

    private static BodyResponse response(Body body, Map<UUID, String> basinNames) {
        return new BodyResponse(
                body.id(),
                new BasinOfBody(body.basinId(), basinNames.getOrDefault(body.basinId(), "")),
                body.kind(),
                body.name(),
                body.theme(),
                body.kind().pronounces(),
                body.kind().isOpen(),
                body.from(),
                body.until(),
                body.settings().stream().map(SettingResponse::of).toList());
    }

    @jakarta.enterprise.inject.Produces
    RuleCatalogue bodyRules() {
        return RuleCatalogue.of(BodyRule.values());
    }
}
