package fr.hemicycle.funding.authorisation.domain;

import static fr.hemicycle.funding.authorisation.domain.AuthorisationRule.UNDONE_AUTHORISATION_MUST_COVER_WHAT_IS_USED;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.funding.operation.domain.Balance;
import fr.hemicycle.funding.operation.domain.Operation;
import fr.hemicycle.platform.rule.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the end of an act makes of an authorisation that its vote had decided on.
 *
 * @param after the operation's balance from then on
 * @param exceeded why it is not yet what it should be; empty when it is
 */
public record UndoneAuthorisation(Balance after, Optional<Reason> exceeded) {

    /** @param amount what the vote authorised from then on */
    public record Voted(UUID deliberationId, Money amount) {}

    /**
     * The last vote that stands decides; without one, what was authorised before the first. It never falls below what is
     * committed and reserved: it comes down to that and no further, so that nothing more is promised on an act that is undone.
     *
     * @param opening what was authorised before the first vote
     * @param votes in the order of their recording
     * @param operation locked
     */
    public static UndoneAuthorisation of(Money opening, List<Voted> votes, Set<UUID> undone, Operation operation) {
        Money authorised = opening;
        for (Voted vote : votes) {
            if (!undone.contains(vote.deliberationId())) {
                authorised = vote.amount();
            }
        }
        Balance balance = operation.balance();
        Money used = balance.committed().plus(balance.reserved());
        if (authorised.compareTo(used) >= 0) {
            return new UndoneAuthorisation(balance.authorise(authorised), Optional.empty());
        }
        return new UndoneAuthorisation(
                balance.authorise(used),
                Optional.of(UNDONE_AUTHORISATION_MUST_COVER_WHAT_IS_USED.with(
                        "operationCode",
                        operation.code(),
                        "used",
                        used,
                        "authorised",
                        authorised,
                        "exceededBy",
                        used.minus(authorised))));
    }
}
