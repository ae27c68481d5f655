package fr.hemicycle.basin.meeting.domain;

import fr.hemicycle.basin.body.domain.Pronouncement;
import fr.hemicycle.basin.body.domain.Setting;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a body said to an item of its agenda.
 *
 * @param agendaItem number of the item, from 1
 * @param setting the rules in force on that day, by which it was taken
 * @param adopted whether the proposal was, by those rules
 * @param text the version of a plan that it is about, {@code null} when it is about none
 */
public record Decision(
        UUID id,
        int agendaItem,
        Pronouncement kind,
        String proposal,
        Setting setting,
        Tally tally,
        boolean adopted,
        List<Voice> voices,
        @Nullable DecidedText text) {

    public Decision {
        voices = List.copyOf(voices);
    }
}
