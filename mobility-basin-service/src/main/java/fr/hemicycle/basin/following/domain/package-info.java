/** How far the actions of a plan are, how far its indicators have come, what its money does and what is late: on a day, by rules of the suite's own. */
@NullMarked
package fr.hemicycle.basin.following.domain;

import org.jspecify.annotations.NullMarked;
