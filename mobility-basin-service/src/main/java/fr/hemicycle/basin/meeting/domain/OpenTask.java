package fr.hemicycle.basin.meeting.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A task that nobody has done yet.
 *
 * @param organisation name of the one that is to do it
 */
public record OpenTask(UUID id, UUID meetingId, String title, String organisation, LocalDate dueOn) {}
