package fr.hemicycle.vote.deliberation;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.deliberation.domain.Amendment;
import fr.hemicycle.vote.deliberation.domain.Article;
import fr.hemicycle.vote.deliberation.domain.BallotDecision.Outcome;
import fr.hemicycle.vote.deliberation.domain.CommitmentState;
import fr.hemicycle.vote.deliberation.domain.Deliberation;
import fr.hemicycle.vote.deliberation.domain.DeliberationState;
import fr.hemicycle.vote.deliberation.domain.Draft;
import fr.hemicycle.vote.deliberation.domain.Effect;
import fr.hemicycle.vote.deliberation.domain.Majority;
import fr.hemicycle.vote.deliberation.domain.Subject;
import fr.hemicycle.vote.money.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "deliberation")
class DeliberationRow {

    @Id
    private UUID id;

    private String collectivity;

    @Version
    private long version;

    private String number;

    @Column(name = "sitting_id")
    private UUID sittingId;

    @Column(name = "report_id")
    private UUID reportId;

    private String title;
    private List<String> visas;

    @Enumerated(EnumType.STRING)
    private DeliberationState state;

    @ElementCollection
    @CollectionTable(name = "article", joinColumns = @JoinColumn(name = "deliberation_id"))
    @OrderBy("number")
    private List<ArticleValue> articles = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "amendment", joinColumns = @JoinColumn(name = "deliberation_id"))
    @OrderBy("number")
    private List<AmendmentValue> amendments = new ArrayList<>();

    @Embedded
    private @Nullable MajorityValue majority;

    @Enumerated(EnumType.STRING)
    @Column(name = "commitment_state")
    private CommitmentState commitmentState;

    @Column(name = "commitment_id")
    private @Nullable UUID commitmentId;

    @Column(name = "commitment_amount")
    private @Nullable BigDecimal commitmentAmount;

    @Column(name = "commitment_reasons")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Reason> commitmentReasons;

    @ElementCollection
    @CollectionTable(name = "commitment_line", joinColumns = @JoinColumn(name = "deliberation_id"))
    @OrderColumn(name = "position")
    private List<LineValue> commitmentLines = new ArrayList<>();

    @Embeddable
    record ArticleValue(
            int number,
            String collectivity,
            String text,
            @Column(name = "effect_kind") @Nullable String effectKind,
            @Column(name = "expense_ids") List<UUID> expenseIds,

            @Column(name = "effect_detail") @JdbcTypeCode(SqlTypes.JSON) @Nullable
            EffectView effectDetail,

            @Enumerated(EnumType.STRING) @Nullable Outcome outcome) {

        static ArticleValue of(String collectivity, Article article) {
            EffectView effect = article.effect() == null ? null : EffectView.of(article.effect());
            return new ArticleValue(
                    article.number(),
                    collectivity,
                    article.text(),
                    effect == null ? null : effect.kind().name(),
                    article.expenseIds(),
                    effect == null || isPlainCommitment(effect) ? null : effect,
                    null);
        }

        /** The expenses say all of it. */
        private static boolean isPlainCommitment(EffectView effect) {
            return effect.expenseIds() != null && effect.agreementForeseen() == null;
        }

        ArticleValue with(Outcome voted) {
            return new ArticleValue(number, collectivity, text, effectKind, expenseIds, effectDetail, voted);
        }

        Article toDomain() {
            return new Article(number, text, effect());
        }

        private @Nullable Effect effect() {
            if (effectDetail != null) {
                return effectDetail.toDomain();
            }
            return effectKind == null ? null : new Effect.CommitFunds(expenseIds);
        }
    }

    @Embeddable
    record AmendmentValue(
            int number,
            String collectivity,
            int article,
            String text,
            @Column(name = "author_id") UUID authorId,
            @Enumerated(EnumType.STRING) @Nullable Outcome outcome) {

        Amendment toDomain() {
            return new Amendment(number, article, text, authorId, outcome);
        }

        AmendmentValue with(Outcome voted) {
            return new AmendmentValue(number, collectivity, article, text, authorId, voted);
        }
    }

    @Embeddable
    record MajorityValue(
            @Enumerated(EnumType.STRING) @Column(name = "majority_base")
            Majority.Basis basis,

            @Column(name = "majority_numerator") Integer numerator,
            @Column(name = "majority_denominator") Integer denominator,
            @Column(name = "majority_more_than") Boolean moreThan,
            @Column(name = "majority_source") String source) {

        static @Nullable MajorityValue of(@Nullable Majority asked) {
            return asked == null
                    ? null
                    : new MajorityValue(
                            asked.basis(), asked.numerator(), asked.denominator(), asked.moreThan(), asked.source());
        }

        Majority toDomain() {
            return new Majority(basis, numerator, denominator, moreThan, source);
        }
    }

    /** What one line cost, and what was left. */
    @Embeddable
    record LineValue(
            String collectivity,
            @Column(name = "operation_code") String operationCode,
            BigDecimal amount,
            @Column(name = "available_after") BigDecimal availableAfter) {}

    protected DeliberationRow() {}

    static DeliberationRow of(String collectivity, Deliberation deliberation) {
        DeliberationRow row = new DeliberationRow();
        row.id = deliberation.id();
        row.collectivity = collectivity;
        row.sittingId = deliberation.sittingId();
        row.reportId = deliberation.reportId();
        row.state = deliberation.state();
        row.number = deliberation.text().number();
        row.title = deliberation.text().title();
        row.visas = deliberation.text().visas();
        row.majority = MajorityValue.of(deliberation.text().majority());
        for (Article article : deliberation.text().articles()) {
            row.articles.add(ArticleValue.of(collectivity, article));
        }
        row.commitmentState = CommitmentState.NONE;
        return row;
    }

    Deliberation toDomain() {
        return new Deliberation(
                id,
                sittingId,
                reportId,
                new Draft(
                        number,
                        title,
                        visas,
                        articles.stream().map(ArticleValue::toDomain).toList(),
                        majority == null ? null : majority.toDomain()),
                state,
                amendments.stream().map(AmendmentValue::toDomain).toList(),
                articles.stream()
                        .filter(article -> article.outcome != null)
                        .collect(Collectors.toMap(ArticleValue::number, ArticleValue::outcome)));
    }

    void apply(Subject subject, Outcome outcome) {
        switch (subject) {
            case Subject.OfArticle(int number) ->
                articles.replaceAll(each -> each.number == number ? each.with(outcome) : each);
            case Subject.OfAmendment(int number) ->
                amendments.replaceAll(each -> each.number == number ? each.with(outcome) : each);
            case Subject.Whole() -> {
                switch (outcome) {
                    case ADOPTED -> {
                        state = DeliberationState.ADOPTED;
                        boolean commits = !toDomain().expenseIds().isEmpty();
                        commitmentState = commits ? CommitmentState.AWAITED : CommitmentState.NONE;
                    }
                    case REJECTED -> state = DeliberationState.REJECTED;
                }
            }
        }
    }

    Amendment receive(int article, String text, UUID authorId) {
        AmendmentValue received =
                new AmendmentValue(amendments.size() + 1, collectivity, article, text, authorId, null);
        amendments.add(received);
        return received.toDomain();
    }

    void moveTo(UUID anotherSitting) {
        sittingId = anotherSitting;
    }

    void committed(UUID commitment, Money amount, List<LineValue> lines) {
        commitmentState = CommitmentState.COMMITTED;
        commitmentId = commitment;
        commitmentAmount = amount.toDecimal();
        commitmentLines.addAll(lines);
    }

    void released() {
        commitmentState = CommitmentState.RELEASED;
    }

    void refused(Money amount, List<Reason> reasons) {
        commitmentState = CommitmentState.REFUSED;
        commitmentAmount = amount.toDecimal();
        commitmentReasons = List.copyOf(reasons);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String number() {
        return number;
    }

    UUID sittingId() {
        return sittingId;
    }

    DeliberationState state() {
        return state;
    }

    CommitmentState commitmentState() {
        return commitmentState;
    }

    @Nullable
    UUID commitmentId() {
        return commitmentId;
    }

    @Nullable
    Money commitmentAmount() {
        return commitmentAmount == null ? null : Money.of(commitmentAmount);
    }

    @Nullable
    List<Reason> commitmentReasons() {
        return commitmentReasons;
    }

    List<LineValue> commitmentLines() {
        return List.copyOf(commitmentLines);
    }
}
