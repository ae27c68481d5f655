package fr.hemicycle.vote.appointment.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;
import java.util.function.Supplier;

/** Whether an appointment is opened, and whether a round of it is closed. */
public sealed interface AppointmentDecision {

    /** @param appointment as it is from now on */
    record Recorded(Appointment appointment) implements AppointmentDecision {}

    /** Refused when anything is broken. */
    static AppointmentDecision of(List<Reason> reasons, Supplier<Appointment> lawful) {
        return reasons.isEmpty() ? new Recorded(lawful.get()) : new Refused(reasons);
    }

    record Refused(List<Reason> reasons) implements AppointmentDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
