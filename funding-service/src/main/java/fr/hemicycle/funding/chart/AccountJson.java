package fr.hemicycle.funding.chart;

import fr.hemicycle.funding.chart.domain.Account;
import fr.hemicycle.funding.chart.domain.ChartLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account on the wire, both ways. Same columns as the CSV; what is wrong is told with its line. */
@Schema(name = "ChartAccount", description = "An account or a chapter of a chart. Same columns as the CSV.")
record AccountJson(
        @Schema(description = "`NATURE`, `FUNCTION`, `FUNCTIONAL_CODE` or `CHAPTER`", examples = "NATURE") @Nullable
        String axis,

        @Schema(examples = "6568") @Nullable String code,

        @Schema(examples = "Autres participations") @Nullable
        String label,

        @Schema(
                description =
                        "`OPERATING` or `INVESTMENT`; that of its chapters where it is absent, none where they give none")
        @Nullable
        String section,

        @Schema(description = "Chapter of its real expenses", examples = "65") @Nullable
        String expenseChapter,

        @Schema(description = "Chapter of its real revenues") @Nullable
        String revenueChapter) {

    static AccountJson of(Account account) {
        return new AccountJson(
                account.axis().name(),
                account.code(),
                account.label(),
                account.section() == null ? null : account.section().name(),
                account.expenseChapter(),
                account.revenueChapter());
    }

    static ChartLines lines(List<@Nullable AccountJson> accounts) {
        return taker -> {
            int number = 0;
            for (AccountJson each : accounts) {
                number++;
                taker.accept(new ChartLine(number, each == null ? Map.of() : each.values(), true));
            }
        };
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("axis", Objects.requireNonNullElse(axis, ""));
        values.put("code", Objects.requireNonNullElse(code, ""));
        values.put("label", Objects.requireNonNullElse(label, ""));
        values.put("section", Objects.requireNonNullElse(section, ""));
        values.put("expenseChapter", Objects.requireNonNullElse(expenseChapter, ""));
        values.put("revenueChapter", Objects.requireNonNullElse(revenueChapter, ""));
        return values;
    }
}
