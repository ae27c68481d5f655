package fr.hemicycle.funding.commitment.domain;

import fr.hemicycle.funding.money.Money;
import java.util.UUID;

/**
 * One line of a commitment as it stands.
 *
 * @param amount as the vote committed it
 * @param standing what is left of it after the votes that changed it and its releases
 * @param released whether the whole commitment was cancelled with its act; nothing stands then
 */
public record StandingLine(
        UUID id,
        UUID commitmentId,
        UUID deliberationId,
        String deliberationNumber,
        int article,
        int line,
        UUID operationId,
        Money amount,
        Money standing,
        boolean released) {}
