package fr.hemicycle.funding.financing;

import fr.hemicycle.funding.financing.domain.Decision;
import fr.hemicycle.funding.financing.domain.FinancingPlan;
import fr.hemicycle.funding.financing.domain.FinancingRule;
import fr.hemicycle.funding.financing.domain.Funding;
import fr.hemicycle.funding.financing.domain.PlanLife;
import fr.hemicycle.funding.financing.domain.Share;
import fr.hemicycle.funding.financing.domain.ShareState;
import fr.hemicycle.funding.financing.domain.Signing;
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

    static final String ID = "01941f29-7c00-7000-8000-000000000205";

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
            return Share.proposed(
                    Ids.next(),
                    new Share.Funder(Share.Kind.valueOf(funder.kind()), funder.name(), funder.siren()),
                    amount.toMoney());
        }
    }

    @Schema(name = "DrawUpPlanRequest")
    record DrawUpPlanRequest(
            @NotBlank @Size(max = 500) String subject,
            @NotNull @Valid Amount total,

            @Schema(description = "SIREN of the lead partner [chef de file]; absent: the collectivity that draws up.")
            @Pattern(regexp = "^\\d{9}$")
            @Nullable
            String lead,

            @NotEmpty @Size(max = 200) List<@Valid @NotNull ShareRequest> shares) {

        FinancingPlan toPlan(String owner) {
            return new FinancingPlan(
                    Ids.next(),
                    owner,
                    lead == null ? owner : lead,
                    subject,
                    total.toMoney(),
                    PlanLife.OPEN,
                    shares.stream().map(ShareRequest::toShare).toList());
        }
    }

    @Schema(name = "SecuredBy")
    record SecuredByResponse(String kind, String reference, LocalDate decidedOn) {

        static SecuredByResponse of(Decision decision) {
            return new SecuredByResponse(decision.door().name(), decision.reference(), decision.on());
        }
    }

    @Schema(name = "ShareSigning")
    record SigningResponse(UUID agreementId, Amount amount, LocalDate signedOn) {

        static SigningResponse of(Signing signing) {
            return new SigningResponse(signing.agreementId(), Amount.of(signing.amount()), signing.on());
        }
    }

    @Schema(name = "Share")
    record ShareResponse(
            UUID id,
            FunderRequest funder,
            Amount amount,
            String percent,
            ShareState state,
            Amount secured,
            Amount called,
            Amount paid,
            @Nullable SecuredByResponse securedBy,

            @Schema(
                    description =
                            "Agreements [conventions] that all their parties have signed, with what the funder pays under each")
            List<SigningResponse> agreements,

            List<Reason> findings) {

        static ShareResponse of(FinancingPlan plan, Share share) {
            return new ShareResponse(
                    share.id(),
                    new FunderRequest(
                            share.funder().kind().name(),
                            share.funder().name(),
                            share.funder().siren()),
                    Amount.of(share.amount()),
                    plan.percent(share.amount()),
                    share.state(),
                    Amount.of(share.secured()),
                    Amount.of(share.called()),
                    Amount.of(share.paid()),
                    share.current().map(SecuredByResponse::of).orElse(null),
                    share.signings().stream().map(SigningResponse::of).toList(),
                    share.findings());
        }
    }

    @Schema(name = "FinancingPlan")
    record PlanResponse(
            UUID id,
            String lead,
            String subject,
            Amount total,
            Amount secured,
            String securedPercent,
            Amount lacking,
            Amount excess,
            Amount called,
            Amount paid,
            int securedShares,
            int totalShares,
            Funding state,
            PlanLife life,
            @Nullable LocalDate endedOn,
            @Nullable String endedReason,
            List<ShareResponse> shares) {

        static PlanResponse of(PlanRow row) {
            return of(row, row.toPlan());
        }

        static PlanResponse of(PlanRow row, FinancingPlan plan) {
            return new PlanResponse(
                    plan.id(),
                    plan.lead(),
                    plan.subject(),
                    Amount.of(plan.total()),
                    Amount.of(plan.secured()),
                    plan.percent(plan.secured()),
                    Amount.of(plan.lacking()),
                    Amount.of(plan.excess()),
                    Amount.of(plan.sum(Share::called)),
                    Amount.of(plan.sum(Share::paid)),
                    plan.securedShares(),
                    plan.shares().size(),
                    plan.funding(),
                    plan.life(),
                    row.endedOn(),
                    row.endedReason(),
                    plan.shares().stream()
                            .map(share -> ShareResponse.of(plan, share))
                            .toList());
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record FinancingPlanPage(
            List<PlanResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "drawUpFinancingPlan",
            summary = "Draw up a financing plan",
            description =
                    "Shares of several funders, fixed sums that add up to the total. The lead partner [chef de file] calls"
                            + " the funds.")
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
            description = "`SIREN_MUST_HAVE_ITS_CHECK_DIGIT`, `SHARE_MUST_BE_POSITIVE`, `FUNDER_MUST_APPEAR_ONCE`,"
                    + " `SHARES_MUST_ADD_UP_TO_THE_TOTAL`")
    public Response drawUp(@Valid @NotNull DrawUpPlanRequest request) {
        FinancingPlan plan = request.toPlan(caller.collectivity());
        List<Reason> objections = plan.objections();
        if (!objections.isEmpty()) {
            throw ProblemException.refused(objections);
        }
        PlanRow row = plans.drawUp(plan);
        return Response.created(URI.create("/v1/financing-plans/" + plan.id()))
                .tag(Versions.tag(0))
                .entity(PlanResponse.of(row, plan))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listFinancingPlans",
            summary = "List financing plans",
            description = "Those of the collectivity, those in which it is a funder, and those that it leads.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = FinancingPlanPage.class),
                            examples =
                                    @ExampleObject(name = "one", value = "{\"items\":[" + PlanExamples.ANSWER + "]}")))
    public Page<PlanResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        return Page.of(rows.page(caller.collectivity(), Cursor.of(cursor).after(), limit + 1), limit, PlanRow::id)
                .map(PlanResponse::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readFinancingPlan",
            summary = "Read a financing plan",
            description =
                    "What is secured and by whom, what is lacking or in excess, what was called and paid; each share with its"
                            + " state and its findings. `SHARE_MUST_BE_DECIDED_AS_PROPOSED` names a sum that differs from"
                            + " what was proposed, `RECORDS_OF_A_DECISION_MUST_AGREE` records of one decision that differ:"
                            + " the smallest counts. `AGREEMENTS_MUST_NAME_THE_SECURED_SHARE` names agreements [conventions] that"
                            + " are signed for another sum than is secured.")
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
        return Response.ok(PlanResponse.of(row))
                .tag(Versions.tag(row.version()))
                .build();
    }

    @Produces
    RuleCatalogue financingRules() {
        return RuleCatalogue.of(FinancingRule.values());
    }
}
