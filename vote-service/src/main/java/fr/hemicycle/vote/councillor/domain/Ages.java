package fr.hemicycle.vote.councillor.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** When members were born, for the elder who wins a tie in an appointment. */
public interface Ages {

    /** @return date of birth by councillor; one whose date is not on record is not in it */
    Map<UUID, LocalDate> birthDates(String collectivity, Collection<UUID> councillorIds);
}
