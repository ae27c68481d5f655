package fr.hemicycle.basin.mission;

import fr.hemicycle.basin.basin.domain.Basins;
import fr.hemicycle.basin.mission.MissionViews.MissionView;
import fr.hemicycle.basin.mission.MissionViews.Party;
import fr.hemicycle.basin.mission.domain.MissionOpening;
import fr.hemicycle.basin.mission.domain.MissionRule;
import fr.hemicycle.basin.organisation.domain.OrganisationRule;
import fr.hemicycle.basin.organisation.domain.Siren;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

@Path("/v1/missions")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Missions", description = "Missions that write the plans of basins [assistance à maîtrise d'ouvrage, AMO]")
class MissionResource {

    /** A start beyond these years is a slip of the pen, and no calendar of ours would hold its end. */
    private static final LocalDate STARTS_ON_MIN = LocalDate.of(1900, 1, 1);

    private static final LocalDate STARTS_ON_MAX = LocalDate.of(2199, 12, 31);

    private static final String ID = MissionExamples.ID;

    private final MissionRows rows;
    private final Missions missions;
    private final Basins basins;
    private final MissionViews views;
    private final Caller caller;

    MissionResource(MissionRows rows, Missions missions, Basins basins, MissionViews views, Caller caller) {
        this.rows = rows;
        this.missions = missions;
        this.basins = basins;
        this.views = views;
        this.caller = caller;
    }

    @Schema(name = "OpenMissionRequest")
    record OpenMissionRequest(
            @NotBlank @Size(max = 500) String name,
            @NotNull @Valid Party lead,
            @NotNull @Size(max = 100) List<@NotBlank @Size(max = 2000) String> objectives,
            @NotEmpty @Size(max = 200) List<@NotNull UUID> basinIds,
            @NotNull @Min(1) @Max(240) Integer durationMonths,
            @NotNull UUID financingPlanId) {}

    @Schema(name = "StartMissionRequest")
    record StartMissionRequest(@NotNull LocalDate startsOn) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record MissionPage(List<MissionView> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "openMission",
            summary = "Open a mission",
            description =
                    "A mission of assistance [AMO] for some basins, which waits until its financing plan is secured.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "PAMS", value = MissionExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content =
                    @Content(
                            schema = @Schema(implementation = MissionView.class),
                            examples = @ExampleObject(name = "PAMS", value = MissionExamples.ANSWER)))
    @APIResponse(responseCode = "409", description = "`MISSION_BASINS_MUST_EXIST`")
    @APIResponse(responseCode = "422", description = "`SIREN_MUST_HAVE_ITS_CHECK_DIGIT`")
    public Response open(@Valid @NotNull OpenMissionRequest request) {
        if (!Siren.passesItsCheck(request.lead().siren())) {
            throw ProblemException.invalid(
                    "/lead/siren",
                    OrganisationRule.SIREN_MUST_HAVE_ITS_CHECK_DIGIT.with(
                            "siren", request.lead().siren()));
        }
        Set<UUID> asked = new LinkedHashSet<>(request.basinIds());
        return switch (MissionOpening.of(
                asked, basins.names(caller.collectivity(), asked).keySet())) {
            case MissionOpening.Refused refused -> throw ProblemException.refused(refused.reasons());
            case MissionOpening.Opened opened -> {
                MissionRow row = MissionRow.of(Ids.next(), caller.collectivity(), request);
                rows.persist(row);
                yield Response.created(URI.create("/v1/missions/" + row.id()))
                        .tag(Versions.tag(0))
                        .entity(views.of(row))
                        .build();
            }
        };
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(operationId = "listMissions", summary = "List missions", description = "By pages, oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = MissionPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + MissionExamples.ANSWER + "]}")))
    public Page<MissionView> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(rows.page(caller.collectivity(), Cursor.of(cursor).after(), limit + 1), limit, MissionRow::id)
                .map(views::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "readMission",
            summary = "Read a mission",
            description = "Where it stands, its contract [marché], and which funders it still waits for.")
    @APIResponse(
            responseCode = "200",
            description = "The mission",
            content =
                    @Content(
                            schema = @Schema(implementation = MissionView.class),
                            examples = @ExampleObject(name = "PAMS", value = MissionExamples.ANSWER)))
    public Response read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id) {
        MissionRow row = rows.byId(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return Response.ok(views.of(row)).tag(Versions.tag(row.version())).build();
    }

    @POST
    @Path("/{id}/start")
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "startMission",
            summary = "Start a mission",
            description =
                    "Once what the funders have promised covers the plan, and not before the provider was notified of its"
                            + " contract. It ends `durationMonths` later, to the day. A funder that takes its share back after"
                            + " that is shown among the findings and stops nothing by itself: the provider is at work, and"
                            + " only those who hired it can end that.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "PAMS", value = "{\"startsOn\":\"2023-06-01\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Started",
            content =
                    @Content(
                            schema = @Schema(implementation = MissionView.class),
                            examples = @ExampleObject(name = "PAMS", value = MissionExamples.STARTED)))
    @APIResponse(
            responseCode = "409",
            description = "`MISSION_MUST_NOT_HAVE_ENDED`, `MISSION_MUST_START_ONCE`, `FINANCING_MUST_NOT_HAVE_ENDED`,"
                    + " `MISSION_MUST_BE_FULLY_FINANCED`, `MISSION_MUST_START_AFTER_THE_NOTIFICATION`,"
                    + " `DUE_DAY_MUST_LIE_WITHIN_THE_MISSION`")
    public Response start(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id,
            @Valid @NotNull StartMissionRequest request) {
        if (request.startsOn().isBefore(STARTS_ON_MIN) || request.startsOn().isAfter(STARTS_ON_MAX)) {
            throw ProblemException.at(
                    "/startsOn", RequestRule.VALUE_MUST_BE_VALID, "constraint", STARTS_ON_MIN + " – " + STARTS_ON_MAX);
        }
        return Response.ok(views.of(missions.start(caller.collectivity(), id, request.startsOn())))
                .build();
    }

    @Produces
    RuleCatalogue missionRules() {
        return RuleCatalogue.of(MissionRule.values());
    }
}
