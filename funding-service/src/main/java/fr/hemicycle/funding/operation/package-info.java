/** Budget operations, their authorisation and their journal. Rules: {@link fr.hemicycle.funding.operation.domain.OperationRule}. In: operations, with what an earlier system had used. Out: balances and movements. */
@NullMarked
package fr.hemicycle.funding.operation;

import org.jspecify.annotations.NullMarked;
