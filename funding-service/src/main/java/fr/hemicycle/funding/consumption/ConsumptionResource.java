package fr.hemicycle.funding.consumption;

import fr.hemicycle.funding.consumption.JournalSums.Time;
import fr.hemicycle.funding.consumption.domain.YearSeries;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/consumption")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consumption", description = "What is consumed of authorisations and appropriations, as series for charts")
class ConsumptionResource {

    private static final LocalDate DAY_MAX = LocalDate.of(9999, 12, 31);
    private static final Instant INSTANT_MAX = Instant.parse("9999-12-31T23:59:59Z");
    private static final String MONTHS = """
            {"year":2022,"before":{"amount":"12366843.33","currency":"EUR"},\
            "months":[{"month":"2022-12","committed":{"amount":"60000.00","currency":"EUR"},\
            "committedInTotal":{"amount":"12426843.33","currency":"EUR"},"ordered":{"amount":"0.00","currency":"EUR"},\
            "orderedInYear":{"amount":"0.00","currency":"EUR"},"paid":{"amount":"0.00","currency":"EUR"},\
            "paidInYear":{"amount":"0.00","currency":"EUR"}}]}""";
    private static final String PROGRAMMES = """
            {"items":[{"id":"01941f29-7c00-7000-8000-000000000502","code":"INSERTION",\
            "label":"Insertion professionnelle","balance":{"authorised":{"amount":"15680078.60","currency":"EUR"},\
            "committed":{"amount":"12426843.33","currency":"EUR"},"reserved":{"amount":"0.00","currency":"EUR"},\
            "available":{"amount":"3253235.27","currency":"EUR"}},\
            "ordered":{"amount":"0.00","currency":"EUR"},"paid":{"amount":"0.00","currency":"EUR"}}]}""";

    private final JournalSums journal;
    private final Caller caller;

    ConsumptionResource(JournalSums journal, Caller caller) {
        this.journal = journal;
        this.caller = caller;
    }

    @Schema(name = "ConsumptionOfAMonth")
    record MonthFigures(
            @Schema(examples = "2022-12") String month,

            @Schema(description = "Within the month, less what was given back; negative when more was given back")
            Amount committed,

            @Schema(description = "At the end of the month") Amount committedInTotal,

            @Schema(description = "Ordered to be paid [mandaté] within the month, less what was rejected or paid back")
            Amount ordered,

            @Schema(description = "From January to the end of the month")
            Amount orderedInYear,

            @Schema(description = "Within the month, less what was paid back")
            Amount paid,

            @Schema(description = "From January to the end of the month")
            Amount paidInYear) {

        static List<MonthFigures> of(JournalSums.Consumption consumption) {
            return IntStream.range(0, consumption.committed().months().size())
                    .mapToObj(i -> of(
                            consumption.committed().months().get(i),
                            consumption.ordered().months().get(i),
                            consumption.paid().months().get(i)))
                    .toList();
        }

        private static MonthFigures of(YearSeries.Point committed, YearSeries.Point ordered, YearSeries.Point paid) {
            return new MonthFigures(
                    committed.month().toString(),
                    Amount.of(committed.net()),
                    Amount.of(committed.total()),
                    Amount.of(ordered.net()),
                    Amount.of(ordered.total()),
                    Amount.of(paid.net()),
                    Amount.of(paid.total()));
        }
    }

    @Schema(name = "ConsumptionByMonth")
    record MonthsResponse(
            int year,

            @Schema(description = "Committed before the year")
            Amount before,

            @Schema(description = "January to December, none left out")
            List<MonthFigures> months) {}

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "ConsumptionByProgramme")
    record ProgrammesPage(
            List<JournalSums.ProgrammeSum> items, @Nullable String next) {}

    @GET
    @Path("/months")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "showConsumptionByMonth",
            summary = "Show what was committed and paid month by month",
            description =
                    "Commitments [engagements], payment orders [mandats] and payments of a year in the month from which they count"
                            + " [date d'effet], of the collectivity or of one programme, summed from the journals. The same `on` and `knownAt` give the same answer"
                            + " for ever, while no operation changes its programme.")
    @APIResponse(
            responseCode = "200",
            description = "Twelve months",
            content =
                    @Content(
                            schema = @Schema(implementation = MonthsResponse.class),
                            examples = @ExampleObject(name = "2022, in part", value = MONTHS)))
    public MonthsResponse months(
            @QueryParam("year")
                    @Parameter(examples = @ExampleObject(name = "2022", value = "2022"))
                    @NotNull
                    @Min(1900)
                    @Max(2999)
                    Integer year,
            @QueryParam("programmeId") @Nullable UUID programmeId,
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("knownAt") @Nullable OffsetDateTime knownAt)
            throws SQLException {
        JournalSums.Consumption consumption =
                journal.months(caller.collectivity(), year, programmeId, time(on, knownAt));
        return new MonthsResponse(year, Amount.of(consumption.committed().before()), MonthFigures.of(consumption));
    }

    @GET
    @Path("/programmes")
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "showConsumptionByProgramme",
            summary = "Show what is consumed programme by programme",
            description =
                    "Authorised, committed and reserved, ordered and paid of each programme [programme], summed from the journals of the"
                            + " operations that stand in it now, as of a day and as known at an instant. Operations in no programme are not"
                            + " here.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = ProgrammesPage.class),
                            examples = @ExampleObject(name = "one", value = PROGRAMMES)))
    public Page<JournalSums.ProgrammeSum> programmes(
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("knownAt") @Nullable OffsetDateTime knownAt,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit)
            throws SQLException {
        return Page.of(
                journal.programmes(
                        caller.collectivity(),
                        time(on, knownAt),
                        Cursor.of(cursor).after(),
                        limit + 1),
                limit,
                JournalSums.ProgrammeSum::id);
    }

    private static Time time(@Nullable LocalDate on, @Nullable OffsetDateTime knownAt) {
        return new Time(on == null ? DAY_MAX : on, knownAt == null ? INSTANT_MAX : knownAt.toInstant());
    }
}
