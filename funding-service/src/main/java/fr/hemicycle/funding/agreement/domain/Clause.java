package fr.hemicycle.funding.agreement.domain;

/** @param key by which amendments and differences name it; its number is its place */
public record Clause(String key, String title, String text) {}
