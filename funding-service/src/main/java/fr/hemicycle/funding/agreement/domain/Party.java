package fr.hemicycle.funding.agreement.domain;

import fr.hemicycle.funding.money.Money;

/**
 * Who concludes an agreement.
 *
 * @param key by which its terms name it, such as {@code departement}; the same in all instances of a model
 * @param amount what it pays under the agreement; zero for one that only receives
 */
public record Party(String key, String siren, String name, Money amount) {

    Party with(Money changed) {
        return new Party(key, siren, name, changed);
    }
}
