/**
 * Records that nobody can change unseen: written with the fact, sealed in signed blocks, proven without the server. What a
 * record says is the business of the service that writes it. See docs/proof.md for the format.
 *
 * <p>There are two ways to keep one. A decision that must explain itself is composed by its feature ({@link
 * fr.hemicycle.platform.seal.SealedRecords}). A table whose rows speak for themselves seals them by a trigger; to add one, a
 * migration says {@code SELECT seal_rows('table', 'subject_column', ARRAY['living', ...], ARRAY['digested', ...])}: the table has
 * a primary key and a {@code collectivity}, the subject is a uuid column that an extract can reach, living columns change later
 * and are not sealed, of digested ones only a digest is. Its rows are then in the extract, the comparison and the invariants
 * without another line. A sealed column is never rewritten by a migration; a new one is sealed from then on.
 */
@NullMarked
package fr.hemicycle.platform.seal;

import org.jspecify.annotations.NullMarked;
