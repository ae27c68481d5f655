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
import fr.hemicycle.vote.report.domain.Expense.Change;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

    record ChangeExpenseRequest(@NotNull @Valid Amount amount) {}

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
                    "Asks funding-service again for what a PENDING expense waits for: its credits, its change of amount, its"
                            + " removal. A RESERVED one stays as it is.")
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
    @APIResponse(responseCode = "204", description = "Removed, as was asked")
    @APIResponse(
            responseCode = "409",
            description = "The refusals of funding-service with its own codes, such as"
                    + " `AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT`: no expense remains that never had its credits; one"
                    + " that was to change stays as it was.")
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

    @PUT
    @Path("/{expenseId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "changeExpense",
            summary = "Change the amount of an expense line",
            description =
                    "funding-service holds the new amount [AE] in the place of the old one, in one step. When it does not answer,"
                            + " the line is PENDING with the change that it waits for: repeat the request, or complete the line;"
                            + " the report cannot go to the vote before. When it refuses, the old amount stays, and stays reserved.")
    @RequestBody(
            content = @Content(examples = @ExampleObject(name = "5 000 € less", value = ReportExamples.CHANGE_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "RESERVED with the new amount, or PENDING",
            content =
                    @Content(
                            schema = @Schema(implementation = ExpenseResponse.class),
                            examples = {
                                @ExampleObject(name = "reserved", value = ReportExamples.EXPENSE),
                                @ExampleObject(name = "pending", value = ReportExamples.CHANGING_EXPENSE)
                            }))
    @APIResponse(
            responseCode = "409",
            description =
                    "`REPORT_MUST_BE_OPEN`, `AMOUNT_MUST_BE_POSITIVE`, `EXPENSE_MUST_BE_SETTLED_BEFORE_IT_CHANGES`, and the"
                            + " refusals of funding-service, such as `AVAILABLE_AUTHORISATION_MUST_COVER_THE_AMOUNT` (CGCT"
                            + " L3312-4 II)")
    public Response change(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = ReportExamples.REPORT_ID))
                    UUID id,
            @PathParam("expenseId")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = ReportExamples.EXPENSE_ID))
                    UUID expenseId,
            @Valid @NotNull ChangeExpenseRequest request,
            @Context HttpHeaders headers) {
        ask(
                id,
                expenseId,
                headers,
                new Change.OfAmount(Ids.next(), request.amount().toMoney()));
        Expense expense = settle(id, expenseId, headers).orElseThrow(ProblemException::notFound);
        return Response.ok(ReportViews.of(expense)).build();
    }

    @DELETE
    @Path("/{expenseId}")
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "removeExpense",
            summary = "Remove an expense line",
            description =
                    "funding-service releases the credits [AE] of the line, then the line goes. When it does not answer,"
                            + " the line is PENDING with its removal: repeat the request, or complete the line.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The `ETag` of your last read of the report.",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"1\"")
    @APIResponse(responseCode = "204", description = "Removed, its credits are free")
    @APIResponse(
            responseCode = "202",
            description = "PENDING: funding-service has not answered",
            content =
                    @Content(
                            schema = @Schema(implementation = ExpenseResponse.class),
                            examples = @ExampleObject(name = "pending", value = ReportExamples.REMOVED_EXPENSE)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`REPORT_MUST_BE_OPEN`, `EXPENSE_MUST_BE_SETTLED_BEFORE_IT_CHANGES`: it waits for another answer.")
    @APIResponse(responseCode = "412", description = "`VERSION_MUST_BE_CURRENT`")
    @APIResponse(responseCode = "428", description = "`VERSION_MUST_BE_GIVEN`")
    public Response remove(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = ReportExamples.REPORT_ID))
                    UUID id,
            @PathParam("expenseId")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = ReportExamples.EXPENSE_ID))
                    UUID expenseId,
            @Context HttpHeaders headers) {
        ask(id, expenseId, headers, new Change.Removal(Ids.next()));
        return settle(id, expenseId, headers)
                .map(expense -> Response.accepted(ReportViews.of(expense)).build())
                .orElseGet(() -> Response.noContent().build());
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
        Optional<Expense> expense = settle(reportId, expenseId, headers);
        Response.ResponseBuilder answer = expense.map(each -> Response.status(recorded.getStatus())
                        .header(HttpHeaders.LOCATION, recorded.getHeaderString(HttpHeaders.LOCATION))
                        .entity(ReportViews.of(each)))
                .orElseGet(Response::noContent);
        return isReplay(recorded)
                ? answer.header(IdempotentRequests.REPLAYED_HEADER, "true").build()
                : answer.build();
    }

    private Optional<Expense> settle(UUID reportId, UUID expenseId, HttpHeaders headers) {
        return expenses.settle(
                caller.collectivity(), reportId, expenseId, headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    /** The first step of a change, in a transaction of its own. */
    private void ask(UUID reportId, UUID expenseId, HttpHeaders headers, Change change) {
        ReportDecision decision = QuarkusTransaction.requiringNew()
                .call(() -> expenses.change(
                        caller.collectivity(),
                        reportId,
                        expenseId,
                        headers.getHeaderString(HttpHeaders.IF_MATCH),
                        change));
        if (decision instanceof ReportDecision.Refused refused) {
            throw ProblemException.refused(refused.reasons());
        }
    }

    private static boolean isReplay(Response recorded) {
        return recorded.getHeaderString(IdempotentRequests.REPLAYED_HEADER) != null;
    }

    private static UUID idIn(Response recorded) {
        String location = recorded.getHeaderString(HttpHeaders.LOCATION);
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }
}
