package fr.hemicycle.funding.operation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day on which something happens for the law: the one in Paris. */
public final class LegalDay {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private LegalDay() {}

    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, PARIS);
    }
}
