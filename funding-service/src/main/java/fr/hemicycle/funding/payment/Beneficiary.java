package fr.hemicycle.funding.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is paid [bénéficiaire]: an establishment. */
@Schema(name = "Beneficiary")
record Beneficiary(
        @NotBlank @Size(max = 200) @Schema(examples = "Région Hauts-de-France")
        String name,

        @NotNull @Pattern(regexp = "^[0-9]{14}$", message = "fourteen digits") @Schema(examples = "20005374200017")
        String siret) {}
