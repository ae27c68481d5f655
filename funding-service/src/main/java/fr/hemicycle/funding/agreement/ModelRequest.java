package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.TextViews.ClauseView;
import fr.hemicycle.funding.agreement.TextViews.InstalmentView;
import fr.hemicycle.funding.agreement.domain.Clause;
import fr.hemicycle.funding.agreement.domain.ModelText;
import fr.hemicycle.funding.agreement.domain.ModelText.ModelParty;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a model says; what it leaves out is variable. */
@Schema(name = "WriteAgreementModelRequest")
record ModelRequest(
        @NotBlank @Size(max = 200) String name,

        @Size(max = 200) @Schema(description = "SIREN of others that may see it and draft from it") @Nullable
        List<@NotNull @Pattern(regexp = TextViews.SIREN, message = "nine digits") String> sharedWith,

        @NotBlank @Size(max = 1000) String object,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid ModelPartyView> parties,
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid ClauseView> clauses,

        @Schema(description = "First day of the term; absent: variable") @Nullable
        LocalDate from,

        @Schema(description = "Last day of the term; absent: variable") @Nullable
        LocalDate until,

        @Size(max = 200) @Schema(description = "Payment schedule [échéancier]; absent: variable; empty: none") @Nullable
        List<@NotNull @Valid InstalmentView> schedule) {

    @Schema(name = "AgreementModelParty")
    record ModelPartyView(
            @NotNull @Pattern(regexp = TextViews.KEY, message = TextViews.KEY_MESSAGE) @Schema(examples = "departement")
            String key,

            @Pattern(regexp = TextViews.SIREN, message = "nine digits")
            @Schema(description = "Of a party that all instances share; absent: variable")
            @Nullable
            String siren,

            @Valid @Schema(description = "What it pays in all instances; absent: variable") @Nullable
            Amount amount) {

        static ModelPartyView of(ModelParty party) {
            return new ModelPartyView(
                    party.key(), party.siren(), party.amount() == null ? null : Amount.of(party.amount()));
        }

        ModelParty toParty() {
            return new ModelParty(key, siren, amount == null ? null : amount.toMoney());
        }
    }

    List<String> readers() {
        return sharedWith == null ? List.of() : sharedWith.stream().distinct().toList();
    }

    /** @throws ProblemException 422 for a SIREN that fails its check */
    ModelText toText() {
        SirenCheck.of(readers(), "/sharedWith/%d");
        SirenCheck.of(parties.stream().map(ModelPartyView::siren).toList(), "/parties/%d/siren");
        List<Clause> shared = clauses.stream().map(ClauseView::toClause).toList();
        return new ModelText(
                object.strip(),
                parties.stream().map(ModelPartyView::toParty).toList(),
                shared,
                from,
                until,
                TextViews.schedule(schedule));
    }
}
