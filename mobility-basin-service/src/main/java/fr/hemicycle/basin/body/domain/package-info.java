/** What a body is, who belongs to it on a day, and by which rule it then pronounces. */
@NullMarked
package fr.hemicycle.basin.body.domain;

import org.jspecify.annotations.NullMarked;
