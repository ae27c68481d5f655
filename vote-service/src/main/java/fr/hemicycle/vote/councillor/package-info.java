/**
 * What this is: the elected members (conseillers départementaux), the political groups (groupes d'élus) they sit in from
 * when until when, and how to reach them. Which rules: {@code domain/CouncillorRule}. In: members, joinings and leavings,
 * contact data that can be erased, corrections that overwrite nothing. Out: nothing; an event carries the id of a member, never the name, since a topic cannot
 * be erased.
 */
@NullMarked
package fr.hemicycle.vote.councillor;

import org.jspecify.annotations.NullMarked;
