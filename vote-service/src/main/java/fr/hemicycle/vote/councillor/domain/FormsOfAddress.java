package fr.hemicycle.vote.councillor.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How the acts of a collectivity call its members. */
public interface FormsOfAddress {

    /** @return civility, given name and family name by id: « Mme Brigitte PASSEBOSC »; an unknown id is not in it */
    Map<UUID, String> inFull(String collectivity, Collection<UUID> ids);
}
