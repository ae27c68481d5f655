/**
 * What this is: how a collectivity names itself in what it publishes. Which rules: {@code domain/CollectivityRule}. In: a
 * profile set by an administrator or a clerk. Out: the profile, for open data, for the way of an act to the prefecture and
 * for the heads of documents.
 */
@NullMarked
package fr.hemicycle.vote.collectivity;

import org.jspecify.annotations.NullMarked;
