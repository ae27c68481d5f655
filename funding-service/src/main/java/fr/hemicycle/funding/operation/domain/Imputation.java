package fr.hemicycle.funding.operation.domain;

/** Where an expense stands in the budget: codes of one chart of accounts and its year, ambiguous without them. */
public record Imputation(String nomenclature, int year, String nature, String function) {

    @Override
    public String toString() {
        return nature + "/" + function + " (" + nomenclature + " " + year + ")";
    }
}
