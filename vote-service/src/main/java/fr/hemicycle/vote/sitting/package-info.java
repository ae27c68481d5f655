/**
 * What this is: a sitting (réunion) of a body, its roll call (appel nominal), its proxies (délégations de vote) and its
 * quorum. Which rules: {@code domain/SittingRule}, {@code domain/ProxyRule}, by the rulebook of the day. In: the minutes of
 * the assembly office. Out: nothing; ballots ask through the register.
 */
@NullMarked
package fr.hemicycle.vote.sitting;

import org.jspecify.annotations.NullMarked;
