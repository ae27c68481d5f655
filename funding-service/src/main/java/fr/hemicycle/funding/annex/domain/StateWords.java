package fr.hemicycle.funding.annex.domain;

import fr.hemicycle.funding.money.Section;
import fr.hemicycle.funding.operation.domain.AuthorisationKind;

/** What the budget documents call sections and authorisations. */
final class StateWords {

    private StateWords() {}

    static String section(Section section) {
        return switch (section) {
            case OPERATING -> "fonctionnement";
            case INVESTMENT -> "investissement";
        };
    }

    static String heading(Section section) {
        return switch (section) {
            case OPERATING -> "Section de fonctionnement";
            case INVESTMENT -> "Section d'investissement";
        };
    }

    static String kind(AuthorisationKind kind) {
        return switch (kind) {
            case COMMITMENT_AUTHORISATION -> "AE";
            case PROGRAMME_AUTHORISATION -> "AP";
        };
    }
}
