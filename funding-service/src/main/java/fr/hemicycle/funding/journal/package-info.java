/**
 * What this is: the proof of an operation's journal, for whoever does not want to trust this server. Which rules: {@link
 * fr.hemicycle.funding.journal.domain.JournalRule}. In: the records that rows have kept of themselves (platform.seal; which
 * tables do is said by migrations, with {@code seal_rows}). Out: a file for {@code ./suite verify}, and what no longer is as it
 * was sealed.
 */
@NullMarked
package fr.hemicycle.funding.journal;

import org.jspecify.annotations.NullMarked;
