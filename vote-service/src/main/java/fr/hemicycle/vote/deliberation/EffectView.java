package fr.hemicycle.vote.deliberation;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.RequestRule;
import fr.hemicycle.vote.deliberation.domain.Effect;
import fr.hemicycle.vote.deliberation.domain.Effect.AdoptPlan.AdoptedPlan;
import fr.hemicycle.vote.deliberation.domain.Effect.ApproveAgreement.ApprovedText;
import fr.hemicycle.vote.deliberation.domain.Effect.ChangeCommitment.Change;
import fr.hemicycle.vote.deliberation.domain.Effect.VoteAuthorisation.Act;
import fr.hemicycle.vote.deliberation.domain.Effect.VoteAuthorisation.Authorisation;
import fr.hemicycle.vote.deliberation.domain.Effect.VoteAuthorisation.Kind;
import fr.hemicycle.vote.deliberation.domain.Effect.VoteAuthorisation.Opened;
import fr.hemicycle.vote.deliberation.domain.Effect.VoteAuthorisation.Payment;
import fr.hemicycle.vote.deliberation.domain.Effect.VoteAuthorisation.Section;
import fr.hemicycle.vote.money.Amount;
import fr.hemicycle.vote.money.Imputation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The effect of an article as it is asked for, shown, kept and told: each kind has a property of its own. */
@Schema(name = "Effect")
record EffectView(
        @NotNull EffectKind kind,

        @Size(min = 1, max = 200) @Schema(description = "COMMIT_FUNDS: expense lines of the report") @Nullable
        List<@NotNull UUID> expenseIds,

        @Size(min = 1, max = 200)
        @Schema(description = "CHANGE_COMMITMENT: lines of earlier deliberations and what they commit from then on")
        @Nullable
        List<@Valid @NotNull ChangeView> changes,

        @Size(min = 1, max = 200)
        @Schema(description = "VOTE_AUTHORISATION: authorisations [AE, AP] of budget operations; plenary assembly only")
        @Nullable
        List<@Valid @NotNull AuthorisationView> authorisations,

        @Size(min = 1, max = 200)
        @Schema(description = "APPROVE_AGREEMENT: texts of agreements [conventions] or of their amendments [avenants]")
        @Nullable
        List<@Valid @NotNull ApprovedTextView> agreements,

        @Size(min = 1, max = 200)
        @Schema(description = "ADOPT_PLAN: versions of plans of mobility basins [PAMS] that were proposed")
        @Nullable
        List<@Valid @NotNull AdoptedPlanView> plans,

        @Schema(
                description =
                        "COMMIT_FUNDS: an agreement [convention] must be in force before anything is paid; absent: none is foreseen")
        @Nullable
        Boolean agreementForeseen) {

    enum EffectKind {
        COMMIT_FUNDS,
        CHANGE_COMMITMENT,
        VOTE_AUTHORISATION,
        APPROVE_AGREEMENT,
        ADOPT_PLAN
    }

    @Schema(name = "ApprovedText")
    record ApprovedTextView(
            @NotNull UUID agreementId,

            @Min(1)
            @Schema(description = "Number of the amendment [avenant]; absent for the agreement itself")
            @Nullable
            Integer amendment,

            @NotNull
            @Pattern(regexp = "^[0-9a-f]{64}$", message = "64 hexadecimal digits")
            @Schema(description = "SHA-256 of the text that the assembly has seen, as funding-service shows it")
            String textSha256) {

        static ApprovedTextView of(ApprovedText text) {
            return new ApprovedTextView(
                    text.agreementId(), text.amendment() == 0 ? null : text.amendment(), text.textSha256());
        }

        ApprovedText toDomain() {
            return new ApprovedText(agreementId, amendment == null ? 0 : amendment, textSha256);
        }
    }

    @Schema(name = "AdoptedPlan")
    record AdoptedPlanView(
            @NotNull UUID planId,

            @NotNull @Min(1) @Schema(description = "Number of the version that the assembly has seen")
            Integer version) {

        static AdoptedPlanView of(AdoptedPlan plan) {
            return new AdoptedPlanView(plan.planId(), plan.version());
        }

        AdoptedPlan toDomain() {
            return new AdoptedPlan(planId, version);
        }
    }

    @Schema(name = "CommitmentChange")
    record ChangeView(
            @NotNull @Schema(description = "The earlier deliberation")
            UUID deliberationId,

            @NotNull @Min(1) Integer article,
            @NotNull @Min(1) Integer line,

            @NotNull @Valid @Schema(description = "What the line commits from then on; zero frees all of it")
            Amount amount) {

        static ChangeView of(Change change) {
            return new ChangeView(change.deliberationId(), change.article(), change.line(), Amount.of(change.amount()));
        }

        Change toDomain() {
            return new Change(deliberationId, article, line, amount.toMoney());
        }
    }

    @Schema(name = "AuthorisationVote")
    record AuthorisationView(
            @NotNull Act act,
            @NotBlank @Size(max = 40) String operationCode,

            @NotNull @Valid @Schema(description = "What is authorised from then on; zero when it is cancelled")
            Amount amount,

            @NotNull
            @Size(max = 50)
            @Schema(description = "Expected payment appropriations by year [CP prévisionnels]; they sum to the amount")
            List<@Valid @NotNull PaymentView> paymentAppropriations,

            @Valid @Schema(description = "VOTE: the operation that it opens; absent otherwise") @Nullable
            OpenedView operation) {

        static AuthorisationView of(Authorisation authorisation) {
            Opened opened = authorisation.opened();
            return new AuthorisationView(
                    authorisation.act(),
                    authorisation.operationCode(),
                    Amount.of(authorisation.amount()),
                    authorisation.payments().stream()
                            .map(each -> new PaymentView(each.year(), Amount.of(each.amount())))
                            .toList(),
                    opened == null
                            ? null
                            : new OpenedView(opened.label(), opened.section(), opened.kind(), opened.imputation()));
        }

        Authorisation toDomain() {
            return new Authorisation(
                    act,
                    operationCode,
                    amount.toMoney(),
                    paymentAppropriations.stream()
                            .map(each -> new Payment(each.year(), each.amount().toMoney()))
                            .toList(),
                    operation == null
                            ? null
                            : new Opened(
                                    operation.label(),
                                    operation.section(),
                                    operation.authorisationKind(),
                                    operation.imputation()));
        }
    }

    @Schema(name = "ExpectedPayment")
    record PaymentView(
            @NotNull @Min(1900) @Max(2999) Integer year,
            @NotNull @Valid Amount amount) {}

    @Schema(name = "OpenedOperation")
    record OpenedView(
            @NotBlank @Size(max = 300) String label,
            @NotNull Section section,
            @NotNull Kind authorisationKind,
            @NotNull @Valid Imputation imputation) {}

    static EffectView of(Effect effect) {
        return switch (effect) {
            case Effect.CommitFunds commit ->
                new EffectView(
                        EffectKind.COMMIT_FUNDS,
                        commit.expenseIds(),
                        null,
                        null,
                        null,
                        null,
                        commit.agreementForeseen() ? true : null);
            case Effect.ChangeCommitment change ->
                new EffectView(
                        EffectKind.CHANGE_COMMITMENT,
                        null,
                        change.changes().stream().map(ChangeView::of).toList(),
                        null,
                        null,
                        null,
                        null);
            case Effect.VoteAuthorisation vote ->
                new EffectView(
                        EffectKind.VOTE_AUTHORISATION,
                        null,
                        null,
                        vote.authorisations().stream()
                                .map(AuthorisationView::of)
                                .toList(),
                        null,
                        null,
                        null);
            case Effect.ApproveAgreement approve ->
                new EffectView(
                        EffectKind.APPROVE_AGREEMENT,
                        null,
                        null,
                        null,
                        approve.agreements().stream().map(ApprovedTextView::of).toList(),
                        null,
                        null);
            case Effect.AdoptPlan adopt ->
                new EffectView(
                        EffectKind.ADOPT_PLAN,
                        null,
                        null,
                        null,
                        null,
                        adopt.plans().stream().map(AdoptedPlanView::of).toList(),
                        null);
        };
    }

    /** @throws ProblemException 422 when it lacks the property of its kind, or has that of another */
    Effect toDomain() {
        boolean single =
                given(expenseIds) + given(changes) + given(authorisations) + given(agreements) + given(plans) == 1
                        && (agreementForeseen == null || kind == EffectKind.COMMIT_FUNDS);
        if (single && expenseIds != null && kind == EffectKind.COMMIT_FUNDS) {
            return new Effect.CommitFunds(expenseIds, Boolean.TRUE.equals(agreementForeseen));
        }
        if (single && changes != null && kind == EffectKind.CHANGE_COMMITMENT) {
            return new Effect.ChangeCommitment(
                    changes.stream().map(ChangeView::toDomain).toList());
        }
        if (single && authorisations != null && kind == EffectKind.VOTE_AUTHORISATION) {
            return new Effect.VoteAuthorisation(
                    authorisations.stream().map(AuthorisationView::toDomain).toList());
        }
        if (single && agreements != null && kind == EffectKind.APPROVE_AGREEMENT) {
            return new Effect.ApproveAgreement(
                    agreements.stream().map(ApprovedTextView::toDomain).toList());
        }
        if (single && plans != null && kind == EffectKind.ADOPT_PLAN) {
            return new Effect.AdoptPlan(
                    plans.stream().map(AdoptedPlanView::toDomain).toList());
        }
        throw ProblemException.at(
                "/articles",
                RequestRule.VALUE_MUST_BE_VALID,
                "constraint",
                kind + " needs its own property, and no other");
    }

    private static int given(@Nullable List<?> property) {
        return property == null ? 0 : 1;
    }
}
