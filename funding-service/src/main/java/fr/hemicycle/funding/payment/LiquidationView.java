package fr.hemicycle.funding.payment;

import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.funding.payment.domain.Liquidation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A liquidation on the wire. */
@Schema(name = "Liquidation")
record LiquidationView(
        UUID id,
        UUID lineId,
        Amount amount,
        Amount cancelled,
        Amount ordered,

        @Schema(description = "What may still be ordered of it")
        Amount left,

        LocalDate serviceDoneOn,
        int year,
        @Nullable Integer item,
        List<SupportingDocument> documents,
        Instant recordedAt) {

    @Schema(name = "SupportingDocument", description = "Kept elsewhere [pièce justificative].")
    record SupportingDocument(
            @NotBlank @Size(max = 300) String title,

            @NotNull @Pattern(regexp = "^[0-9a-f]{64}$", message = "64 hexadecimal digits")
            String sha256,

            @NotNull
            @Size(max = 1000)
            @Pattern(regexp = "^https?://[^\\s]+$", message = "an address that begins with http")
            String link) {

        LiquidationRow.Document toDocument() {
            return new LiquidationRow.Document(title.strip(), sha256, link);
        }
    }

    static LiquidationView of(LiquidationRows.Standing standing) {
        Liquidation liquidation = standing.toLiquidation();
        return new LiquidationView(
                liquidation.id(),
                liquidation.lineId(),
                Amount.of(liquidation.amount()),
                Amount.of(liquidation.cancelled()),
                Amount.of(liquidation.ordered()),
                Amount.of(liquidation.rest()),
                liquidation.serviceDoneOn(),
                liquidation.year(),
                liquidation.item(),
                standing.row().documents().stream()
                        .map(each -> new SupportingDocument(each.title(), each.sha256(), each.link()))
                        .toList(),
                standing.row().recordedAt());
    }
}
