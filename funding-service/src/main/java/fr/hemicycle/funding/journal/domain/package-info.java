/** What an extract of the journal asks for, in plain Java. */
@NullMarked
package fr.hemicycle.funding.journal.domain;

import org.jspecify.annotations.NullMarked;
