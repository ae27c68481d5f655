/**
 * The four bodies of a basin (rapport n° 49 du 13/12/2022, § 2), their rules by date, and who belongs to them. In: bodies,
 * rules, members with their representatives. Out: bodies and their composition on any day, for the features that make them meet.
 */
@NullMarked
package fr.hemicycle.basin.body;

import org.jspecify.annotations.NullMarked;
