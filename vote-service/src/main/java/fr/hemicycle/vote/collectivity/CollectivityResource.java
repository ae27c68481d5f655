package fr.hemicycle.vote.collectivity;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import fr.hemicycle.vote.collectivity.domain.CollectivityProfile;
import fr.hemicycle.vote.collectivity.domain.CollectivityRule;
import fr.hemicycle.vote.collectivity.domain.Siret;
import fr.hemicycle.vote.collectivity.domain.SiretCheck;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/collectivity")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collectivity", description = "How the collectivity names itself in what it publishes")
class CollectivityResource {

    private static final String REQUEST = """
            {"name": "Département du Pas-de-Calais", "siret": "22620001200012", "departmentCode": "62",
             "prefectureId": "PREF062", "budgetName": "Budget principal",
             "publicationUrlTemplate": "https://www.pasdecalais.example/deliberations/{number}.pdf"}""";

    private static final String PROFILE = """
            {"siren": "226200012", "name": "Département du Pas-de-Calais", "siret": "22620001200012",
             "departmentCode": "62", "prefectureId": "PREF062", "budgetName": "Budget principal",
             "publicationUrlTemplate": "https://www.pasdecalais.example/deliberations/{number}.pdf"}""";

    private final Collectivities collectivities;
    private final Caller caller;
    private final SiretCheck check;

    CollectivityResource(
            Collectivities collectivities,
            Caller caller,
            @ConfigProperty(name = "hemicycle.summed-sirens") Set<String> summedSirens) {
        this.collectivities = collectivities;
        this.caller = caller;
        this.check = new SiretCheck(summedSirens);
    }

    record DescribeCollectivityRequest(
            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = "\\P{Cntrl}*")
            @Schema(description = "Official name", examples = "Département du Pas-de-Calais")
            String name,

            @NotNull @Pattern(regexp = "[0-9]{14}") @Schema(examples = "22620001200012")
            String siret,

            @NotNull @Pattern(regexp = "0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-8]|98[4-8]") @Schema(examples = "62")
            String departmentCode,

            @NotNull
            @Pattern(regexp = "(PREF|SGAR)[0-9][0-9AB][0-9AB]|SPREF[0-9][0-9AB][0-9AB][0-9]")
            @Schema(
                    description = "Who controls the acts: PREFNNN, SPREFNNNM or SGARNNN with NNN the département",
                    examples = "PREF062")
            String prefectureId,

            @Schema(
                    description = "Budget of the deliberations that spend; without it neither budget column is filled",
                    examples = "Budget principal")
            @Pattern(regexp = "\\P{Cntrl}*[^\\s\\p{Cntrl}]\\P{Cntrl}*")
            @Size(max = 200)
            @Nullable
            String budgetName,

            @Schema(
                    description =
                            "Where published acts stand, with {number} once; used when an act is published and has no"
                                    + " address of its own on record",
                    examples = "https://www.pasdecalais.example/deliberations/{number}.pdf")
            @Pattern(regexp = "https?://[A-Za-z0-9./_~:?&=%#+-]+\\{number\\}[A-Za-z0-9./_~:?&=%#+-]*")
            @Size(max = 500)
            @Nullable
            String publicationUrlTemplate) {}

    @Schema(description = "The number alone while the collectivity has not described itself")
    record CollectivityResponse(
            String siren,
            @Nullable String name,
            @Nullable String siret,
            @Nullable String departmentCode,
            @Nullable String prefectureId,
            @Nullable String budgetName,
            @Nullable String publicationUrlTemplate) {}

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "getCollectivity",
            summary = "Show how the collectivity names itself",
            description = "Its official name [nom officiel] and numbers, as its open data shows them.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            content =
                    @Content(
                            schema = @Schema(implementation = CollectivityResponse.class),
                            examples = @ExampleObject(name = "Pas-de-Calais", value = PROFILE)))
    public Response get() {
        String siren = caller.collectivity();
        return collectivities
                .findByIdOptional(siren)
                .map(CollectivityResource::answer)
                .orElseGet(() -> Response.ok(new CollectivityResponse(siren, null, null, null, null, null, null))
                        .tag(Versions.tag(0))
                        .build());
    }

    @PUT
    @Transactional
    @RolesAllowed({Role.CLERK, Role.ADMIN})
    @Operation(
            operationId = "describeCollectivity",
            summary = "Say how the collectivity names itself",
            description =
                    "The law has its deliberations published [publication, CGCT L3121-17] and offered as open data [CRPA"
                            + " L312-1-1]; the standard SCDL asks for its official name, its SIRET and its prefecture. Its documents bear"
                            + " that name and its acts go to the prefecture of that département. From then on its open data can be"
                            + " read without a token. The first time, `If-Match` is `\"0\"`.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Pas-de-Calais", value = REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The new profile",
            content =
                    @Content(
                            schema = @Schema(implementation = CollectivityResponse.class),
                            examples = @ExampleObject(name = "Pas-de-Calais", value = PROFILE)))
    @APIResponse(
            responseCode = "422",
            description =
                    "`SIRET_MUST_HAVE_ITS_CHECK_DIGIT`, `SIRET_MUST_BE_OF_THE_COLLECTIVITY`: the pointer is `/siret`.")
    public Response set(@Valid @NotNull DescribeCollectivityRequest request, @Context HttpHeaders headers) {
        CollectivityProfile profile = new CollectivityProfile(
                caller.collectivity(),
                request.name().strip(),
                new Siret(request.siret()),
                request.departmentCode(),
                request.prefectureId(),
                request.budgetName() == null ? null : request.budgetName().strip(),
                request.publicationUrlTemplate());
        List<Reason> broken = profile.broken(check);
        if (!broken.isEmpty()) {
            throw ProblemException.invalid("/siret", broken.getFirst());
        }
        return answer(collectivities.set(profile, headers.getHeaderString(HttpHeaders.IF_MATCH)));
    }

    @Produces
    RuleCatalogue rules() {
        return RuleCatalogue.of(CollectivityRule.values());
    }

    private static Response answer(CollectivityRow row) {
        CollectivityProfile profile = row.toDomain();
        return Response.ok(new CollectivityResponse(
                        profile.siren(),
                        profile.name(),
                        profile.siret().digits(),
                        profile.departmentCode(),
                        profile.prefectureId(),
                        profile.budgetName(),
                        profile.publicationUrlTemplate()))
                .tag(Versions.tag(row.version()))
                .build();
    }
}
