package fr.hemicycle.vote.appointment.domain;

import java.util.UUID;

/** What other features may ask about appointments. */
public interface AppointmentRegister {

    boolean exists(String collectivity, UUID appointmentId);
}
