package fr.hemicycle.vote.minutes.domain;

import fr.hemicycle.vote.sitting.domain.Sitting;

/** What other features may ask about the minutes of a sitting. */
public interface MinutesRegister {

    MinutesOfSitting of(String collectivity, Sitting sitting);
}
