/**
 * What this is: a report (rapport) to a body, its expense lines, the opinions of the commissions. Which rules: {@code
 * domain/ReportRule}. In: reports of the assembly office, reservations of funding-service over REST. Out: ReportWithdrawn
 * on reports.v1.
 */
@NullMarked
package fr.hemicycle.vote.report;

import org.jspecify.annotations.NullMarked;
