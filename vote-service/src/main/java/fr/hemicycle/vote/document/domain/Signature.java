package fr.hemicycle.vote.document.domain;

import fr.hemicycle.platform.document.domain.French;
import java.time.LocalDate;

/**
 * Who signed an act.
 *
 * @param capacity « Le Président du Conseil départemental »
 */
public record Signature(String capacity, String name, LocalDate signedOn) {

    public String day() {
        return French.day(signedOn);
    }
}
