package fr.hemicycle.basin.solution;

import fr.hemicycle.basin.territory.domain.Today;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
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

@Path("/v1/mobility-solutions/{id}/history")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mobility solutions")
class SolutionHistoryResource {

    private final SolutionSearch search;
    private final Today today;
    private final Caller caller;

    SolutionHistoryResource(SolutionSearch search, Today today, Caller caller) {
        this.search = search;
        this.today = today;
        this.caller = caller;
    }

    @Schema(name = "SolutionTermsOnRecord")
    record TermsOnRecord(
            TermsView terms,

            @Schema(description = "Last day of these terms, absent while it is open") @Nullable
            LocalDate lastDay,

            Instant recordedAt) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "SolutionHistoryPage")
    record HistoryPage(List<TermsOnRecord> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listMobilitySolutionHistory",
            summary = "List all terms of a mobility solution",
            description = "From when to when each held, and when it was recorded. By pages, the first ones first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = HistoryPage.class),
                            examples = @ExampleObject(name = "made up", value = SolutionExamples.HISTORY)))
    public Page<TermsOnRecord> list(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "made up", value = SolutionExamples.ID))
                    UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit)
            throws SQLException {
        String collectivity = caller.collectivity();
        var _ = search.one(collectivity, id, today.or(null)).orElseThrow(ProblemException::notFound);
        return Page.of(search.history(collectivity, id, Cursor.of(cursor).after(), limit + 1), limit, TermsRecord::id)
                .map(each -> new TermsOnRecord(TermsView.of(each.terms()), each.lastDay(), each.recordedAt()));
    }
}
