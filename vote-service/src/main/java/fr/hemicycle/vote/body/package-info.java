/**
 * What this is: the bodies that deliberate or advise (assemblée plénière, commission permanente, commissions thématiques)
 * and who holds a seat or an office in them from when until when. Which rules: {@code domain/BodyRule}. In: bodies, seats, offices, settings
 * of the internal rules (règlement intérieur). Out: nothing; sittings and reports ask through the directory.
 */
@NullMarked
package fr.hemicycle.vote.body;

import org.jspecify.annotations.NullMarked;
