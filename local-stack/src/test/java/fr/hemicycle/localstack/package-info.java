/** Tests with real processes: each starts what it needs and ends it. */
@NullMarked
package fr.hemicycle.localstack;

import org.jspecify.annotations.NullMarked;
