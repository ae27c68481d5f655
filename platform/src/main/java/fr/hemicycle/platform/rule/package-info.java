/** What a rule and a reason are: plain Java, the only part of the platform that a domain may name. */
@NullMarked
package fr.hemicycle.platform.rule;

import org.jspecify.annotations.NullMarked;
