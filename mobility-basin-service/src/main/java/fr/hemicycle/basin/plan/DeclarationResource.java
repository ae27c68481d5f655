package fr.hemicycle.basin.plan;

import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What became of the adoptions that were told over topics. */
@Path("/v1/plan-declarations")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
class DeclarationResource {

    private final DeclarationRows rows;
    private final Caller caller;
    private final Wording wording;

    DeclarationResource(DeclarationRows rows, Caller caller, Wording wording) {
        this.rows = rows;
        this.caller = caller;
        this.wording = wording;
    }

    @Schema(name = "PlanDeclaration")
    record DeclarationResponse(
            UUID id,

            @Schema(description = "SIREN of the one who told")
            String toldBy,

            UUID planId,
            int version,
            VoteFacts.Stage stage,
            String reference,

            @Schema(description = "The vote; absent when a partner told it") @Nullable
            UUID deliberationId,

            LocalDate decidedOn,
            DeclarationRow.Outcome outcome,
            List<PlanView.WhyView> reasons,
            Instant recordedAt) {

        static DeclarationResponse of(DeclarationRow row, Wording wording) {
            DeclarationRow.Told told = row.told();
            return new DeclarationResponse(
                    row.id(),
                    row.teller(),
                    told.planId(),
                    told.version(),
                    told.stage(),
                    told.reference(),
                    told.deliberationId(),
                    told.decidedOn(),
                    row.outcome(),
                    row.reasons().stream()
                            .map(each -> PlanView.WhyView.of(each, wording))
                            .toList(),
                    row.recordedAt());
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record PlanDeclarationPage(
            List<DeclarationResponse> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listPlanDeclarations",
            summary = "List what became of adoptions that were told",
            description =
                    "Votes with the effect ADOPT_PLAN and messages of partners (topic `partner-decisions.v1`): those of"
                            + " the collectivity, and those on the plans that it keeps. A vote adopts all versions that it names or"
                            + " none: then with `PLAN_MUST_EXIST`, `PLAN_VERSION_MUST_EXIST`, `SIGNATORY_MUST_BE_IN_THE_PLAN`,"
                            + " `PLAN_MUST_NOT_HAVE_ENDED` or `PLAN_MUST_BE_PROPOSED`. When its act is annulled or withdrawn, the"
                            + " approval is gone [annulation, retrait]. Nothing that can be read is ever lost.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanDeclarationPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\":[" + PlanExamples.DECLARATION + "]}")))
    public Page<DeclarationResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(rows.concerning(caller.collectivity(), Cursor.of(cursor), limit + 1), limit, DeclarationRow::id)
                .map(row -> DeclarationResponse.of(row, wording));
    }
}
