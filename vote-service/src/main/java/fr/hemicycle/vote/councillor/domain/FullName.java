package fr.hemicycle.vote.councillor.domain;

/** How somebody is named in the minutes. Accents, apostrophes and hyphens stay as they were written. */
public record FullName(String givenName, String familyName) {

    public FullName {
        givenName = Spelling.written(givenName);
        familyName = Spelling.written(familyName);
    }

    /** Whether both parts can be read, and hold nothing that cannot be seen. */
    public boolean isLegible() {
        return Spelling.isLegible(givenName) && Spelling.isLegible(familyName);
    }
}
