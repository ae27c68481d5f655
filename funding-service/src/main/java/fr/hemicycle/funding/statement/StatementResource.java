package fr.hemicycle.funding.statement;

import fr.hemicycle.funding.commitment.domain.StandingLine;
import fr.hemicycle.funding.commitment.domain.Standings;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.money.Figures;
import fr.hemicycle.funding.operation.domain.CrossedThreshold;
import fr.hemicycle.funding.operation.domain.Ledger;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.funding.reservation.domain.Reservation;
import fr.hemicycle.funding.reservation.domain.Reservations;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versioned;
import fr.hemicycle.platform.version.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/operations/{id}/statement")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
class StatementResource {

    private static final String ID = "01941f29-7c00-7000-8000-000000000201";
    private static final String ANSWER = """
            {"operationId":"01941f29-7c00-7000-8000-000000000201","operationCode":"C01-564H02","version":2,\
            "balance":{"authorised":{"amount":"15680078.60","currency":"EUR"},\
            "committed":{"amount":"12426843.33","currency":"EUR"},"reserved":{"amount":"0.00","currency":"EUR"},\
            "available":{"amount":"3253235.27","currency":"EUR"}},"reservations":[],"moreReservations":false,\
            "commitments":[{"commitmentId":"01941f29-7c00-7000-8000-000000000204",\
            "deliberationId":"01941f29-7c00-7000-8000-000000000103","deliberationNumber":"2022-552","article":2,\
            "line":1,"amount":{"amount":"60000.00","currency":"EUR"},\
            "standing":{"amount":"60000.00","currency":"EUR"}}],"moreCommitments":false}""";

    private final Ledger ledger;
    private final Reservations reservations;
    private final Standings standings;
    private final Caller caller;
    private final Clock clock;

    StatementResource(Ledger ledger, Reservations reservations, Standings standings, Caller caller, Clock clock) {
        this.clock = clock;
        this.ledger = ledger;
        this.reservations = reservations;
        this.standings = standings;
        this.caller = caller;
    }

    @Versioned
    @Schema(name = "OperationStatement")
    record StatementResponse(
            UUID operationId,
            String operationCode,
            long version,
            Figures balance,

            @Schema(description = "Those that are held, the oldest first, 200 at most")
            List<HeldReservation> reservations,

            boolean moreReservations,

            @Schema(description = "Lines that votes have committed, the newest first, 200 at most")
            List<CommittedLine> commitments,

            boolean moreCommitments,

            @Schema(description = "Thresholds beyond which the operation is used today; absent when there are none")
            @Nullable
            List<CrossedThreshold> crossedThresholds,

            @Schema(description = "Last day of the authorisation by the collectivity's own rule; absent without one")
            @Nullable
            LocalDate authorisationEndsOn) {}

    @Schema(name = "HeldReservation")
    record HeldReservation(
            UUID id,
            UUID reportId,
            UUID expenseId,
            Amount amount,
            @Nullable LocalDate heldUntil) {

        static HeldReservation of(Reservation held) {
            return new HeldReservation(
                    held.id(), held.reportId(), held.expenseId(), Amount.of(held.amount()), held.heldUntil());
        }
    }

    @Schema(name = "CommittedLine")
    record CommittedLine(
            UUID commitmentId,
            UUID deliberationId,
            String deliberationNumber,
            int article,
            int line,
            Amount amount,

            @Schema(description = "What is left of it, after later votes and releases")
            Amount standing) {

        static CommittedLine of(StandingLine line) {
            return new CommittedLine(
                    line.commitmentId(),
                    line.deliberationId(),
                    line.deliberationNumber(),
                    line.article(),
                    line.line(),
                    Amount.of(line.amount()),
                    Amount.of(line.standing()));
        }
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @org.eclipse.microprofile.openapi.annotations.Operation(
            operationId = "readOperationStatement",
            summary = "Read all that stands on an operation",
            description =
                    "The balance of an operation, the reservations [affectations] that it holds and the commitments"
                            + " [engagements] on it, in one answer and at one version: no movement falls between them. AE and"
                            + " AP are the upper limit of what is committed (CGCT L3312-4 II).")
    @APIResponse(
            responseCode = "200",
            description = "The statement",
            content =
                    @Content(
                            schema = @Schema(implementation = StatementResponse.class),
                            examples = @ExampleObject(name = "C01-564H02", value = ANSWER)))
    public Response read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ID)) UUID id) {
        String collectivity = caller.collectivity();
        LocalDate today = LegalDay.of(clock.instant());
        Operation operation = ledger.hold(collectivity, id).orElseThrow(ProblemException::notFound);
        List<Reservation> held = reservations.heldOn(collectivity, id, Page.LIMIT_MAX + 1);
        List<StandingLine> committed = standings.on(collectivity, id, Page.LIMIT_MAX + 1);
        return Response.ok(new StatementResponse(
                        operation.id(),
                        operation.code(),
                        operation.version(),
                        Figures.of(
                                operation.balance().authorised(),
                                operation.balance().committed(),
                                operation.balance().reserved()),
                        held.stream()
                                .limit(Page.LIMIT_MAX)
                                .map(HeldReservation::of)
                                .toList(),
                        held.size() > Page.LIMIT_MAX,
                        committed.stream()
                                .limit(Page.LIMIT_MAX)
                                .map(CommittedLine::of)
                                .toList(),
                        committed.size() > Page.LIMIT_MAX,
                        operation.limits().crossedOrNull(operation.balance(), today),
                        operation.limits().endsOn(today).orElse(null)))
                .tag(Versions.tag(operation.version()))
                .build();
    }
}
