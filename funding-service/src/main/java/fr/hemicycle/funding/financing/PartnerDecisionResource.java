package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.ShareHistoryResource.DecisionResponse;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What became of the decisions that concern a collectivity. */
@Path("/v1/partner-decisions")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Financing plans")
class PartnerDecisionResource {

    private final DecisionRows rows;
    private final Caller caller;

    PartnerDecisionResource(DecisionRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record PartnerDecisionPage(
            List<DecisionResponse> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listPartnerDecisions",
            summary = "List what became of decisions",
            description =
                    "Those that the collectivity told, those told in its name, and those on its plans; also those that name"
                            + " no plan that the teller may see (`FINANCING_PLAN_MUST_EXIST`) or no funder of it"
                            + " (`FUNDER_MUST_BE_IN_THE_PLAN`). Nothing that can be read is ever lost.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = PartnerDecisionPage.class),
                            examples =
                                    @ExampleObject(name = "one", value = "{\"items\":[" + PlanExamples.HISTORY + "]}")))
    public Page<DecisionResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(
                        rows.concerning(caller.collectivity(), Cursor.of(cursor).after(), limit + 1),
                        limit,
                        DecisionRow::id)
                .map(DecisionResponse::of);
    }
}
