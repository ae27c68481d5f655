/** PostgreSQL, Kafka and the three services as child processes of one machine: for the demo, the tests and the journeys. */
@NullMarked
package fr.hemicycle.localstack;

import org.jspecify.annotations.NullMarked;
