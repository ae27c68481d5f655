package fr.hemicycle.basin.solution;

import fr.hemicycle.basin.money.Amount;
import fr.hemicycle.basin.solution.domain.ActionLink;
import fr.hemicycle.basin.solution.domain.Contact;
import fr.hemicycle.basin.solution.domain.Operator;
import fr.hemicycle.basin.solution.domain.Perimeter;
import fr.hemicycle.basin.solution.domain.Price;
import fr.hemicycle.basin.solution.domain.Public;
import fr.hemicycle.basin.solution.domain.SolutionKind;
import fr.hemicycle.basin.solution.domain.Terms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The terms of a solution as they are asked for and shown. No property can name a person, and an unknown one is refused. */
@Schema(name = "SolutionTerms")
record TermsView(
        @NotBlank @Size(max = 200) String name,
        @NotNull SolutionKind kind,
        @NotNull @Valid OperatorView operator,

        @Schema(description = "Who may use it [publics]") @NotEmpty
        Set<@NotNull Public> publics,

        @Schema(description = "Whether one must have a driving licence to use it") @NotNull
        Boolean needsLicence,

        @NotNull @Valid PerimeterView perimeter,

        @Schema(description = "In words; of no person") @Nullable @Size(min = 1, max = 4000)
        String conditions,

        @Schema(description = "Absent where it is not known") @Nullable @Valid
        PriceView price,

        @Nullable @Valid ContactView contact,

        @Schema(description = "First day of these terms") @NotNull
        LocalDate from,

        @Schema(description = "Last day, absent while it is open") @Nullable
        LocalDate until,

        @Schema(description = "Where it is told: a document, a web page, an organisation") @NotBlank @Size(max = 1000)
        String provenance,

        @Schema(description = "Actions of plans that create or fund it") @NotNull @Size(max = 100)
        List<@Valid @NotNull ActionLinkView> actions) {

    @Schema(name = "SolutionOperator", description = "The organisation that runs it [opérateur]")
    record OperatorView(
            @NotBlank @Size(max = 200) String name,

            @Pattern(regexp = "^[0-9]{9}$", message = "nine digits")
            @Schema(description = "Absent for one that has none")
            @Nullable
            String siren) {}

    @Schema(name = "SolutionPerimeter", description = "Where it can be used: in any of these, and in one at least")
    record PerimeterView(
            @Schema(description = "INSEE codes") @NotNull @Size(max = 2000)
            List<@NotNull @Pattern(regexp = "^([0-9]{2}|2[AB])[0-9]{3}$", message = "INSEE code of a commune") String>
                    communes,

            @Schema(description = "SIREN") @NotNull @Size(max = 200)
            List<@NotNull @Pattern(regexp = "^[0-9]{9}$", message = "nine digits") String> epcis,

            @Schema(description = "Basins; one matches as far as its perimeter is on record") @NotNull @Size(max = 50)
            List<@NotNull UUID> basinIds) {}

    @Schema(name = "SolutionPrice")
    record PriceView(
            @NotNull @Valid Amount amount,

            @Schema(description = "What is paid for, in French", examples = "trajet") @NotBlank @Size(max = 100)
            String per) {}

    @Schema(name = "SolutionContact", description = "Where the service is asked for: an office, never a person")
    record ContactView(
            @Nullable @Size(min = 1, max = 300) String address,

            @Pattern(regexp = "^[+0-9][0-9 .]{1,29}$", message = "a phone number") @Nullable
            String phone,

            @Size(max = 2000) @Pattern(regexp = "^https?://[^\\s/]+(/\\S*)?$", message = "a web address") @Nullable
            String web) {}

    @Schema(name = "SolutionAction")
    record ActionLinkView(
            @NotNull UUID planId,

            @NotNull
            @Pattern(regexp = "^[A-Za-z0-9._-]{1,20}$", message = "code of an action")
            @Schema(description = "Code of the action in the plan", examples = "1.1")
            String action,

            @NotNull ActionLink.Part part) {}

    static TermsView of(Terms terms) {
        Price price = terms.price();
        Contact contact = terms.contact();
        return new TermsView(
                terms.name(),
                terms.kind(),
                new OperatorView(terms.operator().name(), terms.operator().siren()),
                EnumSet.copyOf(terms.publics()),
                terms.needsLicence(),
                new PerimeterView(
                        terms.perimeter().communes(),
                        terms.perimeter().epcis(),
                        terms.perimeter().basinIds()),
                terms.conditions(),
                price == null ? null : new PriceView(Amount.of(price.amount()), price.per()),
                contact == null ? null : new ContactView(contact.address(), contact.phone(), contact.web()),
                terms.from(),
                terms.until(),
                terms.provenance(),
                terms.actions().stream()
                        .map(link -> new ActionLinkView(link.planId(), link.action(), link.part()))
                        .toList());
    }

    Terms toDomain() {
        return new Terms(
                name,
                kind,
                new Operator(operator.name(), operator.siren()),
                publics,
                needsLicence,
                new Perimeter(perimeter.communes(), perimeter.epcis(), perimeter.basinIds()),
                conditions,
                price == null ? null : new Price(price.amount().toMoney(), price.per()),
                contact == null ? null : new Contact(contact.address(), contact.phone(), contact.web()),
                from,
                until,
                provenance,
                actions.stream()
                        .map(link -> new ActionLink(link.planId(), link.action(), link.part()))
                        .toList());
    }
}
