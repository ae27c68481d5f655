package fr.hemicycle.vote.deliberation;

import static fr.hemicycle.vote.deliberation.domain.DeliberationRule.MAJORITY_MUST_BE_A_HALF_OR_MORE;

import fr.hemicycle.platform.problem.ProblemException;
import fr.hemicycle.platform.problem.Wording;
import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.platform.version.Versioned;
import fr.hemicycle.vote.deliberation.domain.Amendment;
import fr.hemicycle.vote.deliberation.domain.Article;
import fr.hemicycle.vote.deliberation.domain.BallotDecision;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import fr.hemicycle.vote.deliberation.domain.BallotMethod;
import fr.hemicycle.vote.deliberation.domain.ClosedBallot;
import fr.hemicycle.vote.deliberation.domain.CommitmentState;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.deliberation.domain.DeliberationState;
import fr.hemicycle.vote.deliberation.domain.Majority;
import fr.hemicycle.vote.deliberation.domain.Standing;
import fr.hemicycle.vote.deliberation.domain.Standing.Bucket;
import fr.hemicycle.vote.deliberation.domain.SteppedAside.Interest;
import fr.hemicycle.vote.deliberation.domain.Subject;
import fr.hemicycle.vote.deliberation.domain.Tally;
import fr.hemicycle.vote.money.Amount;
import fr.hemicycle.vote.money.Money;
import fr.hemicycle.vote.rulebook.domain.AppliedRule;
import fr.hemicycle.vote.rulebook.domain.CountedMembers;
import fr.hemicycle.vote.sitting.domain.Quorum;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Deliberations and ballots as the API shows them, with sentences in the caller's language. */
@RequestScoped
class DeliberationViews {

