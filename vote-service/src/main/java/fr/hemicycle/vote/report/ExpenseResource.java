package fr.hemicycle.vote.report;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.IdempotentRequests;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.money.Amount;
import fr.hemicycle.vote.money.Imputation;
import fr.hemicycle.vote.report.ReportViews.ExpenseResponse;
import fr.hemicycle.vote.report.domain.Expense;
import fr.hemicycle.vote.report.domain.FundingRule;
import fr.hemicycle.vote.report.domain.ReportDecision;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

/** Not {@code @Idempotent} as a whole: the key is kept with the first step, and a repeat goes on where the first stopped. */
@Path("/v1/reports/{id}/expenses")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Reports",
        description = "Reports [rapports] to a body, their expense lines and the opinions [avis] on them")
class ExpenseResource {

    private final Expenses expenses;
    private final IdempotentRequests requests;
    private final Caller caller;

    ExpenseResource(Expenses expenses, IdempotentRequests requests, Caller caller) {
        this.expenses = expenses;
        this.requests = requests;
        this.caller = caller;
    }

    record AddExpenseRequest(
            @NotBlank
            @Pattern(regexp = "^[A-Za-z0-9][A-Za-z0-9._/-]*$", message = "letters, digits and . _ / -")
            @Size(max = 40)
            @Schema(description = "Budget operation [code opération]", examples = "C01-564H02")
            String operationCode,

            @NotNull @Valid Imputation imputation,
            @NotNull @Valid Amount amount,

            @Schema(description = "The financing plan whose share the line pays") @Nullable
            UUID financingPlanId) {

        Expense toDomain(UUID id) {
            return new Expense(id, operationCode, imputation, amount.toMoney(), financingPlanId, null);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "addExpense",
            summary = "Add an expense line and reserve its credits",
            description =
                    "funding-service reserves the credits [AE] at once and gives the report its budget table. When it does"
                            + " not answer, the expense stays PENDING: the report can be completed later, and cannot go to the vote"
                            + " before. When it refuses, no expense remains.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "n° 49", value = ReportExamples.EXPENSE_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "RESERVED with the budget row, or PENDING",
            content =
                    @Content(
                            schema = @Schema(implementation = ExpenseResponse.class),
                            examples = {
                                @ExampleObject(name = "reserved", value = ReportExamples.EXPENSE),
                                @ExampleObject(name = "pending", value = ReportExamples.PENDING_EXPENSE)
                            }))
    @APIResponse(
            responseCode = "409",
            description =
                    "`REPORT_MUST_BE_OPEN`, `AMOUNT_MUST_BE_POSITIVE`, and the refusals of funding-service with its own"
                            + " codes and figures: `OPERATION_MUST_EXIST`, `IMPUTATION_MUST_BE_THE_OPERATIONS`,"
                            + " `EXPENSE_MUST_BE_RESERVED_ONCE`, `AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT` (CGCT L3312-4 II)")
    public Response add(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = ReportExamples.REPORT_ID))
                    UUID id,
            @Valid @NotNull AddExpenseRequest request,
            @Context HttpHeaders headers) {
        Response recorded = requests.once(List.of(request), () -> record(id, request.toDomain(Ids.next())));
        UUID expenseId = idIn(recorded);
        if (isReplay(recorded)) {
            // The first try may have been refused by funding-service since, which left nothing: the repeat asks anew.
            QuarkusTransaction.requiringNew().run(() -> record(id, request.toDomain(expenseId)));
        }
        return settle(id, expenseId, recorded, headers);
    }

    @POST
    @Path("/{expenseId}/reservation")
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "completeExpense",
            summary = "Complete a pending expense",
            description =
                    "Asks funding-service again for the credits of a PENDING expense; a RESERVED one stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "RESERVED, or still PENDING",
            content =
                    @Content(
                            schema = @Schema(implementation = ExpenseResponse.class),
                            examples = {
                                @ExampleObject(name = "reserved", value = ReportExamples.EXPENSE),
                                @ExampleObject(name = "pending", value = ReportExamples.PENDING_EXPENSE)
                            }))
    @APIResponse(
            responseCode = "409",
            description = "The refusals of funding-service with its own codes, such as"
                    + " `AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT`: no expense remains.")
    public Response complete(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = ReportExamples.REPORT_ID))
                    UUID id,
            @PathParam("expenseId")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = ReportExamples.EXPENSE_ID))
                    UUID expenseId,
            @Context HttpHeaders headers) {
        Response recorded = requests.once(
                List.of(),
                () -> expenses.find(caller.collectivity(), id, expenseId)
                        .map(expense -> Response.ok(ReportViews.of(expense)).build())
                        .orElseThrow(ProblemException::notFound));
        return settle(id, expenseId, recorded, headers);
    }

    @jakarta.enterprise.inject.Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(FundingRule.values());
    }

    private Response record(UUID reportId, Expense expense) {
        return switch (expenses.add(caller.collectivity(), reportId, expense)) {
            case ReportDecision.Accepted accepted ->
                Response.created(URI.create("/v1/reports/" + reportId + "/expenses/" + expense.id()))
                        .entity(ReportViews.of(expense))
                        .build();
            case ReportDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }

    /** The second step, outside of any transaction, and the answer as things stand after it. */
    private Response settle(UUID reportId, UUID expenseId, Response recorded, HttpHeaders headers) {
        Expense expense = expenses.settle(
                caller.collectivity(), reportId, expenseId, headers.getHeaderString(HttpHeaders.AUTHORIZATION));
        Response.ResponseBuilder answer = Response.status(recorded.getStatus())
                .header(HttpHeaders.LOCATION, recorded.getHeaderString(HttpHeaders.LOCATION))
                .entity(ReportViews.of(expense));
        return isReplay(recorded)
                ? answer.header(IdempotentRequests.REPLAYED_HEADER, "true").build()
                : answer.build();
    }

    private static boolean isReplay(Response recorded) {
        return recorded.getHeaderString(IdempotentRequests.REPLAYED_HEADER) != null;
    }

    private static UUID idIn(Response recorded) {
        String location = recorded.getHeaderString(HttpHeaders.LOCATION);
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
