package fr.hemicycle.funding.budget.domain;

import fr.hemicycle.funding.budget.domain.BudgetLine.Direction;
import fr.hemicycle.funding.chart.domain.Account;
import fr.hemicycle.funding.chart.domain.Axis;
import fr.hemicycle.funding.money.Section;
import fr.hemicycle.platform.rule.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of SCDL Budget 0.8.3.
 *
 * @param accounts those that the line names, and their chapters
 */
public record ScdlBudgetRow(
        String organisation, String siret, int year, Stage.Kind stage, BudgetLine line, List<Account> accounts) {

    public static final List<String> COLUMNS = List.of(
            "BGT_NATDEC",
            "BGT_ANNEE",
            "BGT_SIRET",
            "BGT_NOM",
            "BGT_CONTNAT",
            "BGT_CONTNAT_LABEL",
            "BGT_NATURE",
            "BGT_NATURE_LABEL",
            "BGT_FONCTION",
            "BGT_FONCTION_LABEL",
            "BGT_OPERATION",
            "BGT_SECTION",
            "BGT_OPBUDG",
            "BGT_CODRD",
            "BGT_MTREAL",
            "BGT_MTBUDGPREC",
            "BGT_MTRARPREC",
            "BGT_MTPROPNOUV",
            "BGT_MTPREV",
            "BGT_CREDOUV",
            "BGT_MTRAR3112",
            "BGT_ARTSPE");

    private static final int CODE_LENGTH_MAX = 9;

    public ScdlBudgetRow {
        accounts = List.copyOf(accounts);
    }

    /** Why the standard cannot tell it; nothing when it can. */
    public List<Reason> broken() {
        List<Reason> reasons = new ArrayList<>();
        Optional<Account> nature = nature();
        Optional<Account> chapter = nature.flatMap(this::chapterOf);
        if (nature.isEmpty()) {
            reasons.add(BudgetRule.PUBLISHED_LINE_MUST_NAME_ITS_ACCOUNT.with(
                    "chapter", line.place().chapter()));
        } else if (chapter.isEmpty()) {
            reasons.add(BudgetRule.PUBLISHED_ACCOUNT_MUST_HAVE_A_CHAPTER.with(
                    "accountCode", nature.get().code()));
        }
        Stream.of(nature, chapter, functionChapter())
                .flatMap(Optional::stream)
                .filter(each -> each.code().length() > CODE_LENGTH_MAX)
                .forEach(each -> reasons.add(
                        BudgetRule.PUBLISHED_CODE_MUST_HAVE_NINE_CHARACTERS_AT_MOST.with("accountCode", each.code())));
        return reasons;
    }

    /** In the order of {@link #COLUMNS}; {@code null} for what is not there. Only for a row with nothing broken. */
    public List<@Nullable Object> values() {
        Account nature = nature().orElseThrow();
        Account chapter = chapterOf(nature).orElseThrow();
        Account function = functionChapter().orElse(null);
        return Arrays.asList(
                switch (stage) {
                    case INITIAL -> "budget primitif";
                    case AMENDING -> "décision modificative";
                    case SUPPLEMENTARY -> "budget supplémentaire";
                },
                year,
                siret,
                organisation,
                nature.code(),
                nature.label(),
                chapter.code(),
                chapter.label(),
                function == null ? null : function.code(),
                function == null ? null : function.label(),
                null,
                line.place().section() == Section.INVESTMENT ? "investissement" : "fonctionnement",
                line.movement() == BudgetLine.Movement.ORDER ? "ordre" : "réel",
                line.place().direction() == Direction.EXPENSE ? "dépense" : "recette",
                null,
                null,
                null,
                line.proposed(),
                line.voted(),
                null,
                null,
                null);
    }

    private Optional<Account> nature() {
        return Budget.find(accounts, line.nature(), Axis.NATURE);
    }

    private Optional<Account> functionChapter() {
        return Budget.find(accounts, line.function(), Axis.FUNCTION).flatMap(this::chapterOf);
    }

    /** That of its real expenses or revenues, else the line's own where it moves money within the budget only. */
    private Optional<Account> chapterOf(Account account) {
        String code = line.movement() == BudgetLine.Movement.ORDER
                ? line.place().chapter()
                : line.place().direction() == Direction.EXPENSE ? account.expenseChapter() : account.revenueChapter();
        return Budget.find(accounts, code, Axis.CHAPTER);
    }
}
