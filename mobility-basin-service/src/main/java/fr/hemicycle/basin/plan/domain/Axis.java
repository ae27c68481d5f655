package fr.hemicycle.basin.plan.domain;

/** @param code unique within the plan */
public record Axis(String code, String title) {}
