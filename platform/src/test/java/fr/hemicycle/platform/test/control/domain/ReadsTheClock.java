package fr.hemicycle.platform.test.control.domain;

import java.time.Instant;

final class ReadsTheClock {

    private ReadsTheClock() {}

    static Instant now() {
        return Instant.now();
    }
}
