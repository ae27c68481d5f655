/**
 * What this is: what was said at a sitting (teneur des discussions), and what becomes of its minutes (procès-verbal): settled
 * at a later sitting, published. Which rules: {@code domain/MinutesRule} (CGCT L3121-13). In: speeches, settlement,
 * publication. Out: nothing; the document of the minutes asks through {@code domain/MinutesRegister}.
 */
@NullMarked
package fr.hemicycle.vote.minutes;

import org.jspecify.annotations.NullMarked;
