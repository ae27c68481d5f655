/**
 * What this is: how a collectivity names itself in what it publishes. Which rules: {@code domain/CollectivityRule}. In: a
 * profile set by an administrator or a clerk. Out: the profile, for open data.
 */
@NullMarked
package fr.hemicycle.vote.collectivity;

import org.jspecify.annotations.NullMarked;
