package fr.hemicycle.funding.agreement;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/agreements/{id}/facts")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
class AgreementFactResource {

    private final AgreementRows agreements;
    private final FactRows rows;
    private final Caller caller;

    AgreementFactResource(AgreementRows agreements, FactRows rows, Caller caller) {
        this.agreements = agreements;
        this.rows = rows;
        this.caller = caller;
    }

    @Schema(name = "AgreementFact")
    record FactResponse(
            UUID id,
            FactRow.Kind kind,
            @Nullable String party,
            @Nullable Integer amendment,
            @Nullable String textSha256,
            @Nullable String reference,
            @Nullable UUID deliberationId,
            @Nullable String signatory,
            @Nullable String quality,
            @Nullable String reason,
            LocalDate on,
            String toldBy,
            Instant recordedAt) {

        static FactResponse of(FactRow row) {
            return new FactResponse(
                    row.id(),
                    row.kind(),
                    row.party(),
                    row.amendment(),
                    row.text(),
                    row.reference(),
                    row.deliberationId(),
                    row.signatory(),
                    row.quality(),
                    row.reason(),
                    row.on(),
                    row.toldBy(),
                    row.recordedAt());
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record AgreementFactPage(
            List<FactResponse> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ACCOUNTANT, Role.CLERK, Role.MOBILITY, Role.PARTNER, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listAgreementFacts",
            summary = "List what happened to an agreement",
            description =
                    "Approvals and their withdrawals, signatures, the termination [résiliation], in the order of their"
                            + " recording: nothing is ever changed or deleted.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementFactPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "approval",
                                            value = "{\"items\":[" + AgreementExamples.FACT + "]}")))
    public Page<FactResponse> list(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "2022-552", value = AgreementExamples.ID))
                    UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        if (agreements.seenBy(caller.collectivity(), id).isEmpty()) {
            throw ProblemException.notFound();
        }
        return Page.of(rows.page(id, Cursor.of(cursor).after(), limit + 1), limit, FactRow::id)
                .map(FactResponse::of);
    }
}
