package fr.hemicycle.vote.councillor;

import static fr.hemicycle.vote.councillor.domain.CouncillorRule.NAME_MUST_BE_LEGIBLE;

import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.vote.councillor.domain.Civility;
import fr.hemicycle.vote.councillor.domain.Correction;
import fr.hemicycle.vote.councillor.domain.CorrectionDecision;
import fr.hemicycle.vote.councillor.domain.NewWording;
import fr.hemicycle.vote.councillor.domain.Person;
import fr.hemicycle.vote.councillor.domain.Spelling;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/councillors/{id}/corrections")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Councillors", description = "Elected members [conseillers départementaux] and their political groups")
class CorrectionResource {

    private final Councillors councillors;
    private final CouncillorRows rows;
    private final CorrectionRows corrections;
    private final Caller caller;
    private final Clock clock;

    CorrectionResource(
            Councillors councillors, CouncillorRows rows, CorrectionRows corrections, Caller caller, Clock clock) {
        this.councillors = councillors;
        this.rows = rows;
        this.corrections = corrections;
        this.caller = caller;
        this.clock = clock;
    }

    @Schema(description = "What the register should have said; absent for what is right.")
    record CorrectCouncillorRequest(
            @Nullable Civility civility,

            @Size(min = 1, max = 100) @Schema(examples = "Jean-Claude") @Nullable
            String givenName,

            @Size(min = 1, max = 100) @Schema(examples = "LEROY-D'ARTOIS") @Nullable
            String familyName,

            @Schema(examples = "1960-05-17") @Nullable LocalDate birthDate,

            @NotBlank
            @Size(max = 500)
            @Schema(description = "Why, with what proves it", examples = "Extrait d'acte de naissance")
            String motive) {}

    @Schema(name = "CouncillorCorrection")
    record CorrectionResponse(
            UUID id,
            UUID councillorId,
            Instant correctedAt,

            @Schema(description = "Subject of the token of who corrected it")
            String correctedBy,

            String motive,
            RecordedPerson before,
            RecordedPerson after) {

        static CorrectionResponse of(Correction correction) {
            return new CorrectionResponse(
                    correction.id(),
                    correction.councillorId(),
                    correction.at(),
                    correction.by(),
                    correction.motive(),
                    RecordedPerson.of(correction.before()),
                    RecordedPerson.of(correction.after()));
        }
    }

    record RecordedPerson(
            Civility civility,
            String givenName,
            String familyName,
            @Nullable LocalDate birthDate) {

        static RecordedPerson of(Person person) {
            return new RecordedPerson(
                    person.civility(), person.name().givenName(), person.name().familyName(), person.birthDate());
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    record CorrectionPage(
            List<CorrectionResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "correctCouncillor",
            summary = "Correct how a member is on record",
            description =
                    "A name, a civility or a date of birth that was recorded wrongly, or a name that has changed. Nothing is"
                            + " overwritten: who corrected what, when and why stays readable, old and new. Registers show the new"
                            + " name from now on, in the open data too. A sitting whose roll was called before keeps the names as they"
                            + " were on record then: in its roll call, its deliberations, its minutes [procès-verbal, CGCT L3121-13]"
                            + " and their files. Sealed votes and their proofs name members by their id and do not change."
                            + " Appointments keep the dates of birth that their candidacies gave: who was elected as the elder"
                            + " [le plus âgé] stays so.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a name", value = CouncillorExamples.CORRECT)))
    @APIResponse(
            responseCode = "201",
            description = "Corrected",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionResponse.class),
                            examples = @ExampleObject(name = "correction", value = CouncillorExamples.CORRECTION)))
    @APIResponse(responseCode = "409", description = "`CORRECTION_MUST_CHANGE_SOMETHING`")
    @APIResponse(responseCode = "422", description = "`NAME_MUST_BE_LEGIBLE`: the pointer names the part.")
    public Response correct(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "a member", value = CouncillorExamples.COUNCILLOR_ID))
                    UUID id,
            @Valid @NotNull CorrectCouncillorRequest request) {
        mustBeLegible("/givenName", request.givenName());
        mustBeLegible("/familyName", request.familyName());
        NewWording wording =
                new NewWording(request.civility(), request.givenName(), request.familyName(), request.birthDate());
        // The database keeps microseconds, and what was recorded later must not look earlier.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (councillors.correct(
                caller.collectivity(), Ids.next(), id, wording, at, caller.subject(), request.motive())) {
            case CorrectionDecision.Corrected(Correction correction) ->
                Response.created(URI.create("/v1/councillors/" + id + "/corrections"))
                        .entity(CorrectionResponse.of(correction))
                        .build();
            case CorrectionDecision.Refused refused -> throw ProblemException.refused(refused.reasons());
        };
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "listCorrections",
            summary = "List the corrections of a member",
            description =
                    "What was on record of a member [conseiller départemental] before, who corrected it, when and why, in order."
                            + " It holds dates of birth: only who keeps or audits the register reads it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of corrections",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionPage.class),
                            examples = @ExampleObject(name = "corrections", value = CouncillorExamples.CORRECTIONS)))
    public Page<CorrectionResponse> list(
            @PathParam("id")
                    @Parameter(examples = @ExampleObject(name = "a member", value = CouncillorExamples.COUNCILLOR_ID))
                    UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        if (!rows.has(caller.collectivity(), id)) {
            throw ProblemException.notFound();
        }
        return Page.of(
                        corrections.after(
                                caller.collectivity(), id, Cursor.of(cursor).after(), limit),
                        limit,
                        Correction::id)
                .map(CorrectionResponse::of);
    }

    private static void mustBeLegible(String pointer, @Nullable String name) {
        if (name != null && !Spelling.isLegible(Spelling.written(name))) {
            throw ProblemException.invalid(pointer, NAME_MUST_BE_LEGIBLE.with());
        }
    }
}
