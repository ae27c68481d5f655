package fr.hemicycle.vote.roster.domain;

import fr.hemicycle.vote.body.domain.Seat;
import fr.hemicycle.vote.councillor.domain.Membership;
import fr.hemicycle.vote.councillor.domain.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A member on record whom a line may mean.
 *
 * @param persons as they are on record and were before corrections
 * @param memberships in all groups
 * @param seats by name of the body
 */
public record KnownMember(UUID id, Set<Person> persons, List<Membership> memberships, Map<String, List<Seat>> seats) {

    public KnownMember {
        persons = Set.copyOf(persons);
        memberships = List.copyOf(memberships);
        seats = Map.copyOf(seats);
    }
}
