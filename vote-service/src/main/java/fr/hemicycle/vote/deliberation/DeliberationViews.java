package fr.hemicycle.vote.deliberation;

import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.domain.Article;
import fr.hemicycle.vote.deliberation.domain.BallotDecision;
import fr.hemicycle.vote.deliberation.domain.BallotMethod;
import fr.hemicycle.vote.deliberation.domain.CommitmentState;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.deliberation.domain.DeliberationState;
import fr.hemicycle.vote.deliberation.domain.Effect;
import fr.hemicycle.vote.deliberation.domain.Tally;
import fr.hemicycle.vote.money.Amount;
import fr.hemicycle.vote.money.Money;
import fr.hemicycle.vote.rulebook.domain.AppliedRule;
import fr.hemicycle.vote.rulebook.domain.CountedMembers;
import fr.hemicycle.vote.sitting.domain.Quorum;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Deliberations and ballots as the API shows them, with sentences in the caller's language. */
@RequestScoped
class DeliberationViews {

    private final Wording wording;

    DeliberationViews(Wording wording) {
        this.wording = wording;
    }

    @Schema(name = "Article")
    record ArticleView(
            @NotNull @Schema(examples = "2") Integer number,
            @NotBlank @Size(max = 20_000) String text,

            @Valid
            @Schema(description = "What it does once adopted, absent when it does nothing a machine must know")
            @Nullable
            EffectView effect) {

        static ArticleView of(Article article) {
            return new ArticleView(
                    article.number(),
                    article.text(),
                    switch (article.effect()) {
                        case null -> null;
                        case Effect.CommitFunds commit -> new EffectView(EffectKind.COMMIT_FUNDS, commit.expenseIds());
                    });
        }

        Article toDomain() {
            return new Article(number, text, effect == null ? null : effect.toDomain());
        }
    }

    enum EffectKind {
        COMMIT_FUNDS
    }

    @Schema(name = "Effect")
    record EffectView(
            @NotNull EffectKind kind,

            @NotNull @Size(min = 1, max = 200) @Schema(description = "Expense lines of the report")
            List<@NotNull UUID> expenseIds) {

        Effect toDomain() {
            return switch (kind) {
                case COMMIT_FUNDS -> new Effect.CommitFunds(expenseIds);
            };
        }
    }

    record DeliberationResponse(
            UUID id,
            String number,
            UUID sittingId,
            UUID reportId,
            String title,
            List<String> visas,
            List<ArticleView> articles,
            DeliberationState state,
            @Nullable BallotResponse ballot,
            CommitmentResponse commitment) {}

    @Schema(description = "What became of its money, as funding-service told it")
    record CommitmentResponse(
            CommitmentState state,
            @Nullable UUID commitmentId,
            @Nullable Amount amount,
            @Nullable List<AppliedRule> reasons,
            @Nullable List<LineResponse> lines) {}

    record LineResponse(String operationCode, Amount amount, Amount availableAfter) {}

    record BallotResponse(
            UUID id,
            BallotMethod method,
            BallotDecision.Outcome outcome,
            Instant closedAt,
            TallyResponse tally,

            @Schema(description = "Whether the president's voice decided a tie [voix prépondérante]")
            boolean castingVote,

            QuorumResponse quorum,

            @Schema(description = "The rules that were applied, in their order")
            List<AppliedRule> reasons) {}

    @Schema(description = "Every member in office stands in exactly one bucket")
    record TallyResponse(
            int inOffice, int votesFor, int votesAgainst, int abstentions, int notTakingPart, int absentWithoutProxy) {

        static TallyResponse of(Tally tally) {
            return new TallyResponse(
                    tally.inOffice(),
                    tally.votesFor(),
                    tally.votesAgainst(),
                    tally.abstentions(),
                    tally.notTakingPart(),
                    tally.absentWithoutProxy());
        }
    }

    @Schema(name = "BallotQuorum", description = "The quorum as it was when the ballot closed")
    record QuorumResponse(
            int inOffice,
            int present,
            int represented,
            int counted,
            CountedMembers base,
            int threshold,
            boolean reached,
            AppliedRule rule) {}

    DeliberationResponse of(Deliberation deliberation) {
        return response(deliberation, null, new CommitmentResponse(CommitmentState.NONE, null, null, null, null));
    }

    /** @param ballot read after the row, so that a vote in between may show: it does not, until the row says so too */
    DeliberationResponse of(DeliberationRow row, @Nullable BallotRow ballot) {
        boolean drafted = row.state() == DeliberationState.DRAFTED;
        return response(row.toDomain(), drafted || ballot == null ? null : of(ballot), commitment(row));
    }

    BallotResponse of(UUID id, BallotMethod method, Instant closedAt, BallotDecision.Closed closed) {
        return new BallotResponse(
                id,
                method,
                closed.outcome(),
                closedAt,
                TallyResponse.of(closed.tally()),
                closed.castingVote(),
                quorum(closed.quorum()),
                closed.reasons().stream().map(this::applied).toList());
    }

    private BallotResponse of(BallotRow row) {
        return of(row.id(), row.method(), row.closedAt(), row.toDomain());
    }

    private static DeliberationResponse response(
            Deliberation deliberation, @Nullable BallotResponse ballot, CommitmentResponse commitment) {
        return new DeliberationResponse(
                deliberation.id(),
                deliberation.text().number(),
                deliberation.sittingId(),
                deliberation.reportId(),
                deliberation.text().title(),
                deliberation.text().visas(),
                deliberation.text().articles().stream().map(ArticleView::of).toList(),
                deliberation.state(),
                ballot,
                commitment);
    }

    private CommitmentResponse commitment(DeliberationRow row) {
        Money amount = row.commitmentAmount();
        List<Reason> reasons = row.commitmentReasons();
        List<LineResponse> lines = row.commitmentLines().stream()
                .map(line -> new LineResponse(
                        line.operationCode(),
                        Amount.of(Money.of(line.amount())),
                        Amount.of(Money.of(line.availableAfter()))))
                .toList();
        return new CommitmentResponse(
                row.commitmentState(),
                row.commitmentId(),
                amount == null ? null : Amount.of(amount),
                reasons == null ? null : reasons.stream().map(this::applied).toList(),
                row.commitmentState() == CommitmentState.COMMITTED ? lines : null);
    }

    private QuorumResponse quorum(Quorum quorum) {
        return new QuorumResponse(
                quorum.inOffice(),
                quorum.present(),
                quorum.represented(),
                quorum.counted(),
                quorum.base(),
                quorum.threshold(),
                quorum.reached(),
                applied(quorum.reason()));
    }

    private AppliedRule applied(Reason reason) {
        return new AppliedRule(reason.code(), reason.source(), wording.sentence(reason));
    }
}
