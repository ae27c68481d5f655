package fr.hemicycle.basin.body.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** When a body meets, as the feature of meetings knows it. */
public interface MeetingDays {

    /** Days on which it met. */
    List<LocalDate> held(String collectivity, UUID bodyId);

    /** The same, and those for which it is convened. */
    List<LocalDate> heldOrConvened(String collectivity, UUID bodyId);
}
