package fr.hemicycle.vote.councillor.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the acts of a collectivity call its members. */
public interface FormsOfAddress {

    /**
     * As it is on record or, given a moment, as it was on record then, whatever was corrected since.
     *
     * @return civility, given name and family name by id: « Mme Brigitte PASSEBOSC »; an unknown id is not in it
     */
    Map<UUID, String> inFull(String collectivity, Collection<UUID> ids, @Nullable Instant moment);
}
