package fr.hemicycle.funding.limit;

import fr.hemicycle.funding.limit.domain.LimitRule;
import fr.hemicycle.funding.limit.domain.WantedLimits;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.operation.domain.LifeRule;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.problem.ProblemException;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/authorisation-life")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Limits")
class LifeRuleResource {

    private static final String RULE = """
            {"holdsFrom":"2099-01-01","yearsToCommit":4,"yearsIdle":2,"toYearEnd":true,"refusesAfter":false,\
            "provenance":"Règlement budgétaire et financier, art. 12"}""";
    private static final String ANSWER = "{\"rules\":[" + RULE + "]}";

    private final LifeRuleRows rows;
    private final Caller caller;
    private final Clock clock;

    LifeRuleResource(LifeRuleRows rows, Caller caller, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "AuthorisationLifeRule")
    record LifeRuleValue(
            @NotNull @Schema(description = "Day from which the rule replaces the one before; today or later")
            LocalDate holdsFrom,

            @Min(1) @Max(99) @Schema(description = "Years from the vote during which commitments are allowed") @Nullable
            Integer yearsToCommit,

            @Min(1) @Max(99) @Schema(description = "Years without a commitment after which it lapses") @Nullable
            Integer yearsIdle,

            @NotNull @Schema(description = "Whether a term runs to 31 December of its last year")
            Boolean toYearEnd,

            @NotNull
            @Schema(
                    description =
                            "Whether nothing more is reserved and committed after the last day; else the lapse is only proposed")
            Boolean refusesAfter,

            @NotBlank @Size(max = 1000) @Schema(description = "Where the rule stands")
            String provenance) {

        LifeRule toRule() {
            return new LifeRule(holdsFrom, yearsToCommit, yearsIdle, toYearEnd, refusesAfter, provenance);
        }

        static LifeRuleValue of(LifeRuleRow row) {
            LifeRule rule = row.toRule();
            return new LifeRuleValue(
                    rule.holdsFrom(),
                    rule.yearsToCommit(),
                    rule.yearsIdle(),
                    rule.toYearEnd(),
                    rule.refusesAfter(),
                    rule.provenance());
        }
    }

    @Schema(name = "AuthorisationLife")
    record LifeResponse(
            @Schema(description = "All that were set, the oldest first; of those that hold, the one since last")
            List<LifeRuleValue> rules) {}

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readAuthorisationLife",
            summary = "Read how long authorisations live",
            description =
                    "The collectivity's own rules [règlement budgétaire et financier, CGCT L3312-4 III] on the life of its"
                            + " authorisations [caducité]. Without any, an authorisation is valid until it is annulled (L3312-4 II).")
    @APIResponse(
            responseCode = "200",
            description = "The rules",
            content =
                    @Content(
                            schema = @Schema(implementation = LifeResponse.class),
                            examples = @ExampleObject(name = "four years", value = ANSWER)))
    public Response read() {
        return answer();
    }

    @PUT
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "setAuthorisationLife",
            summary = "Set how long authorisations live",
            description =
                    "From a day on this rule holds for all authorisations of the collectivity instead of the one before, for whoever has"
                            + " seen the current ones (`If-Match`). Without terms nothing lapses. An authorisation never lapses by"
                            + " itself: its lapse is proposed (`/v1/lapsing-authorisations`) and voted by the plenary assembly;"
                            + " where `refusesAfter` is set, nothing more is reserved and committed after its last day"
                            + " (`AUTHORISATION_LIFE_MUST_NOT_HAVE_ENDED`).")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "four years", value = RULE)))
    @APIResponse(
            responseCode = "200",
            description = "The rules",
            content =
                    @Content(
                            schema = @Schema(implementation = LifeResponse.class),
                            examples = @ExampleObject(name = "four years", value = ANSWER)))
    @APIResponse(responseCode = "409", description = "`LIMIT_MUST_NOT_HOLD_FROM_THE_PAST`")
    @APIResponse(responseCode = "412", description = "`VERSION_MUST_BE_CURRENT`")
    @APIResponse(responseCode = "428", description = "`VERSION_MUST_BE_GIVEN`")
    public Response set(
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "The ETag of the rules as seen",
                            schema = @Schema(type = SchemaType.STRING))
                    @Nullable
                    String ifMatch,
            @Valid @NotNull LifeRuleValue request) {
        int revision = rows.of(caller.collectivity()).size();
        Versions.mustMatch(ifMatch, revision);
        Instant now = clock.instant();
        WantedLimits.past(request.holdsFrom(), LegalDay.of(now)).ifPresent(reason -> {
            throw ProblemException.refused(List.of(reason));
        });
        rows.keep(LifeRuleRow.of(Ids.next(), caller.collectivity(), revision + 1, request.toRule(), now));
        return answer();
    }

    private Response answer() {
        List<LifeRuleRow> rules = rows.of(caller.collectivity());
        return Response.ok(
                        new LifeResponse(rules.stream().map(LifeRuleValue::of).toList()))
                .tag(Versions.tag(rules.size()))
                .build();
    }

    @Produces
    RuleCatalogue limitRules() {
        return RuleCatalogue.of(LimitRule.values());
    }
}
