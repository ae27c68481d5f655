package fr.hemicycle.basin.plan.domain;

/** @param number from 1; what was proposed under it never changes */
public record PlanVersion(int number, PlanText text) {}
