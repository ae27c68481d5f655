package fr.hemicycle.vote.appointment.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;

/** Whether an appointment is opened, and whether a round of it is closed. */
public sealed interface AppointmentDecision {

    /** @param appointment as it is from now on */
    record Recorded(Appointment appointment) implements AppointmentDecision {}

    record Refused(List<Reason> reasons) implements AppointmentDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
