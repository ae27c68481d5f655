package fr.hemicycle.vote.sitting;

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
import fr.hemicycle.vote.sitting.domain.Attendance;
import fr.hemicycle.vote.sitting.domain.Minutes;
import fr.hemicycle.vote.sitting.domain.Notice;
import fr.hemicycle.vote.sitting.domain.Proxy;
import fr.hemicycle.vote.sitting.domain.ProxyRule;
import fr.hemicycle.vote.sitting.domain.SittingDecision;
import fr.hemicycle.vote.sitting.domain.SittingRule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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

@Path("/v1/sittings")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sittings", description = "Sittings [réunions]: roll call [appel], proxies [délégations de vote], quorum")
class SittingResource {

    private final Sittings sittings;
    private final SittingRows rows;
    private final SittingViews views;
    private final Caller caller;
    private final Clock clock;

    SittingResource(Sittings sittings, SittingRows rows, SittingViews views, Caller caller, Clock clock) {
        this.sittings = sittings;
        this.rows = rows;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
    }

    record OpenSittingRequest(
            @NotNull @Schema(examples = "01849933-8000-716e-b308-358c16320448")
            UUID bodyId,

            @NotNull @Schema(examples = "2022-12-13") LocalDate heldOn,

            @Schema(
                    description =
                            "Day of the convocation and the reports; absent where the record does not know it. When it is given,"
                                    + " the notice must be long enough: 12 days for the plenary [CGCT L3121-19], what the internal"
                                    + " rules say for another body.",
                    examples = "2022-12-01")
            @Nullable
            LocalDate convokedOn,

            @Pattern(regexp = "^([01][0-9]|2[0-3]):[0-5][0-9]$")
            @Schema(
                    description =
                            "Hour for which the members are called, by the clock of Paris; absent where the record does not know"
                                    + " it. The sitting is not opened before.",
                    examples = "10:00")
            @Nullable
            String hour,

            @Schema(
                    description =
                            "The president claims an urgency [one clear day, CGCT L3121-19]: the body must approve it before"
                                    + " its first ballot. Absent means no.")
            @Nullable
            Boolean urgent,

            @Schema(description = "The sitting without quorum that this one follows three days later") @Nullable
            UUID secondConvocationOf) {

        Notice notice() {
            return new Notice(convokedOn, hour == null ? null : LocalTime.parse(hour), Boolean.TRUE.equals(urgent));
        }
    }

    record TakeRollCallRequest(
            @NotNull UUID presidentId,
            @NotNull UUID secretaryId,

            @Schema(
                    description =
                            "When the president opened the sitting [heure de la séance, CGCT L3121-13]; absent where the record does"
                                    + " not know it",
                    examples = "2022-12-13T09:04:00Z")
            @Nullable
            Instant openedAt,

            @NotNull
            @Size(min = 1, max = 1000)
            @Schema(description = "Every member with a seat on that day, with a vote or without, once")
            List<@Valid @NotNull RollCallLine> entries) {}

    record RollCallLine(@NotNull UUID councillorId, @NotNull Attendance attendance) {}

    record ReceiveProxiesRequest(
            @NotNull @Size(min = 1, max = 200) List<@Valid @NotNull NewProxy> proxies) {}

    record NewProxy(@NotNull UUID giverId, @NotNull UUID holderId) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record SittingPage(
            List<SittingViews.SittingResponse> items,
            @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "openSitting",
            summary = "Open a sitting of a body",
            description = "The law of its day and of the kind of its body binds it from now on. A second convocation"
                    + " [CGCT L3121-14 al. 2] follows a sitting without quorum by three days and needs no quorum; when a"
                    + " sitting ends without quorum, it is opened by right.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "December 2022", value = SittingExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content =
                    @Content(
                            schema = @Schema(implementation = SittingViews.SittingResponse.class),
                            examples = @ExampleObject(name = "sitting", value = SittingExamples.OPENED)))
    @APIResponse(
            responseCode = "409",
            description = "`RULEBOOK_MUST_COVER_THE_DAY`: no rulebook on record governs that body on that day;"
                    + " `SITTING_MUST_NOT_PRECEDE_ITS_CONVOCATION`, `NOTICE_MUST_BE_LONG_ENOUGH`,"
                    + " `URGENCY_MUST_BE_PROVIDED_FOR_BY_THE_LAW`, `SECOND_CONVOCATION_MUST_BE_CALLED_ONCE`,"
                    + " `SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_OF_THE_SAME_BODY`,"
                    + " `SECOND_CONVOCATION_MUST_FOLLOW_A_SITTING_WITHOUT_QUORUM`,"
                    + " `SECOND_CONVOCATION_MUST_BE_THREE_DAYS_LATER`")
    @APIResponse(responseCode = "422", description = "`BODY_MUST_EXIST`, `SITTING_MUST_EXIST`")
    public Response open(@Valid @NotNull OpenSittingRequest request) {
        return created(sittings.open(
                caller.collectivity(),
                Ids.next(),
                request.bodyId(),
                request.heldOn(),
                request.notice(),
                request.secondConvocationOf()));
    }

