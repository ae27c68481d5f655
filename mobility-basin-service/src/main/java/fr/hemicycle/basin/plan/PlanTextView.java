package fr.hemicycle.basin.plan;

import fr.hemicycle.basin.money.Amount;
import fr.hemicycle.basin.plan.domain.ActionFunder;
import fr.hemicycle.basin.plan.domain.ActionSheet;
import fr.hemicycle.basin.plan.domain.AssociatedBody;
import fr.hemicycle.basin.plan.domain.Audience;
import fr.hemicycle.basin.plan.domain.Axis;
import fr.hemicycle.basin.plan.domain.Indicator;
import fr.hemicycle.basin.plan.domain.NamedOrganisation;
import fr.hemicycle.basin.plan.domain.Perimeter;
import fr.hemicycle.basin.plan.domain.PlanText;
import fr.hemicycle.basin.plan.domain.Provision;
import fr.hemicycle.basin.plan.domain.Signatory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The text of a plan as it is asked for, shown and kept. */
@Schema(name = "PlanText")
record PlanTextView(
        @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 2000) String> objectives,

        @Schema(description = "Who signs [signataires]; the région and each département of the basin pilot")
        @NotEmpty
        @Size(max = 200)
        List<@Valid @NotNull SignatoryView> signatories,

        @Schema(description = "Bodies that accompany vulnerable or disabled persons [organismes associés]")
        @NotNull
        @Size(max = 500)
        List<@Valid @NotNull AssociatedBodyView> associatedBodies,

        @NotEmpty @Size(max = 50) List<@Valid @NotNull AxisView> axes,

        @Schema(description = "Action sheets [fiches-actions]") @NotNull @Size(max = 300)
        List<@Valid @NotNull ActionView> actions) {

    static final String SIREN = "^[0-9]{9}$";
    static final String CODE = "^[A-Za-z0-9._-]{1,20}$";

    @Schema(name = "PlanSignatory")
    record SignatoryView(
            @NotNull Signatory.Kind kind,
            @NotBlank @Size(max = 200) String name,

            @Pattern(regexp = SIREN, message = "nine digits")
            @Schema(description = "Absent for the State, and only for it", examples = "226200012")
            @Nullable
            String siren,

            @Pattern(regexp = "^(\\d{2,3}|2[AB])$", message = "INSEE code")
            @Schema(description = "Code of the région or département; absent for others", examples = "62")
            @Nullable
            String insee,

            @Schema(description = "Whether it leads the writing and follows the carrying out [pilote]") @NotNull
            Boolean pilot) {

        static SignatoryView of(Signatory each) {
            return new SignatoryView(each.kind(), each.name(), each.siren(), each.insee(), each.pilot());
        }

        Signatory toDomain() {
            return new Signatory(kind, name, siren, insee, pilot);
        }
    }

    @Schema(name = "NamedOrganisation")
    record OrganisationView(
            @NotBlank @Size(max = 200) String name,

            @Pattern(regexp = SIREN, message = "nine digits") @Nullable
            String siren) {

        static OrganisationView of(NamedOrganisation each) {
            return new OrganisationView(each.name(), each.siren());
        }

        NamedOrganisation toDomain() {
            return new NamedOrganisation(name, siren);
        }
    }

    @Schema(name = "AssociatedBody")
    record AssociatedBodyView(
            @NotNull @Valid OrganisationView organisation,
            @NotEmpty Set<@NotNull Audience> accompanies) {

        static AssociatedBodyView of(AssociatedBody each) {
            return new AssociatedBodyView(
                    OrganisationView.of(each.organisation()), sorted(each.accompanies(), Audience.class));
        }

        AssociatedBody toDomain() {
            return new AssociatedBody(organisation.toDomain(), accompanies);
        }
    }

    @Schema(name = "PlanAxis")
    record AxisView(
            @NotNull @Pattern(regexp = CODE, message = "1 to 20 letters, digits, dots or hyphens")
            String code,

            @NotBlank @Size(max = 500) String title) {}

    @Schema(name = "ActionSheet")
    record ActionView(
            @NotNull @Pattern(regexp = CODE, message = "1 to 20 letters, digits, dots or hyphens")
            String code,

            @NotNull @Pattern(regexp = CODE, message = "1 to 20 letters, digits, dots or hyphens")
            String axis,

            @NotBlank @Size(max = 500) String title,
            @NotBlank @Size(max = 10_000) String description,
            @NotNull @Valid OrganisationView lead,

            @NotNull @Size(max = 100) List<@Valid @NotNull OrganisationView> partners,

            @Schema(description = "Whom it concerns [publics]") @NotEmpty
            Set<@NotNull Audience> audiences,

            @Schema(description = "What L1215-3 asks for and this action gives them; empty when nothing of it") @NotNull
            Set<@NotNull Provision> provisions,

            @NotNull @Valid PerimeterView perimeter,
            @NotNull LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @NotNull @Valid Amount cost,

            @NotNull @Size(max = 100) List<@Valid @NotNull FunderView> funders,

            @NotNull @Size(max = 100) List<@Valid @NotNull IndicatorView> indicators) {

        static ActionView of(ActionSheet each) {
            return new ActionView(
                    each.code(),
                    each.axis(),
                    each.title(),
                    each.description(),
                    OrganisationView.of(each.lead()),
                    each.partners().stream().map(OrganisationView::of).toList(),
                    sorted(each.audiences(), Audience.class),
                    sorted(each.provisions(), Provision.class),
                    new PerimeterView(each.perimeter().epcis(), each.perimeter().communes()),
                    each.startsOn(),
                    each.endsOn(),
                    Amount.of(each.cost()),
                    each.funders().stream().map(FunderView::of).toList(),
                    each.indicators().stream().map(IndicatorView::of).toList());
        }

        ActionSheet toDomain() {
            return new ActionSheet(
                    code,
                    axis,
                    title,
                    description,
                    lead.toDomain(),
                    partners.stream().map(OrganisationView::toDomain).toList(),
                    audiences,
                    provisions,
                    new Perimeter(perimeter.epcis(), perimeter.communes()),
                    startsOn,
                    endsOn,
                    cost.toMoney(),
                    funders.stream().map(FunderView::toDomain).toList(),
                    indicators.stream().map(IndicatorView::toDomain).toList());
        }
    }

    @Schema(name = "ActionPerimeter", description = "Where it takes place; the whole basin where both are empty.")
    record PerimeterView(
            @NotNull @Size(max = 200) List<@NotNull @Pattern(regexp = SIREN, message = "nine digits") String> epcis,

            @NotNull @Size(max = 5000)
            List<@NotNull @Pattern(regexp = "^(\\d{5}|2[AB]\\d{3})$", message = "INSEE code of a commune") String>
                    communes) {}

    @Schema(name = "ActionFunder")
    record FunderView(
            @NotNull @Valid OrganisationView funder,
            @NotNull @Valid Amount amount,

            @Schema(description = "The financing plan that it is part of; absent while there is none") @Nullable
            UUID financingPlanId) {

        static FunderView of(ActionFunder each) {
            return new FunderView(OrganisationView.of(each.funder()), Amount.of(each.amount()), each.financingPlanId());
        }

        ActionFunder toDomain() {
            return new ActionFunder(funder.toDomain(), amount.toMoney(), financingPlanId);
        }
    }

    @Schema(name = "ActionIndicator")
    record IndicatorView(
            @NotNull @Pattern(regexp = CODE, message = "1 to 20 letters, digits, dots or hyphens")
            String code,

            @NotBlank @Size(max = 500) String name,
            @NotBlank @Size(max = 50) String unit,

            @Schema(description = "Where it stands at first [valeur initiale]") @NotNull @Valid
            ValueView baseline,

            @Schema(description = "Where it is to stand [cible]") @NotNull @Valid
            ValueView target) {

        static IndicatorView of(Indicator each) {
            return new IndicatorView(
                    each.code(), each.name(), each.unit(), ValueView.of(each.baseline()), ValueView.of(each.target()));
        }

        Indicator toDomain() {
            return new Indicator(code, name, unit, baseline.toDomain(), target.toDomain());
        }
    }

    @Schema(name = "IndicatorValue")
    record ValueView(
            @NotNull
            @Pattern(regexp = DECIMAL, message = "a decimal text such as \"120\" or \"12.5\"")
            @Schema(examples = "120")
            String value,

            @NotNull LocalDate on) {

        static final String DECIMAL = "^-?\\d{1,12}(\\.\\d{1,4})?$";

        static ValueView of(Indicator.Value each) {
            return new ValueView(each.amount().toPlainString(), each.on());
        }

        Indicator.Value toDomain() {
            return new Indicator.Value(new BigDecimal(value), on);
        }
    }

    /** Always in the same order, so that the same text has the same hash. */
    private static <E extends Enum<E>> Set<E> sorted(Set<E> words, Class<E> type) {
        EnumSet<E> sorted = EnumSet.noneOf(type);
        sorted.addAll(words);
        return sorted;
    }

    static PlanTextView of(PlanText text) {
        return new PlanTextView(
                text.objectives(),
                text.signatories().stream().map(SignatoryView::of).toList(),
                text.associatedBodies().stream().map(AssociatedBodyView::of).toList(),
                text.axes().stream()
                        .map(each -> new AxisView(each.code(), each.title()))
                        .toList(),
                text.actions().stream().map(ActionView::of).toList());
    }

    PlanText toDomain() {
        return new PlanText(
                objectives,
                signatories.stream().map(SignatoryView::toDomain).toList(),
                associatedBodies.stream().map(AssociatedBodyView::toDomain).toList(),
                axes.stream().map(each -> new Axis(each.code(), each.title())).toList(),
                actions.stream().map(ActionView::toDomain).toList());
    }
}
