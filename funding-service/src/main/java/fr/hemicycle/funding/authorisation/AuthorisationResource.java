package fr.hemicycle.funding.authorisation;

import fr.hemicycle.funding.authorisation.domain.Authorisation.Act;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/operations/{id}/authorisations")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
class AuthorisationResource {

    private static final String ID = "01941f29-7c00-7000-8000-000000000201";

    private final AuthorisationRows rows;
    private final UndoingRows undoings;
    private final Ledger ledger;
    private final Caller caller;

    AuthorisationResource(AuthorisationRows rows, UndoingRows undoings, Ledger ledger, Caller caller) {
        this.rows = rows;
        this.undoings = undoings;
        this.ledger = ledger;
        this.caller = caller;
    }

    @Schema(name = "Authorisation")
    record AuthorisationResponse(
            UUID id,
            UUID deliberationId,
            String deliberationNumber,
            int article,
            Act act,
            Amount amountBefore,
            Amount amount,
            LocalDate effectiveOn,

            @Schema(description = "Day of the annulment or withdrawal of its act; it decides nothing any more")
            @Nullable
            LocalDate undoneOn,

            @Schema(description = "Expected payment appropriations by year [CP prévisionnels]; they sum to the amount")
            List<PaymentAppropriation> paymentAppropriations) {

        static AuthorisationResponse of(AuthorisationRow row, Optional<UndoingRow> undoing) {
            return new AuthorisationResponse(
                    row.id(),
                    row.deliberationId(),
                    row.deliberationNumber(),
                    row.article(),
                    row.act(),
                    Amount.of(row.amountBefore()),
                    Amount.of(row.amount()),
                    row.effectiveOn(),
                    undoing.map(step -> step.act().on()).orElse(null),
                    PaymentAppropriation.of(row));
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record AuthorisationPage(
            List<AuthorisationResponse> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listAuthorisations",
            summary = "List what the plenary assembly authorised on an operation",
            description =
                    "Each vote, revision and cancellation of the authorisation [AE, AP], with the expected payment"
                            + " appropriations [CP prévisionnels] by year (CGCT L3312-4 II, R3312-3), the oldest first. They come"
                            + " with the effect VOTE_AUTHORISATION of an adopted deliberation; one that cannot be applied is told"
                            + " as AuthorisationRefused with `AUTHORISATION_MAY_ONLY_BE_VOTED_BY_THE_PLENARY`,"
                            + " `OPERATION_MUST_BE_NAMED_ONCE`, `CANCELLED_AUTHORISATION_MUST_BE_ZERO`,"
                            + " `AUTHORISATION_MUST_COVER_WHAT_IS_USED`, `PAYMENT_YEAR_MUST_APPEAR_ONCE` or"
                            + " `PAYMENT_APPROPRIATIONS_MUST_SUM_TO_THE_AUTHORISATION`. An opening taken over from an earlier"
                            + " system is in the journal only.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = AuthorisationPage.class),
                            examples = @ExampleObject(name = "revision", value = """
                    {"items":[{"id":"01941f29-7c00-7000-8000-000000000207",\
                    "deliberationId":"01941f29-7c00-7000-8000-000000000103","deliberationNumber":"2022-12","article":1,\
                    "act":"REVISE","amountBefore":{"amount":"14000000.00","currency":"EUR"},\
                    "amount":{"amount":"15680078.60","currency":"EUR"},"effectiveOn":"2022-01-31",\
                    "paymentAppropriations":[{"year":2022,"amount":{"amount":"15680078.60","currency":"EUR"}}]}]}""")))
    public Page<AuthorisationResponse> list(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        if (ledger.find(caller.collectivity(), id).isEmpty()) {
            throw ProblemException.notFound();
        }
        return Page.of(rows.page(caller.collectivity(), id, Cursor.of(cursor), limit + 1), limit, AuthorisationRow::id)
                .map(row -> AuthorisationResponse.of(row, undoings.last(row.id())));
    }
}
