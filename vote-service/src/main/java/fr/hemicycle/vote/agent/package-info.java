/**
 * What this is: the appointed agents (agents de la collectivité) who attend sittings or sign acts, with their capacity
 * (qualité). Which rules: none but one of their dates ({@code domain/AgentRule}). In: agents. Out: nothing; a signature asks
 * for name and capacity through {@code domain/Agents}.
 */
@NullMarked
package fr.hemicycle.vote.agent;

import org.jspecify.annotations.NullMarked;
