/** Tests of the verifier against published vectors. */
@NullMarked
package fr.hemicycle.localstack.verify;

import org.jspecify.annotations.NullMarked;
