/** The balance of an operation: what it still covers, decided on exact figures. */
@NullMarked
package fr.hemicycle.funding.operation.domain;

import org.jspecify.annotations.NullMarked;
