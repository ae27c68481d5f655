package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.domain.AgreementText;
import fr.hemicycle.funding.agreement.domain.Clause;
import fr.hemicycle.funding.agreement.domain.Instalment;
import fr.hemicycle.funding.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Parts of a text, as they are asked for and shown. */
final class TextViews {

    /** What names a party or a clause. */
    static final String KEY = "^[a-z0-9][a-z0-9-]{0,39}$";

    static final String KEY_MESSAGE = "lower-case letters, digits and hyphens, 40 at most";
    static final String SIREN = "^\\d{9}$";
    static final String NOT_BLANK = "(?s).*\\S.*";

    private TextViews() {}

    @Schema(name = "AgreementClause")
    record ClauseView(
            @Schema(description = "By which amendments and differences name it", examples = "objet")
            @NotNull
            @Pattern(regexp = KEY, message = KEY_MESSAGE)
            String key,

            @NotBlank @Size(max = 300) String title,
            @NotBlank @Size(max = 20_000) String text) {

        Clause toClause() {
            return new Clause(key, title, text);
        }
    }

    @Schema(name = "NumberedClause")
    record NumberedClause(int number, String key, String title, String text) {

        static List<NumberedClause> of(AgreementText text) {
            return numbered(text.clauses());
        }

        static List<NumberedClause> numbered(List<Clause> clauses) {
            return IntStream.range(0, clauses.size())
                    .mapToObj(i -> new NumberedClause(
                            i + 1,
                            clauses.get(i).key(),
                            clauses.get(i).title(),
                            clauses.get(i).text()))
                    .toList();
        }
    }

    @Schema(name = "AgreedInstalment")
    record InstalmentView(
            @NotNull @Min(1) @Max(1000) Integer number,

            @Schema(description = "Key of the party that pays", examples = "departement")
            @NotNull
            @Pattern(regexp = KEY, message = KEY_MESSAGE)
            String party,

            @NotNull @Valid Amount amount,

            @Schema(description = "Its day; or a condition, or both") @Nullable
            LocalDate dueOn,

            @Size(max = 500) @Pattern(regexp = NOT_BLANK, message = "must not be blank") @Nullable
            String condition) {

        static InstalmentView of(Instalment each) {
            return new InstalmentView(
                    each.number(), each.party(), Amount.of(each.amount()), each.dueOn(), each.condition());
        }

        Instalment toInstalment() {
            return new Instalment(number, party, amount.toMoney(), dueOn, condition);
        }
    }

    static @Nullable List<Clause> clauses(@Nullable List<ClauseView> views) {
        return views == null ? null : views.stream().map(ClauseView::toClause).toList();
    }

    static @Nullable List<Instalment> schedule(@Nullable List<InstalmentView> views) {
        return views == null
                ? null
                : views.stream().map(InstalmentView::toInstalment).toList();
    }
}
