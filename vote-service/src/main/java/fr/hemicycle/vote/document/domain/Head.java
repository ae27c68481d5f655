package fr.hemicycle.vote.document.domain;

import fr.hemicycle.platform.document.domain.French;
import fr.hemicycle.vote.body.domain.Body;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What stands at the head of every document.
 *
 * @param collectivity « Département du Pas-de-Calais »
 * @param body « Commission permanente du Conseil départemental »
 */
public record Head(String collectivity, String body, LocalDate heldOn) {

    private static final String DEPARTEMENT = "Département ";

    public static Head of(String collectivity, Body body, LocalDate heldOn) {
        String name = body.name();
        boolean ofTheCouncil = !name.toLowerCase(Locale.FRENCH).contains("conseil") && body.deliberates();
        return new Head(collectivity, ofTheCouncil ? name + " du Conseil départemental" : name, heldOn);
    }

    public String day() {
        return French.day(heldOn);
    }

    /** The body in the sentence that decides: « La Commission permanente du Conseil départemental du Pas-de-Calais ». */
    public String deciding() {
        String article = body.startsWith("Conseil") ? "Le " : "La ";
        return collectivity.startsWith(DEPARTEMENT) && body.endsWith("Conseil départemental")
                ? article + body + " " + collectivity.substring(DEPARTEMENT.length())
                : article + body;
    }
}
