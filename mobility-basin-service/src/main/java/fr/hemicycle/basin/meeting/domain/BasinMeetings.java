package fr.hemicycle.basin.meeting.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Meetings of the bodies of a basin, for the features that follow it. */
public interface BasinMeetings {

    /** Those that are not cancelled, from a day on, as they were convened by then: the soonest first. */
    List<ComingMeeting> coming(String collectivity, UUID basin, LocalDate on, int countMax);

    /** Tasks of meetings held by a day, due before it and not done by then: the oldest first. */
    List<OpenTask> pastDue(String collectivity, UUID basin, LocalDate on, int countMax);
}
