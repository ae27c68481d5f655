package fr.hemicycle.vote.councillor.domain;

/** How a member is addressed in the minutes. */
public enum Civility {
    M,
    MME
}
