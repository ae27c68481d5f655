package fr.hemicycle.funding.money;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an expense stands in the budget (imputation budgétaire). A code alone is ambiguous: 9356 is the RSA in M52 and the
 * coast in M57, so the chart of accounts and its year belong to it.
 */
@Schema(description = "Budget line [imputation budgétaire], with its chart of accounts.")
public record Imputation(
        @NotBlank
        @Pattern(regexp = "^M\\d{1,3}[A-Z]?$", message = "a chart of accounts, such as M52")
        @Schema(examples = "M52")
        String nomenclature,

        @NotNull @Min(1900) @Max(2999) @Schema(examples = "2022")
        Integer year,

        @NotBlank @Pattern(regexp = "^\\d{1,10}$", message = "digits") @Schema(examples = "6568")
        String nature,

        @NotBlank
        @Pattern(regexp = "^[0-9A-Z-]{1,12}$", message = "digits, capitals or hyphens")
        @Schema(examples = "93564")
        String function) {

    /** As people write it: {@code 6568/93564 (M52 2022)}. */
    @Override
    public String toString() {
        return nature + "/" + function + " (" + nomenclature + " " + year + ")";
    }
}
