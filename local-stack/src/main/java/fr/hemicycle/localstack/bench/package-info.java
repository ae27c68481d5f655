/**
 * What this is: the measurements of {@code ./suite bench}, taken through the public API on a running stack. Which rules:
 * latency counts from the moment at which a request was due, so that a stall shows; nothing here is a test. In: a bench by
 * name. Out: a short table, and one JSON file a run under {@code .local/bench}.
 */
@NullMarked
package fr.hemicycle.localstack.bench;

import org.jspecify.annotations.NullMarked;
