package fr.hemicycle.vote.report;

import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.report.ReportViews.VersionResponse;
import fr.hemicycle.vote.report.domain.ReportVersion;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

@Path("/v1/reports/{id}/versions")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class VersionResource {

    private final Reports reports;
    private final Caller caller;

    VersionResource(Reports reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    /** What {@code Page} looks like here, for the description only. */
    record VersionPage(
            List<VersionResponse> items, @Nullable String next) {}

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listReportVersions",
            summary = "List the versions of a report",
            description =
                    "Every wording that the report has had, the first one first: each revision keeps the one before."
                            + " The report itself says which one was put to the vote (CGCT L3121-13 asks for the reports on the"
                            + " strength of which deliberations were adopted).")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content =
                    @Content(
                            schema = @Schema(implementation = VersionPage.class),
                            examples = @ExampleObject(name = "versions", value = ReportExamples.VERSIONS)))
    public Page<VersionResponse> list(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = ReportExamples.REPORT_ID))
                    UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        List<ReportVersion> found =
                reports.versions(caller.collectivity(), id, Cursor.of(cursor).after(), limit);
        return Page.of(found, limit, ReportVersion::id).map(ReportViews::of);
    }

    @GET
    @Path("/{version}")
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getReportVersion",
            summary = "Show a version of a report",
            description = "What the report said then, who wrote it and when.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content =
                    @Content(
                            schema = @Schema(implementation = VersionResponse.class),
                            examples = @ExampleObject(name = "version", value = ReportExamples.VERSION)))
    public VersionResponse get(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "December 2022", value = ReportExamples.REPORT_ID))
                    UUID id,
            @PathParam("version") @Parameter(examples = @ExampleObject(name = "the first", value = "1")) int version) {
        return reports.version(caller.collectivity(), id, version)
                .map(ReportViews::of)
                .orElseThrow(ProblemException::notFound);
    }
}
