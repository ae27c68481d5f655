/**
 * What each document says, in French and in the order of the page, in plain Java.
 */
@NullMarked
package fr.hemicycle.vote.document.domain;

import org.jspecify.annotations.NullMarked;