    /** Sorts before any name, so that a missing one has a place in the order. */
    private static final String NO_GROUP = "";

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
                    article.effect() == null ? null : EffectView.of(article.effect()));
        }

        Article toDomain() {
            return new Article(number, text, effect == null ? null : effect.toDomain());
        }
    }

    @Versioned
    record DeliberationResponse(
            UUID id,
            String number,
            UUID sittingId,
            UUID reportId,
            String title,
            List<String> visas,

            @Schema(description = "As they stand: reworded by adopted amendments, without those that were rejected")
            List<ArticleView> articles,

            @Schema(description = "Absent when the usual majority of the votes cast decides") @Nullable
            MajorityView majority,

            @Schema(description = "Absent when there is none") @Nullable
            List<AmendmentResponse> amendments,

            DeliberationState state,

            @Schema(description = "The one on the whole, as last corrected; the others are under /ballots") @Nullable
            BallotResponse ballot,

            CommitmentResponse commitment) {}

    @Schema(name = "Majority", description = "A majority that a particular article of law asks for")
    record MajorityView(
            @NotNull
            @Schema(description = "What the fraction is of: votes cast [suffrages exprimés], or members in office")
            Majority.Basis basis,

            @NotNull @Min(1) @Max(100) @Schema(examples = "2")
            Integer numerator,

            @NotNull @Min(1) @Max(100) @Schema(examples = "3")
            Integer denominator,

            @NotNull @Schema(description = "Whether the fraction must be passed, and not only reached")
            Boolean moreThan,

            @NotBlank
            @Size(max = 200)
            @Schema(description = "The article of law that asks for it", examples = "CGCT L3122-1")
            String source) {

        static @Nullable MajorityView of(@Nullable Majority majority) {
            return majority == null
                    ? null
                    : new MajorityView(
                            majority.basis(),
                            majority.numerator(),
                            majority.denominator(),
                            majority.moreThan(),
                            majority.source());
        }

        Majority toDomain() {
            if (denominator < numerator || 2 * numerator < denominator) {
                throw ProblemException.invalid(
                        "/majority", MAJORITY_MUST_BE_A_HALF_OR_MORE.with("fraction", numerator + "/" + denominator));
            }
            return new Majority(basis, numerator, denominator, moreThan, source);
        }
    }

    @Schema(name = "Amendment")
    record AmendmentResponse(
            int number,
            int article,
            String text,
            UUID authorId,

            @Schema(description = "Absent until it was put to the vote") @Nullable
            Outcome outcome) {

        static AmendmentResponse of(Amendment amendment) {
            return new AmendmentResponse(
                    amendment.number(),
                    amendment.article(),
                    amendment.text(),
                    amendment.authorId(),
                    amendment.outcome());
        }
    }

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
            SubjectView subject,
            BallotMethod method,
            Outcome outcome,
            Instant closedAt,

            @Schema(description = "Moment in the sitting, absent where the record does not know it") @Nullable
            Instant votedAt,

            TallyResponse tally,

            @Schema(
                    description =
                            "The same by political group; members of none [non-inscrits] stand together. None in a"
                                    + " secret ballot.")
            List<GroupTallyResponse> groups,

            @Schema(
                    description =
                            "Where each member in office stands [nom des votants, CGCT L3121-15 al. 3]. None in a secret"
                                    + " ballot: nothing links a member to a choice there.")
            List<StandingResponse> standings,

            @Schema(description = "Members who left the item to the others because of an interest [déport]")
            List<SteppedAsideView> steppedAside,

            @Schema(description = "Whether the president's voice decided a tie [voix prépondérante]")
            boolean castingVote,

            QuorumResponse quorum,

            @Schema(description = "The rules that were applied, in their order")
            List<AppliedRule> reasons,

            @Schema(description = "Which ballot it puts right and why, absent for one that corrects none") @Nullable
            CorrectionResponse correction) {}

    @Schema(name = "Subject", description = "What the ballot is about")
    record SubjectView(
            SubjectKind kind,

            @Schema(description = "Of the article or the amendment; absent for the whole") @Nullable
            Integer number) {

        static SubjectView of(Subject subject) {
            return switch (subject) {
                case Subject.Whole() -> new SubjectView(SubjectKind.WHOLE, null);
                case Subject.OfArticle(int number) -> new SubjectView(SubjectKind.ARTICLE, number);
                case Subject.OfAmendment(int number) -> new SubjectView(SubjectKind.AMENDMENT, number);
            };
        }
    }

    enum SubjectKind {
        WHOLE,
        ARTICLE,
        AMENDMENT
    }

    @Schema(name = "GroupTally")
    record GroupTallyResponse(
            @Schema(description = "Absent for the members of no group") @Nullable
            String group,

            TallyResponse tally) {}

    @Schema(name = "Standing")
    record StandingResponse(
            UUID councillorId,
            Bucket bucket,

            @Schema(description = "Who spoke for them by proxy") @Nullable
            UUID holderId) {}

    @Schema(name = "SteppedAside")
    record SteppedAsideView(
            @NotNull UUID councillorId,

            @NotNull
            @Schema(
                    description =
                            "OF_ANOTHER_BODY: a seat in a public body that the item concerns [CGCT L1111-6 II]. Since"
                                    + " 24 December 2025 such a member does not count for the quorum of the item [L3132-5].")
            Interest interest) {}

    record CorrectionResponse(UUID corrects, String motive) {}

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

    /** @param ballots read after the row, so that a vote in between may show: it does not, until the row says so too */
    DeliberationResponse of(DeliberationRow row, List<BallotRow> ballots) {
        boolean drafted = row.state() == DeliberationState.DRAFTED;
        return response(
                row.toDomain(),
                drafted
                        ? null
                        : BallotRows.deciding(ballots)
                                .map(BallotRow::toDomain)
                                .map(this::of)
                                .orElse(null),
                commitment(row));
    }

    BallotResponse of(ClosedBallot ballot) {
        BallotDecision.Closed result = ballot.result();
        ClosedBallot.Correction correction = ballot.correction();
        return new BallotResponse(
                ballot.id(),
                SubjectView.of(ballot.subject()),
                ballot.ballot().method(),
                result.outcome(),
                ballot.closedAt(),
                ballot.ballot().votedAt(),
                TallyResponse.of(result.tally()),
                groups(result.standings()),
                result.standings().stream()
                        .map(each -> new StandingResponse(each.councillorId(), each.bucket(), each.holderId()))
                        .toList(),
                ballot.ballot().steppedAside().stream()
                        .map(each -> new SteppedAsideView(each.councillorId(), each.interest()))
                        .toList(),
                result.castingVote(),
                quorum(result.quorum()),
                result.reasons().stream().map(this::applied).toList(),
                correction == null ? null : new CorrectionResponse(correction.corrects(), correction.motive()));
    }

    private static List<GroupTallyResponse> groups(List<Standing> standings) {
        Map<String, List<Standing>> byGroup = new TreeMap<>();
        for (Standing each : standings) {
            byGroup.computeIfAbsent(each.group() == null ? NO_GROUP : each.group(), group -> new ArrayList<>())
                    .add(each);
        }
        return byGroup.entrySet().stream()
                .map(each -> new GroupTallyResponse(
                        each.getKey().equals(NO_GROUP) ? null : each.getKey(),
                        TallyResponse.of(Tally.of(each.getValue()))))
                .toList();
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
                deliberation.articles().stream().map(ArticleView::of).toList(),
                MajorityView.of(deliberation.text().majority()),
                deliberation.amendments().isEmpty()
                        ? null
                        : deliberation.amendments().stream()
                                .map(AmendmentResponse::of)
                                .toList(),
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
                row.commitmentId() == null ? null : lines);
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
