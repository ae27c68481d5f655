/** Territory and its time: what an area was on a day, and what a change may say of it. */
@NullMarked
package fr.hemicycle.basin.territory.domain;

import org.jspecify.annotations.NullMarked;
