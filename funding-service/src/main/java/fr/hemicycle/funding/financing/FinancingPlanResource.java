package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.FinancingPlan;
import fr.hemicycle.funding.financing.domain.FinancingRule;
import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
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

@Path("/v1/financing-plans")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Financing plans", description = "Several funders of one purpose [plan de financement]")
class FinancingPlanResource {

    private static final String ID = "01941f29-7c00-7000-8000-000000000205";

    private final PlanRows rows;
    private final FinancingPlans plans;
    private final Caller caller;

    FinancingPlanResource(PlanRows rows, FinancingPlans plans, Caller caller) {
        this.rows = rows;
        this.plans = plans;
        this.caller = caller;
    }

    @Schema(name = "Funder")
    record FunderRequest(
            @NotNull @Pattern(regexp = "STATE|REGION|DEPARTMENT|OTHER")
            String kind,

            @NotBlank @Size(max = 200) String name,
            @Pattern(regexp = "^\\d{9}$") @Nullable String siren) {}

    @Schema(name = "ShareRequest")
    record ShareRequest(
            @NotNull @Valid FunderRequest funder,
            @NotNull @Valid Amount amount) {

        Share toShare() {
            return new Share(
                    Ids.next(),
                    new Share.Funder(Share.Kind.valueOf(funder.kind()), funder.name(), funder.siren()),
                    amount.toMoney(),
                    null);
        }
    }

    @Schema(name = "DrawUpPlanRequest")
    record DrawUpPlanRequest(
            @NotBlank @Size(max = 500) String subject,
            @NotNull @Valid Amount total,
            @NotEmpty @Size(max = 200) List<@Valid @NotNull ShareRequest> shares) {}

    @Schema(name = "DecideShareRequest")
    record DecideShareRequest(
            @NotBlank @Size(max = 200) String reference,
            @NotNull LocalDate decidedOn,
            @NotNull @Valid Amount amount) {}

    @Schema(name = "SecuredBy")
    record SecuredByResponse(String kind, String reference, LocalDate decidedOn) {}

    @Schema(name = "Share")
    record ShareResponse(
            UUID id,
            FunderRequest funder,
            Amount amount,
            String percent,
            String state,
            @Nullable SecuredByResponse securedBy) {}

