package fr.hemicycle.basin.plan.domain;

import java.time.LocalDate;
import java.time.Month;

/** The calendar years of a plan, both included. */
public record Period(int firstYear, int lastYear) {

    public boolean overlaps(Period other) {
        return firstYear <= other.lastYear && other.firstYear <= lastYear;
    }

    public boolean holds(int year) {
        return firstYear <= year && year <= lastYear;
    }

    public LocalDate firstDay() {
        return LocalDate.of(firstYear, Month.JANUARY, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(lastYear, Month.DECEMBER, 31);
    }

    @Override
    public String toString() {
        return firstYear + "-" + lastYear;
    }
}
