/** Faults in a shell package. */
@NullMarked
package fr.hemicycle.platform.test.control.shell;

import org.jspecify.annotations.NullMarked;
