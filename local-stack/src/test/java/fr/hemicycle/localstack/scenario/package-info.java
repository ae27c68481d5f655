/** How the story is told, and how a scenario sees the services. */
@NullMarked
package fr.hemicycle.localstack.scenario;

import org.jspecify.annotations.NullMarked;
