/** The OpenAPI document of the running service as a judge: of every answer, and of who gets through. */
@NullMarked
package fr.hemicycle.platform.test.api;

import org.jspecify.annotations.NullMarked;
