package fr.hemicycle.vote.councillor.domain;

/** How a member is named in the minutes. */
public record FullName(String givenName, String familyName) {}
