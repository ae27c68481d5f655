/** Plays a real file on a running stack, as an outsider: public HTTP endpoints, public topics, nothing else. */
@NullMarked
package fr.hemicycle.localstack.scenario;

import org.jspecify.annotations.NullMarked;
