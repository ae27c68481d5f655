package fr.hemicycle.funding.limit;

import fr.hemicycle.funding.money.Figures;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.operation.domain.LifeRule;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/lapsing-authorisations")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Limits")
class LapsingResource {

    private final Ledger ledger;
    private final Caller caller;
    private final Clock clock;

    LapsingResource(Ledger ledger, Caller caller, Clock clock) {
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(name = "LapsingAuthorisation")
    record LapsingResponse(
            UUID operationId,
            String operationCode,
            String operationLabel,

            @Schema(description = "Last day of the authorisation by the collectivity's own rule")
            LocalDate endsOn,

            @Schema(description = "Where the rule stands") String provenance,

            Figures balance) {

        static Optional<LapsingResponse> of(Operation operation, LocalDate today, LocalDate by) {
            Optional<LifeRule> rule = operation.limits().lifeRuleOn(today);
            Balance balance = operation.balance();
            return operation
                    .limits()
                    .endsOn(today)
                    .filter(end -> !end.isAfter(by) && balance.available().isPositive())
                    .map(end -> new LapsingResponse(
                            operation.id(),
                            operation.code(),
                            operation.label(),
                            end,
                            rule.map(LifeRule::provenance).orElse(""),
                            Figures.of(balance.authorised(), balance.committed(), balance.reserved())));
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record LapsingAuthorisationPage(
            List<LapsingResponse> items, @Nullable String next) {}

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @org.eclipse.microprofile.openapi.annotations.Operation(
            operationId = "listLapsingAuthorisations",
            summary = "List the authorisations whose lapse is due",
            description =
                    "Authorisations [AE, AP] with something left whose last day by the collectivity's own rule [règlement budgétaire et"
                            + " financier, CGCT L3312-4 III] is `by` or earlier, today without it. A proposal only: by law an authorisation"
                            + " is valid until it is annulled (L3312-4 II), so each is revised or cancelled by a vote of the plenary"
                            + " assembly (effect VOTE_AUTHORISATION).")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = LapsingAuthorisationPage.class),
                            examples = @ExampleObject(name = "one", value = """
                    {"items":[{"operationId":"01941f29-7c00-7000-8000-000000000201","operationCode":"C01-564H02",\
                    "operationLabel":"Appui aux parcours intégrés 2021-2027","endsOn":"2025-12-31",\
                    "provenance":"Règlement budgétaire et financier, art. 12",\
                    "balance":{"authorised":{"amount":"15680078.60","currency":"EUR"},\
                    "committed":{"amount":"12366843.33","currency":"EUR"},"reserved":{"amount":"0.00","currency":"EUR"},\
                    "available":{"amount":"3313235.27","currency":"EUR"}}}]}""")))
    public Page<LapsingResponse> list(
            @QueryParam("by") @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @Nullable
                    String by,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        LocalDate today = LegalDay.of(clock.instant());
        LocalDate last = by == null ? today : day(by);
        List<LapsingResponse> found = new ArrayList<>();
        UUID after = Cursor.of(cursor).after();
        List<Operation> read;
        do {
            read = ledger.page(caller.collectivity(), after, Page.LIMIT_MAX);
            for (Operation operation : read) {
                LapsingResponse.of(operation, today, last).ifPresent(found::add);
                after = operation.id();
            }
        } while (read.size() == Page.LIMIT_MAX && found.size() <= limit);
        return Page.of(found.stream().limit(limit + 1L).toList(), limit, LapsingResponse::operationId);
    }

    /** Four digits of year, as in every other date of this API. */
    private static LocalDate day(String text) {
        try {
            if (text.matches("\\d{4}-.*")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException unreadable) {
            throw ProblemException.of(RequestRule.PARAMETER_MUST_BE_READABLE, "parameter", "by");
        }
        throw ProblemException.of(RequestRule.PARAMETER_MUST_BE_READABLE, "parameter", "by");
    }
}
