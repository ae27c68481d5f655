/** What the services' tests share: the stack they run on, tokens, and the rules of the house. */
@NullMarked
package fr.hemicycle.platform.test;

import org.jspecify.annotations.NullMarked;
