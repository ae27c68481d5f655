/**
 * What a proof asks for, in plain Java.
 */
@NullMarked
package fr.hemicycle.vote.proof.domain;

import org.jspecify.annotations.NullMarked;
