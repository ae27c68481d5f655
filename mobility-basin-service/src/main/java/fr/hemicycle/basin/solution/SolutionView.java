package fr.hemicycle.basin.solution;

import fr.hemicycle.platform.version.Versions;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MobilitySolution")
record SolutionView(
        UUID id,

        @Schema(description = "Those of the day; before its first day the first ones, after its last the last ones")
        TermsView terms,

        @Schema(description = "Last day of these terms, by themselves, by the next ones or by the end of the solution")
        @Nullable
        LocalDate lastDay,

        @Schema(description = "Whether it can be used on the day")
        boolean usable,

        @Schema(description = "Absent unless somebody ended it") @Nullable
        EndView end,

        @Schema(description = "Why it is found, where a commune was asked for") @Nullable
        List<MatchView> matches) {

    @Schema(name = "SolutionEnd")
    record EndView(LocalDate lastDay, String reason) {}

    @Schema(name = "SolutionMatch", description = "A place of its perimeter that the commune lies in")
    record MatchView(
            @Schema(description = "COMMUNE, INTERCOMMUNALITY or BASIN")
            String kind,

            @Schema(description = "INSEE code, SIREN or id of the basin")
            String code,

            @Schema(description = "Its name on that day; its code where nothing is on record of that day")
            String name) {}

    static SolutionView of(TermsRecord found, LocalDate on) {
        LocalDate lastDay = found.lastDay();
        boolean usable = !on.isBefore(found.terms().from()) && (lastDay == null || !on.isAfter(lastDay));
        return new SolutionView(
                found.solutionId(),
                TermsView.of(found.terms()),
                lastDay,
                usable,
                found.ending() == null
                        ? null
                        : new EndView(found.ending().lastDay(), found.ending().reason()),
                found.matches().isEmpty()
                        ? null
                        : found.matches().stream()
                                .map(match -> new MatchView(match.kind(), match.code(), match.name()))
                                .toList());
    }

    static Response answer(Response.ResponseBuilder answer, TermsRecord found, LocalDate on) {
        return answer.tag(Versions.tag(found.version())).entity(of(found, on)).build();
    }
}
