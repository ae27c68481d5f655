package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.payment.domain.Entry;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/operations/{id}/payment-appropriations/entries")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payment appropriations")
class EntryResource {

    private final EntryRows rows;
    private final Ledger ledger;
    private final Caller caller;

    EntryResource(EntryRows rows, Ledger ledger, Caller caller) {
        this.rows = rows;
        this.ledger = ledger;
        this.caller = caller;
    }

    @Schema(name = "PaymentAppropriationEntry")
    record EntryResponse(
            UUID id,
            int year,
            Entry.Kind kind,
            Entry.Account from,
            Entry.Account to,
            Amount amount,
            String reference,

            @Schema(description = "Day from which it counts")
            LocalDate effectiveOn,

            @Nullable UUID paymentOrderId,
            Instant recordedAt) {

        static EntryResponse of(EntryRow row) {
            Entry entry = row.toEntry();
            return new EntryResponse(
                    row.id(),
                    row.year(),
                    entry.kind(),
                    entry.kind().from(),
                    entry.kind().to(),
                    Amount.of(entry.amount()),
                    entry.reference(),
                    entry.effectiveOn(),
                    entry.paymentOrderId(),
                    entry.recordedAt());
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record PaymentAppropriationEntryPage(
            List<EntryResponse> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listPaymentAppropriationEntries",
            summary = "Read the journal of the payment appropriations",
            description =
                    "Every entry of every year, oldest first: what opened, was ordered, paid, rejected or paid back, and"
                            + " what the year end did [clôture]. It only grows; a correction is a new entry.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = PaymentAppropriationEntryPage.class),
                            examples = @ExampleObject(name = "opening", value = """
                    {"items":[{"id":"01941f29-7c00-7000-8000-000000000223","year":2023,"kind":"OPENING","from":"BUDGET",\
                    "to":"AVAILABLE","amount":{"amount":"60000.00","currency":"EUR"},"reference":"2022-601",\
                    "effectiveOn":"2022-12-12","recordedAt":"2022-12-13T15:00:00Z"}]}""")))
    public Page<EntryResponse> list(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = PaymentExamples.OPERATION))
                    UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        if (ledger.find(caller.collectivity(), id).isEmpty()) {
            throw ProblemException.notFound();
        }
        return Page.of(rows.page(caller.collectivity(), id, Cursor.of(cursor), limit + 1), limit, EntryRow::id)
                .map(EntryResponse::of);
    }
}
