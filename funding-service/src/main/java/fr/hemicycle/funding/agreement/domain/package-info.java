/** What an agreement says and when it is in force, computed from facts; no order in which they arrive matters. */
@NullMarked
package fr.hemicycle.funding.agreement.domain;

import org.jspecify.annotations.NullMarked;
