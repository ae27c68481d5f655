package fr.hemicycle.funding.consistency;

import fr.hemicycle.platform.security.Role;
import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/consistency")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consistency", description = "The invariants of the ledger, counted in one snapshot")
class ConsistencyResource {

    private final AgroalDataSource database;
    private final Clock clock;

    ConsistencyResource(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Schema(name = "ConsistencyReport")
    record Report(Instant checkedAt, boolean consistent, List<Finding> invariants) {}

    @Schema(name = "Invariant")
    record Finding(String code, String sentence, long violations) {}

    @GET
    @RolesAllowed({Role.AUDITOR, Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "checkConsistency",
            summary = "Check the ledger",
            description = "Counts what breaks an invariant, over the whole installation and without naming anything of"
                    + " another collectivity. Zero everywhere, always.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            schema = @Schema(implementation = Report.class),
                            examples = @ExampleObject(name = "consistent", value = """
                    {"checkedAt":"2022-12-13T16:00:00Z","consistent":true,"invariants":[\
                    {"code":"BALANCE_EQUALS_ITS_JOURNAL","sentence":"Each balance equals the sum of its movements.",\
                    "violations":0}]}""")))
    public Report check() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                for (Invariant invariant : Invariant.values()) {
                    try (ResultSet count = statement.executeQuery(invariant.violations())) {
                        count.next();
                        findings.add(new Finding(invariant.name(), invariant.sentence(), count.getLong(1)));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        return new Report(clock.instant(), findings.stream().allMatch(finding -> finding.violations() == 0), findings);
    }
}
