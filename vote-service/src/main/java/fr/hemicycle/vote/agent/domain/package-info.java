/**
 * What other features may ask about appointed agents.
 */
@NullMarked
package fr.hemicycle.vote.agent.domain;

import org.jspecify.annotations.NullMarked;
