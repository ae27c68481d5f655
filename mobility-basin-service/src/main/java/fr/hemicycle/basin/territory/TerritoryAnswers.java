package fr.hemicycle.basin.territory;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Areas on the wire. */
final class TerritoryAnswers {

    private TerritoryAnswers() {}

    /** @param name absent where the area is not on record on that day */
    @Schema(name = "AreaName")
    record AreaName(String insee, @Nullable String name) {}

    @Schema(name = "IntercommunalityName")
    record IntercommunalityName(String siren, @Nullable String name) {}

    @Schema(name = "Commune")
    record CommuneResponse(
            String insee,
            String siren,
            String name,
            int population,
            AreaName department,
            @Nullable AreaName region,

            @Schema(description = "EPCI, absent for a commune that is in none") @Nullable
            IntercommunalityName intercommunality,

            LocalDate validFrom,
            @Nullable LocalDate validUntil,

            @Schema(description = "INSEE codes of the communes that it went into") @Nullable
            List<String> successors) {}

    @Schema(name = "PartOfDepartment")
    record PartOfDepartment(String insee, @Nullable String name, int communes, long population) {}

    @Schema(name = "MobilityAuthority")
    record MobilityAuthorityResponse(
            @Schema(description = "`ITSELF`, or `REGION` where the région stands in")
            String kind,

            @Schema(description = "Who says so") String source) {}

    @Schema(name = "Intercommunality")
    record IntercommunalityResponse(
            String siren,
            String name,

            @Schema(description = "`CC`, `CA`, `CU` or `METRO`")
            String category,

            @Schema(description = "Absent where no source says it") @Nullable
            MobilityAuthorityResponse mobilityAuthority,

            @Schema(description = "Of its communes") long population,
            int communes,

            @Schema(description = "Where its communes lie, most of them first")
            List<PartOfDepartment> departments,

            LocalDate validFrom,
            @Nullable LocalDate validUntil,

            @Schema(description = "SIREN of those that it went into") @Nullable
            List<String> successors) {

        IntercommunalityResponse with(List<PartOfDepartment> parts) {
            return new IntercommunalityResponse(
                    siren,
                    name,
                    category,
                    mobilityAuthority,
                    parts.stream().mapToLong(PartOfDepartment::population).sum(),
                    parts.stream().mapToInt(PartOfDepartment::communes).sum(),
                    parts,
                    validFrom,
                    validUntil,
                    successors);
        }
    }

    @Schema(name = "DepartmentOnRecord")
    record DepartmentResponse(
            String insee,
            @Nullable String siren,
            String name,
            AreaName region,

            @Schema(description = "Communes on record, not all that it has")
            int communes,

            LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    @Schema(name = "RegionOnRecord")
    record RegionResponse(
            String insee,
            @Nullable String siren,
            String name,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    @Schema(name = "AreaPeriod")
    record PeriodResponse(
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            String name,
            @Nullable String siren,
            @Nullable Integer population,
            @Nullable String department,
            @Nullable String intercommunality,
            @Nullable List<String> successors,

            @Schema(description = "The import that says since when")
            String begunBy,

            @Schema(description = "The import that says until when") @Nullable
            String endedBy) {}
}
