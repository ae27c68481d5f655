/**
 * What this is: the acts as people read them: deliberation, report, minutes (procès-verbal), list of deliberations, as HTML
 * and as PDF/A. Which rules: none; it says what is on record. In: what the other features know. Out: pages.
 */
@NullMarked
package fr.hemicycle.vote.document;

import org.jspecify.annotations.NullMarked;
