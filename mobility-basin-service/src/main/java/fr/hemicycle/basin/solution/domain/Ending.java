package fr.hemicycle.basin.solution.domain;

import java.time.LocalDate;

/** The end of a solution, and why. */
public record Ending(LocalDate lastDay, String reason) {}
