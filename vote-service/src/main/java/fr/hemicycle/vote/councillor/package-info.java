/**
 * What this is: the elected members (conseillers départementaux) and their political groups (groupes d'élus), by name.
 * Which rules: a name of a group is free, a member sits in one group at a time ({@code domain/CouncillorRule}). In: lists of
 * members, joinings and leavings, contact data that can be erased.
 * Out: nothing; an event carries the id of a member, never the name, since a topic cannot be erased.
 */
@NullMarked
package fr.hemicycle.vote.councillor;

import org.jspecify.annotations.NullMarked;
