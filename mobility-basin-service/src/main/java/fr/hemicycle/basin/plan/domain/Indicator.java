package fr.hemicycle.basin.plan.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What shows whether an action works: from a baseline [valeur initiale] to a target [cible]. */
public record Indicator(String code, String name, String unit, Value baseline, Value target) {

    public record Value(BigDecimal amount, LocalDate on) {

        @Override
        public String toString() {
            return amount.toPlainString() + " (" + on + ")";
        }
    }
}
