package fr.hemicycle.vote.collectivity.domain;

/**
 * Number of an establishment: the SIREN of the organisation, then five digits of its own.
 *
 * @param digits fourteen
 */
public record Siret(String digits) {

    /** @throws IllegalArgumentException when there are not fourteen digits */
    public Siret {
        if (!digits.matches("[0-9]{14}")) {
            throw new IllegalArgumentException("a SIRET has fourteen digits");
        }
    }

    public String siren() {
        return digits.substring(0, 9);
    }
}
