package fr.hemicycle.funding.organisation.domain;

/** The number of an organisation: nine digits of which the last checks the others. */
public final class Siren {

    private Siren() {}

    public static boolean passesItsCheck(String siren) {
        return siren.matches("[0-9]{9}") && Luhn.holds(siren);
    }
}
