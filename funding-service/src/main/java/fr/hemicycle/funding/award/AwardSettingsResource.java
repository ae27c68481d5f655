package fr.hemicycle.funding.award;

import fr.hemicycle.funding.award.domain.AwardRule;
import fr.hemicycle.funding.award.domain.AwardSettings;
import fr.hemicycle.funding.award.domain.AwardSettings.GrantNature;
import fr.hemicycle.funding.award.domain.GrantRule;
import fr.hemicycle.platform.rule.RuleCatalogue;
import fr.hemicycle.platform.security.Caller;
import fr.hemicycle.platform.security.Role;
import fr.hemicycle.platform.version.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/award-settings")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@jakarta.ws.rs.Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Awards", description = "What the public may know of grants [données essentielles des subventions]")
class AwardSettingsResource {

    private static final String EXAMPLE = """
            {"name":"Département du Pas-de-Calais","siret":"22620001200012","grantNatures":[\
            {"nomenclature":"M52","prefix":"657","fromYear":2021,\
            "provenance":"Plan de comptes M52 2021, 657 Subventions"},\
            {"nomenclature":"M52","prefix":"204","fromYear":2021,\
            "provenance":"Plan de comptes M52 2021, 204 Subventions d'équipement versées"}]}""";

    private final AwardRecords awards;
    private final Caller caller;

    AwardSettingsResource(AwardRecords awards, Caller caller) {
        this.awards = awards;
        this.caller = caller;
    }

    @Schema(name = "AwardSettings", description = "Empty while the collectivity publishes nothing")
    record SettingsResponse(@Nullable String name, @Nullable String siret, List<Nature> grantNatures) {

        static SettingsResponse of(AwardSettings settings) {
            return new SettingsResponse(
                    settings.name(),
                    settings.siret(),
                    settings.natures().stream().map(Nature::of).toList());
        }
    }

    @Schema(name = "SetAwardSettingsRequest")
    record SettingsRequest(
            @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") @Schema(description = "Official name")
            String name,

            @NotNull @Pattern(regexp = "[0-9]{14}") String siret,
            @NotEmpty @Size(max = 200) List<@Valid @NotNull Nature> grantNatures) {

        AwardSettings toSettings() {
            return new AwardSettings(
                    name.strip(),
                    siret,
                    grantNatures.stream().map(Nature::toDomain).toList());
        }
    }

    @Schema(name = "GrantNature", description = "Accounts by nature that are grants, with where that is written")
    record Nature(
            @NotBlank @Pattern(regexp = "^M\\d{1,3}[A-Z]?$") String nomenclature,

            @NotNull @Pattern(regexp = "\\d{1,10}") @Schema(description = "With which the codes begin")
            String prefix,

            @NotNull
            @Min(1900)
            @Max(2999)
            @Schema(description = "First year of the chart of accounts for which it holds")
            Integer fromYear,

            @Min(1900) @Max(2999) @Schema(description = "The last one; absent when it still holds") @Nullable
            Integer untilYear,

            @NotBlank @Size(max = 500) @Pattern(regexp = "\\P{Cntrl}*")
            String provenance) {

        static Nature of(GrantNature nature) {
            return new Nature(
                    nature.nomenclature(), nature.prefix(), nature.fromYear(), nature.untilYear(), nature.provenance());
        }

        GrantNature toDomain() {
            return new GrantNature(nomenclature, prefix, fromYear, untilYear, provenance.strip());
        }
    }

    @GET
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.CLERK, Role.MOBILITY, Role.AUDITOR, Role.ADMIN})
    @Operation(
            operationId = "readAwardSettings",
            summary = "Read how grants are published",
            description = "Who grants, and which accounts are grants [subventions] in which chart of accounts.")
    @APIResponse(
            responseCode = "200",
            description = "The settings, with their version as ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = SettingsResponse.class),
                            examples = @ExampleObject(name = "Pas-de-Calais", value = EXAMPLE)))
    public Response read() {
        Optional<SettingsRow> row = awards.settings(caller.collectivity());
        return Response.ok(row.map(each -> SettingsResponse.of(each.toSettings()))
                        .orElseGet(() -> new SettingsResponse(null, null, List.of())))
                .tag(Versions.tag(row.map(SettingsRow::version).orElse(0)))
                .build();
    }

    @PUT
    @Transactional
    @RolesAllowed({Role.FINANCE, Role.ADMIN})
    @Operation(
            operationId = "setAwardSettings",
            summary = "Say how grants are published",
            description =
                    "A new version of the settings; the earlier ones stay on record. Which accounts are grants is the"
                            + " collectivity's own reading of its chart, so each entry says where it is written. From the first"
                            + " version on, the essential data of its agreements [conventions de subvention, décret 2017-779] can be"
                            + " read without a token. The first time, `If-Match` is `\"0\"`.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "Pas-de-Calais", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The new settings",
            content =
                    @Content(
                            schema = @Schema(implementation = SettingsResponse.class),
                            examples = @ExampleObject(name = "Pas-de-Calais", value = EXAMPLE)))
    @APIResponse(
            responseCode = "422",
            description = "`SIRET_MUST_HAVE_ITS_CHECK_DIGIT`, `SIRET_MUST_BE_OF_THE_COLLECTIVITY`,"
                    + " `YEARS_OF_A_GRANT_NATURE_MUST_ASCEND`, each with its pointer")
    public Response set(@Valid @NotNull SettingsRequest request, @Context HttpHeaders headers) {
        SettingsRow row =
                awards.set(caller.collectivity(), request.toSettings(), headers.getHeaderString(HttpHeaders.IF_MATCH));
        return Response.ok(SettingsResponse.of(row.toSettings()))
                .tag(Versions.tag(row.version()))
                .build();
    }

    @Produces
    RuleCatalogue awardRules() {
        return RuleCatalogue.of(AwardRule.values());
    }

    @Produces
    RuleCatalogue grantRules() {
        return RuleCatalogue.of(GrantRule.values());
    }
}