    @Schema(name = "FinancingPlan")
    record PlanResponse(
            UUID id,
            String subject,
            Amount total,
            Amount secured,
            String securedPercent,
            int securedShares,
            int totalShares,
            String state,
            List<ShareResponse> shares) {

        static PlanResponse of(FinancingPlan plan) {
            return new PlanResponse(
                    plan.id(),
                    plan.subject(),
                    Amount.of(plan.total()),
                    Amount.of(plan.secured()),
                    plan.percent(plan.secured()),
                    plan.securedShares(),
                    plan.shares().size(),
                    plan.isSecured() ? "SECURED" : "PARTIAL",
                    plan.shares().stream().map(share -> share(plan, share)).toList());
        }

        private static ShareResponse share(FinancingPlan plan, Share share) {
            Share.Security by = share.securedBy();
            return new ShareResponse(
                    share.id(),
                    new FunderRequest(
                            share.funder().kind().name(),
                            share.funder().name(),
                            share.funder().siren()),
                    Amount.of(share.amount()),
                    plan.percent(share.amount()),
                    share.isSecured() ? "SECURED" : "PROPOSED",
                    by == null ? null : new SecuredByResponse(by.kind().name(), by.reference(), by.decidedOn()));
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "drawUpFinancingPlan",
            summary = "Draw up a financing plan",
            description = "Shares of several funders, fixed sums that add up to the total.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "mission PAMS", value = PlanExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Drawn up",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanResponse.class),
                            examples = @ExampleObject(name = "mission PAMS", value = PlanExamples.ANSWER)))
    @APIResponse(
            responseCode = "409",
            description = "`SIREN_MUST_PASS_ITS_CHECK`, `SHARE_MUST_BE_POSITIVE`, `FUNDER_MUST_APPEAR_ONCE`,"
                    + " `SHARES_MUST_ADD_UP_TO_THE_TOTAL`")
    public Response drawUp(@Valid @NotNull DrawUpPlanRequest request) {
        FinancingPlan plan = new FinancingPlan(
                Ids.next(),
                request.subject(),
                request.total().toMoney(),
                request.shares().stream().map(ShareRequest::toShare).toList());
        List<Reason> objections = plan.objections();
        if (!objections.isEmpty()) {
            throw ProblemException.refused(objections);
        }
        plans.drawUp(caller.collectivity(), plan);
        return Response.created(URI.create("/v1/financing-plans/" + plan.id()))
                .tag(Versions.tag(0))
                .entity(PlanResponse.of(plan))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listFinancingPlans",
            summary = "List financing plans",
            description = "Those of the collectivity, and those in which it is a funder.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            examples =
                                    @ExampleObject(name = "one", value = "{\"items\":[" + PlanExamples.ANSWER + "]}")))
    public Page<PlanResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(
                        rows.page(caller.collectivity(), Cursor.of(cursor).after(), limit + 1).stream()
                                .map(PlanRow::toPlan)
                                .toList(),
                        limit,
                        FinancingPlan::id)
                .map(PlanResponse::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readFinancingPlan",
            summary = "Read a financing plan",
            description = "What is secured, by whom, and what is still only proposed.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanResponse.class),
                            examples = @ExampleObject(name = "mission PAMS", value = PlanExamples.ANSWER)))
    public Response read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id) {
        PlanRow row = rows.seenBy(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        return Response.ok(PlanResponse.of(row.toPlan()))
                .tag(Versions.tag(row.version()))
                .build();
    }

    @POST
    @Path("/{id}/shares/{shareId}/decisions")
    @Idempotent
    @RolesAllowed({Role.PARTNER, Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "decideShare",
            summary = "Declare the decision of a funder",
            description =
                    "A partner declares its own decision on its own share; the share of a funder without SIREN (the"
                            + " State) is declared by the plan's collectivity, on the paper that `reference` names.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Région", value = """
                    {"reference":"2023.00042","decidedOn":"2023-01-26",\
                    "amount":{"amount":"150000.00","currency":"EUR"}}""")))
    @APIResponse(
            responseCode = "201",
            description = "Declared",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanResponse.class),
                            examples = @ExampleObject(name = "mission PAMS", value = PlanExamples.ANSWER)))
    @APIResponse(
            responseCode = "409",
            description = "`SHARE_MUST_STILL_BE_PROPOSED`, `SHARE_MUST_BE_DECIDED_AS_PROPOSED`")
    public Response decide(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id,
            @PathParam("shareId")
                    @Parameter(
                            examples =
                                    @ExampleObject(
                                            name = "December 2022",
                                            value = "01941f29-7c00-7000-8000-000000000206"))
                    UUID shareId,
            @Valid @NotNull DecideShareRequest request) {
        PlanRow row = rows.lock(caller.collectivity(), id).orElseThrow(ProblemException::notFound);
        Share share = row.toPlan().shares().stream()
                .filter(each -> each.id().equals(shareId))
                .filter(each -> mayDecide(row, each))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        share.objection(request.amount().toMoney()).ifPresent(reason -> {
            throw ProblemException.refused(List.of(reason));
        });
        plans.secure(
                row,
                share,
                new Share.Security(Share.SecurityKind.DECLARATION, request.reference(), request.decidedOn()));
        return Response.status(Response.Status.CREATED)
                .entity(PlanResponse.of(row.toPlan()))
                .build();
    }

    private boolean mayDecide(PlanRow row, Share share) {
        String siren = share.funder().siren();
        return siren == null
                ? row.collectivity().equals(caller.collectivity()) && !caller.has(Role.PARTNER)
                : siren.equals(caller.collectivity()) && caller.has(Role.PARTNER);
    }

    @Produces
    RuleCatalogue financingRules() {
        return RuleCatalogue.of(FinancingRule.values());
    }
}
