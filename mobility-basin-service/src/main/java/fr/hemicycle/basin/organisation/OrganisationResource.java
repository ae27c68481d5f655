package fr.hemicycle.basin.organisation;

import static fr.hemicycle.basin.organisation.domain.OrganisationRule.ORGANISATION_MUST_BE_REGISTERED_ONCE;

import fr.hemicycle.basin.organisation.domain.Organisation;
import fr.hemicycle.basin.organisation.domain.OrganisationKind;
import fr.hemicycle.basin.organisation.domain.OrganisationRule;
import fr.hemicycle.platform.id.Ids;
import fr.hemicycle.platform.idempotency.Idempotent;
import fr.hemicycle.platform.page.Cursor;
import fr.hemicycle.platform.page.Page;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@Path("/v1/organisations")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organisations", description = "Organisations [organismes] that sit in the bodies of a basin")
class OrganisationResource {

    private static final String ID = "01941f29-7c00-7000-8000-000000000330";
    private static final String NAMED =
            "\"name\":\"Département du Pas-de-Calais\",\"kind\":\"DEPARTMENT\",\"siren\":\"226200012\"}";
    private static final String REQUEST = "{" + NAMED;
    private static final String ANSWER = "{\"id\":\"" + ID + "\"," + NAMED;

    private final OrganisationRows rows;
    private final Caller caller;

    OrganisationResource(OrganisationRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    @Schema(name = "RegisterOrganisationRequest")
    record RegisterOrganisationRequest(
            @NotBlank @Size(max = 200) String name,
            @NotNull OrganisationKind kind,

            @Pattern(regexp = "^\\d{9}$")
            @Schema(description = "Absent for the State, and for an association that has none")
            @Nullable
            String siren) {}

    @Schema(name = "Organisation")
    record OrganisationResponse(
            UUID id,
            String name,
            OrganisationKind kind,
            @Nullable String siren) {

        static OrganisationResponse of(Organisation organisation) {
            return new OrganisationResponse(
                    organisation.id(), organisation.name(), organisation.kind(), organisation.siren());
        }
    }

    /** What {@code Page} looks like here, for the description only: a generic type has no name there. */
    @Schema(name = "OrganisationPage")
    record OrganisationPage(
            List<OrganisationResponse> items, @Nullable String next) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.MOBILITY, Role.ADMIN})
    @Operation(
            operationId = "registerOrganisation",
            summary = "Register an organisation",
            description =
                    "One that may sit in a body: the State [État], the région, a département, an intercommunality [EPCI],"
                            + " an association … (code des transports L1215-3). The check digit of the SIREN is checked; the State and an"
                            + " association may come without one.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Pas-de-Calais", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganisationResponse.class),
                            examples = @ExampleObject(name = "Pas-de-Calais", value = ANSWER)))
    @APIResponse(responseCode = "409", description = "`ORGANISATION_MUST_BE_REGISTERED_ONCE`")
    @APIResponse(
            responseCode = "422",
            description = "`SIREN_MUST_BE_GIVEN`, `SIREN_MUST_HAVE_ITS_CHECK_DIGIT`: the pointer names the SIREN.")
    public Response register(@Valid @NotNull RegisterOrganisationRequest request) {
        Organisation organisation =
                new Organisation(Ids.next(), request.name().strip(), request.kind(), request.siren());
        organisation.objection().ifPresent(reason -> {
            throw ProblemException.invalid("/siren", reason);
        });
        if (rows.holds(caller.collectivity(), organisation)) {
            throw registeredAlready(organisation);
        }
        try {
            rows.persistAndFlush(OrganisationRow.of(caller.collectivity(), organisation));
        } catch (ConstraintViolationException e) {
            // Somebody registered it since we looked.
            throw registeredAlready(organisation);
        }
        return Response.created(URI.create("/v1/organisations/" + organisation.id()))
                .entity(OrganisationResponse.of(organisation))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "listOrganisations",
            summary = "List organisations",
            description = "By pages, oldest record first.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganisationPage.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + ANSWER + "]}")))
    public Page<OrganisationResponse> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.LIMIT_MAX) int limit) {
        List<Organisation> found = rows
                .page(caller.collectivity(), Cursor.of(cursor).after(), limit + 1)
                .stream()
                .map(OrganisationRow::toDomain)
                .toList();
        return Page.of(found, limit, Organisation::id).map(OrganisationResponse::of);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({Role.MOBILITY, Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.PARTNER, Role.ADMIN})
    @Operation(
            operationId = "readOrganisation",
            summary = "Read an organisation",
            description = "Its name, its kind and its SIREN where it has one.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content =
                    @Content(
                            schema = @Schema(implementation = OrganisationResponse.class),
                            examples = @ExampleObject(name = "Pas-de-Calais", value = ANSWER)))
    public OrganisationResponse read(
            @PathParam("id") @Parameter(examples = @ExampleObject(name = "Pas-de-Calais", value = ID)) UUID id) {
        return Optional.ofNullable(rows.of(caller.collectivity(), List.of(id)).get(id))
                .map(OrganisationResponse::of)
                .orElseThrow(ProblemException::notFound);
    }

    private static ProblemException registeredAlready(Organisation organisation) {
        return ProblemException.refused(
                List.of(ORGANISATION_MUST_BE_REGISTERED_ONCE.with("name", organisation.name())));
    }

    @jakarta.enterprise.inject.Produces
    RuleCatalogue organisationRules() {
        return RuleCatalogue.of(OrganisationRule.values());
    }
}
