package fr.hemicycle.basin.solution.domain;

import static fr.hemicycle.basin.organisation.domain.OrganisationRule.SIREN_MUST_HAVE_ITS_CHECK_DIGIT;
import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_ACTION_MUST_BE_ON_RECORD;
import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_BASIN_MUST_BE_ON_RECORD;
import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_FOR_THOSE_WITHOUT_A_LICENCE_MUST_NOT_NEED_ONE;
import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_MUST_NAME_ITS_PERIMETER;
import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_MUST_NOT_END_BEFORE_IT_BEGINS;
import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_PLACE_MUST_BE_ON_RECORD;
import static fr.hemicycle.basin.solution.domain.SolutionRule.SOLUTION_PRICE_MUST_NOT_BE_NEGATIVE;

import fr.hemicycle.basin.money.Money;
import fr.hemicycle.basin.organisation.domain.Siren;
import fr.hemicycle.basin.plan.domain.Fault;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with the terms of a solution, each fault at its place. */
public final class TermsCheck {

    private final Terms terms;
    private final Known known;
    private final List<Fault> faults = new ArrayList<>();

    private TermsCheck(Terms terms, Known known) {
        this.terms = terms;
        this.known = known;
    }

    /** @return in order of precedence, and of the terms within a rule */
    public static List<Fault> of(Terms terms, Known known) {
        TermsCheck check = new TermsCheck(terms, known);
        check.numbers();
        check.itself();
        check.perimeter();
        check.actions();
        return List.copyOf(check.faults);
    }

    private void numbers() {
        String operator = terms.operator().siren();
        if (operator != null) {
            siren("/operator/siren", operator);
        }
        List<String> epcis = terms.perimeter().epcis();
        for (int i = 0; i < epcis.size(); i++) {
            siren("/perimeter/epcis/" + i, epcis.get(i));
        }
    }

    private void itself() {
        LocalDate until = terms.until();
        if (until != null && until.isBefore(terms.from())) {
            add("/until", SOLUTION_MUST_NOT_END_BEFORE_IT_BEGINS.with("from", terms.from(), "until", until));
        }
        Price price = terms.price();
        if (price != null && price.amount().compareTo(Money.ZERO) < 0) {
            add("/price/amount", SOLUTION_PRICE_MUST_NOT_BE_NEGATIVE.with("amount", price.amount()));
        }
        if (terms.needsLicence() && terms.publics().contains(Public.WITHOUT_LICENCE)) {
            add("/needsLicence", SOLUTION_FOR_THOSE_WITHOUT_A_LICENCE_MUST_NOT_NEED_ONE.with("solution", terms.name()));
        }
    }

    private void perimeter() {
        Perimeter perimeter = terms.perimeter();
        if (perimeter.places().isEmpty()) {
            add("/perimeter", SOLUTION_MUST_NAME_ITS_PERIMETER.with("solution", terms.name()));
        }
        for (int i = 0; i < perimeter.communes().size(); i++) {
            area(
                    "/perimeter/communes/" + i,
                    new Place(PlaceKind.COMMUNE, perimeter.communes().get(i)));
        }
        for (int i = 0; i < perimeter.epcis().size(); i++) {
            String siren = perimeter.epcis().get(i);
            if (Siren.passesItsCheck(siren)) {
                area("/perimeter/epcis/" + i, new Place(PlaceKind.INTERCOMMUNALITY, siren));
            }
        }
        for (int i = 0; i < perimeter.basinIds().size(); i++) {
            Place basin = new Place(PlaceKind.BASIN, perimeter.basinIds().get(i).toString());
            if (!known.places().contains(basin)) {
                add("/perimeter/basinIds/" + i, SOLUTION_BASIN_MUST_BE_ON_RECORD.with("basin", basin.code()));
            }
        }
    }

    private void actions() {
        for (int i = 0; i < terms.actions().size(); i++) {
            ActionLink link = terms.actions().get(i);
            if (!known.holds(link)) {
                add(
                        "/actions/" + i,
                        SOLUTION_ACTION_MUST_BE_ON_RECORD.with("action", link.action(), "plan", link.planId()));
            }
        }
    }

    private void area(String pointer, Place place) {
        LocalDate until = terms.until();
        boolean anyDay = until == null || !until.isBefore(terms.from());
        if (anyDay && !known.places().contains(place)) {
            add(
                    pointer,
                    SOLUTION_PLACE_MUST_BE_ON_RECORD.with(
                            "place", place.code(), "from", terms.from(), "until", until == null ? "…" : until));
        }
    }

    private void siren(String pointer, String siren) {
        if (!Siren.passesItsCheck(siren)) {
            add(pointer, SIREN_MUST_HAVE_ITS_CHECK_DIGIT.with("siren", siren));
        }
    }

    private void add(String pointer, Reason reason) {
        faults.add(new Fault(pointer, reason));
    }
}
