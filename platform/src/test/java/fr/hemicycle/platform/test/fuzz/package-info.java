/** Thousands of requests that nobody would write, made from the OpenAPI document of the running service: none may bring it down. */
@NullMarked
package fr.hemicycle.platform.test.fuzz;

import org.jspecify.annotations.NullMarked;
