package fr.hemicycle.vote.act;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.problem.LargeBody;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.act.ActViews.ActResponse;
import fr.hemicycle.vote.act.ActViews.AnnexView;
import fr.hemicycle.vote.act.domain.Act;
import fr.hemicycle.vote.act.domain.ActDecision;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/deliberations/{id}/act/annexes")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Acts",
        description =
                "From the vote to the act in force [acte exécutoire]: signature, transmission, publication, control")
class ActAnnexResource {

    private static final String PDF = "application/pdf";

    private final Acts acts;
    private final AnnexRows annexes;
    private final ActViews views;
    private final Caller caller;
    private final Clock clock;
    private final int fileSizeMax;
    private final long annexesSizeMax;

    ActAnnexResource(
            Acts acts,
            AnnexRows annexes,
            ActViews views,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "hemicycle.act.document-size-max") int fileSizeMax,
            @ConfigProperty(name = "hemicycle.act.annexes-size-max") long annexesSizeMax) {
        this.acts = acts;
        this.annexes = annexes;
        this.views = views;
        this.caller = caller;
        this.clock = clock;
        this.fileSizeMax = fileSizeMax;
        this.annexesSizeMax = annexesSizeMax;
    }

    @POST
    @Consumes(PDF)
    @LargeBody
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "uploadActAnnex",
            summary = "Upload an annex of an act",
            description =
                    "A PDF of at most 10 MiB that nobody has locked [annexe]. It goes to the prefecture with the act [CGCT L3131-2],"
                            + " after the annexes that came before it. Until the act goes out, annexes may come and go.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "a file", value = "%PDF-1.7 …")))
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content =
                    @Content(
                            schema = @Schema(implementation = ActResponse.class),
                            examples = @ExampleObject(name = "act", value = ActExamples.ACT)))
    @APIResponse(
            responseCode = "409",
            description =
                    "`DELIBERATION_MUST_BE_ADOPTED`, `DOCUMENT_MUST_NOT_CHANGE_ONCE_IT_WENT_OUT`, `ANNEXES_MUST_FIT_TOGETHER`")
    @APIResponse(responseCode = "422", description = "`PDF_MUST_BE_READABLE`, `PDF_MUST_NOT_BE_LOCKED`")
    public Response upload(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @QueryParam("title")
                    @NotNull
                    @Size(max = 200)
                    @Pattern(regexp = "\\P{Cntrl}*[^\\s\\p{Cntrl}]\\P{Cntrl}*")
                    @Parameter(
                            description = "What it is, as the register shows it",
                            examples = @ExampleObject(name = "a report", value = "Rapport du président"))
                    String title,
            @QueryParam("pieceCode")
                    @Pattern(regexp = "[0-9A-Z]{2}_[A-Z]{2}")
                    @Parameter(
                            description =
                                    "Kind of piece [type de pièce jointe] of @CTES, such as 75_PL; absent for one that the prefecture"
                                            + " does not list apart",
                            examples = @ExampleObject(name = "none of a list", value = "99_DE"))
                    @Nullable
                    String pieceCode,
            byte @Nullable [] sent) {
        byte[] body = sent == null ? new byte[0] : sent;
        Act act = held(id);
        if (body.length > fileSizeMax) {
            throw ProblemException.of(RequestRule.BODY_MUST_FIT);
        }
        Pdf pdf = new Pdf(body);
        pdf.objection().ifPresent(reason -> {
            throw ProblemException.invalid("", reason);
        });
        long together = body.length
                + annexes.views(caller.collectivity(), id).stream()
                        .mapToLong(AnnexView::bytes)
                        .sum();
        refuse(act.closedToAnotherAnnex(together, annexesSizeMax));
        acts.keep(caller.collectivity(), act);
        UUID annex = Ids.next();
        annexes.persistAndFlush(AnnexRow.of(annex, caller.collectivity(), id, title.strip(), pieceCode, pdf, now()));
        return Response.created(URI.create("/v1/deliberations/" + id + "/act/annexes/" + annex))
                .entity(views.of(caller.collectivity(), act))
                .build();
    }

    @GET
    @Path("/{annexId}")
    @Produces({PDF, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getActAnnex",
            summary = "Download an annex of an act",
            description = "The file as it was uploaded and as it goes to the prefecture [annexe, CGCT L3131-2].")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "a file", value = "%PDF-1.7 …")))
    public Response annex(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @PathParam("annexId") @Parameter(examples = @ExampleObject(name = "a report", value = ActExamples.ANNEX_ID))
                    UUID annexId) {
        AnnexRow row = annexes.one(caller.collectivity(), id, annexId).orElseThrow(ProblemException::notFound);
        return Response.ok(row.content(), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + annexId + ".pdf\"")
                .build();
    }

    @DELETE
    @Path("/{annexId}")
    @Transactional
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "removeActAnnex",
            summary = "Take an annex of an act back",
            description =
                    "Until the act goes out [CGCT R3131-2]. The file stays on record, and leaves with no package.")
    @APIResponse(responseCode = "204", description = "It does not go with the act any more")
    @APIResponse(
            responseCode = "409",
            description = "`DELIBERATION_MUST_BE_ADOPTED`, `DOCUMENT_MUST_NOT_CHANGE_ONCE_IT_WENT_OUT`")
    public Response remove(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "December 2022", value = ActExamples.ID))
                    UUID id,
            @PathParam("annexId") @Parameter(examples = @ExampleObject(name = "a report", value = ActExamples.ANNEX_ID))
                    UUID annexId) {
        Act act = held(id);
        AnnexRow row = annexes.one(caller.collectivity(), id, annexId).orElseThrow(ProblemException::notFound);
        refuse(act.closedToAnotherDocument());
        annexes.remove(caller.collectivity(), row, now());
        return Response.noContent().build();
    }

    private Act held(UUID id) {
        return switch (acts.hold(caller.collectivity(), id)) {
            case ActDecision.Taken(Act act) -> act;
            case ActDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }

    private static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw ProblemException.refused(reasons);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