    @POST
    @Path("/{id}/roll-call")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "takeRollCall",
            summary = "Take the roll call",
            description =
                    "Who presides, who keeps the minutes, who is present, excused or absent [appel nominal, CGCT L3121-13],"
                            + " and the hour of the opening [ouverture de la séance]. Names stay shown as they are on record now."
                            + " It is taken once; every member stands in exactly one bucket.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "December 2022", value = SittingExamples.ROLL_CALL_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Taken: the sitting with its quorum",
            content =
                    @Content(
                            schema = @Schema(implementation = SittingViews.SittingResponse.class),
                            examples = @ExampleObject(name = "sitting", value = SittingExamples.SITTING)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`ROLL_CALL_MUST_BE_TAKEN_ONCE`, `EVERY_MEMBER_MUST_STAND_IN_ONE_BUCKET`: with how many are missing,"
                            + " named twice or unknown; `PRESIDENT_MUST_BE_PRESENT`, `SECRETARY_MUST_BE_PRESENT`,"
                            + " `OPENING_MUST_BE_ON_THE_DAY`, `OPENING_MUST_NOT_PRECEDE_THE_HOUR_OF_THE_CONVOCATION`,"
                            + " `OPENING_MUST_NOT_LIE_AHEAD`")
    public Response call(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = SittingExamples.SITTING_ID))
                    UUID id,
            @Valid @NotNull TakeRollCallRequest request) {
        Minutes minutes = new Minutes(
                request.presidentId(),
                request.secretaryId(),
                request.entries().stream()
                        .map(line -> new Minutes.Line(line.councillorId(), line.attendance()))
                        .toList(),
                request.openedAt() == null ? null : request.openedAt().truncatedTo(ChronoUnit.MILLIS));
        return created(sittings.call(caller.collectivity(), id, minutes, clock.instant()));
    }

    @POST
    @Path("/{id}/proxies")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.MEMBER, Role.ADMIN})
    @Operation(
            operationId = "receiveProxies",
            summary = "Receive proxies for this sitting",
            description =
                    "A member who cannot attend gives their vote to another for this sitting [délégation de vote, CGCT"
                            + " L3121-16], before it or during it. All or none. A proxy counts while its holder is in the room and"
                            + " ends when its giver arrives. With the role `member` one gives one's own (claim `councillor`).")
    @RequestBody(
            content =
                    @Content(
                            examples = @ExampleObject(name = "invented pair", value = SittingExamples.PROXIES_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Received: the sitting with its quorum",
            content =
                    @Content(
                            schema = @Schema(implementation = SittingViews.SittingResponse.class),
                            examples = @ExampleObject(name = "sitting", value = SittingExamples.SITTING)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`GIVER_MUST_BE_A_VOTING_MEMBER`, `GIVER_MUST_NOT_BE_PRESENT`, `GIVER_MUST_GIVE_ONCE`,"
                            + " `HOLDER_MUST_NOT_BE_THE_GIVER`, `PROXIES_MUST_NOT_CHAIN`, `HOLDER_MUST_BE_PRESENT`,"
                            + " `HOLDER_MUST_HOLD_A_SEAT`, `HOLDER_MUST_BE_A_VOTING_MEMBER`, `HOLDER_MUST_NOT_HOLD_TWO_PROXIES`")
    public Response receive(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = SittingExamples.SITTING_ID))
                    UUID id,
            @Valid @NotNull ReceiveProxiesRequest request) {
        boolean office = caller.has(Role.CLERK) || caller.has(Role.ADMIN);
        String self = caller.claim("councillor").orElse("");
        if (!office
                && request.proxies().stream()
                        .anyMatch(proxy -> !proxy.giverId().toString().equals(self))) {
            throw ProblemException.of(RequestRule.ROLE_MUST_ALLOW_THE_REQUEST);
        }
        List<Proxy> proposed = request.proxies().stream()
                .map(proxy -> new Proxy(Ids.next(), proxy.giverId(), proxy.holderId()))
                .toList();
        return created(sittings.receive(caller.collectivity(), id, proposed));
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listSittings",
            summary = "List the sittings",
            description = "The sittings [réunions] of the collectivity's bodies, in the order of their opening.")
    @APIResponse(
            responseCode = "200",
            description = "A page of sittings",
            content =
                    @Content(
                            schema = @Schema(implementation = SittingPage.class),
                            examples = @ExampleObject(name = "sittings", value = SittingExamples.SITTINGS)))
    public Page<SittingViews.SittingResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        String collectivity = caller.collectivity();
        return Page.of(rows.after(collectivity, Cursor.of(cursor).after(), limit), limit, SittingRow::id)
                .map(row -> views.of(sittings.toDomain(collectivity, row)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getSitting",
            summary = "Show a sitting",
            description = "Roll call, proxies and quorum with the article of law it is judged by.")
    @APIResponse(
            responseCode = "200",
            description = "The sitting",
            content =
                    @Content(
                            schema = @Schema(implementation = SittingViews.SittingResponse.class),
                            examples = @ExampleObject(name = "sitting", value = SittingExamples.SITTING)))
    public Response get(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = SittingExamples.SITTING_ID))
                    UUID id) {
        SittingRow row = rows.one(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return Response.ok(views.of(sittings.toDomain(caller.collectivity(), row)))
                .tag(Versions.tag(row.version()))
                .build();
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(SittingRule.values());
    }

    @Produces
    RuleCatalogue proxyRules() {
        return RuleCatalogue.of(ProxyRule.values());
    }

    private Response created(SittingDecision decision) {
        return switch (decision) {
            case SittingDecision.Recorded recorded ->
                Response.created(URI.create("/v1/sittings/" + recorded.sitting().id()))
                        .entity(views.of(recorded.sitting()))
                        .build();
            case SittingDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }
}
