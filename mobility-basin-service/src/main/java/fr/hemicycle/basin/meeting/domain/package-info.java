/** How a meeting comes about, who is heard at it, and what follows from that. */
@NullMarked
package fr.hemicycle.basin.meeting.domain;

import org.jspecify.annotations.NullMarked;
