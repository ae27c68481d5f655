package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.AgreementRow.LineKey;
import fr.hemicycle.funding.agreement.AgreementRow.Links;
import fr.hemicycle.funding.agreement.TextViews.ClauseView;
import fr.hemicycle.funding.agreement.TextViews.InstalmentView;
import fr.hemicycle.funding.agreement.domain.AgreementRule;
import fr.hemicycle.funding.agreement.domain.AgreementText;
import fr.hemicycle.funding.agreement.domain.Filling;
import fr.hemicycle.funding.agreement.domain.Filling.FilledParty;
import fr.hemicycle.funding.agreement.domain.ModelText;
import fr.hemicycle.funding.money.Amount;
import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.ProblemException.Broken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a draft says; what it leaves out is its model's. */
@Schema(name = "DraftAgreementRequest")
record DraftRequest(
        @Schema(description = "The model whose instance it is; absent when it stands for itself") @Nullable
        UUID modelId,

        @Schema(description = "Version of the model; absent: the current one") @Min(1) @Nullable
        Integer modelVersion,

        @Size(max = 1000) @Pattern(regexp = TextViews.NOT_BLANK, message = "must not be blank") @Nullable
        String object,

        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid DraftParty> parties,
        @Size(min = 1, max = 200) @Nullable List<@NotNull @Valid ClauseView> clauses,

        @Schema(description = "First day of the term") @Nullable
        LocalDate from,

        @Schema(description = "Last day of the term") @Nullable
        LocalDate until,

        @Size(max = 200)
        @Schema(description = "Payment schedule [échéancier]; those of a party sum to its amount")
        @Nullable
        List<@NotNull @Valid InstalmentView> schedule,

        @Schema(description = "The financing plan that it covers, with all that is committed to it") @Nullable
        UUID financingPlanId,

        @Size(max = 200) @Schema(description = "Lines of votes that it covers") @Nullable
        List<@NotNull @Valid CoveredLine> commitments) {

    @Schema(name = "DraftParty")
    record DraftParty(
            @Schema(description = "By which the terms name it; the model's keys are shared", examples = "departement")
            @NotNull
            @Pattern(regexp = TextViews.KEY, message = TextViews.KEY_MESSAGE)
            String key,

            @NotNull @Pattern(regexp = TextViews.SIREN, message = "nine digits")
            String siren,

            @NotBlank @Size(max = 200) String name,

            @Valid @Schema(description = "What it pays; zero for one that only receives; absent: the model's") @Nullable
            Amount amount) {

        FilledParty toParty() {
            return new FilledParty(key, siren, name.strip(), amount == null ? null : amount.toMoney());
        }
    }

    @Schema(name = "CoveredLine")
    record CoveredLine(
            @NotNull UUID deliberationId,
            @NotNull @Min(1) Integer article,
            @NotNull @Min(1) Integer line) {

        static CoveredLine of(LineKey key) {
            return new CoveredLine(key.deliberationId(), key.article(), key.line());
        }

        LineKey toKey() {
            return new LineKey(deliberationId, article, line);
        }
    }

    Links toLinks(@Nullable Integer versionOfModel) {
        return new Links(
                modelId,
                versionOfModel,
                financingPlanId,
                commitments == null
                        ? List.of()
                        : commitments.stream()
                                .map(CoveredLine::toKey)
                                .distinct()
                                .toList());
    }

    /** @throws ProblemException 422 for a SIREN that fails its check, and for what neither it nor its model says */
    AgreementText toText(@Nullable ModelText model) {
        SirenCheck.of(parties.stream().map(DraftParty::siren).toList(), "/parties/%d/siren");
        Filling filling = new Filling(
                object,
                parties.stream().map(DraftParty::toParty).toList(),
                TextViews.clauses(clauses),
                from,
                until,
                TextViews.schedule(schedule));
        List<Broken> open = filling.open(model).stream()
                .map(pointer -> new Broken(AgreementRule.VARIABLE_MUST_BE_FILLED.with("field", pointer), pointer))
                .toList();
        if (!open.isEmpty()) {
            throw ProblemException.invalid(open);
        }
        return filling.with(model);
    }
}
