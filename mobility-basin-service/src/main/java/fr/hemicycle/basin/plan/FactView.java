package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.plan.domain.PlanBody;
import fr.hemicycle.basin.plan.domain.PlanFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened to a plan; what a kind of fact does not have is absent. */
@Schema(name = "PlanFact")
record FactView(
        UUID id,
        FactRow.Kind kind,
        @Nullable Integer version,
        @Nullable PlanBody body,

        @Schema(description = "SIREN, or STATE") @Nullable String signatory,

        @Nullable String reference,
        @Nullable String document,
        @Nullable String words,
        @Nullable String person,
        @Nullable String quality,
        @Nullable Integer year,
        @Nullable UUID deliberationId,

        @Schema(description = "What a body decided at a meeting; absent when it was declared by hand") @Nullable
        UUID decisionId,

        @Schema(description = "What became of the act that approved, from that day on")
        PlanFact.ActChanged.@Nullable Change change,

        LocalDate on,
        String toldBy,
        Instant recordedAt) {}
