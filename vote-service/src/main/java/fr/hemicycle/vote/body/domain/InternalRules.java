package fr.hemicycle.vote.body.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the internal rules of a body (règlement intérieur, CGCT L3121-8) settle where the law is silent.
 *
 * @param proxyHolderMayBeOutsideTheBody whether one who attends without a vote may hold a proxy; refused unless allowed
 * @param noticeDays days between convocation and sitting, {@code null} when the internal rules set none; the law's own
 *     notice is its floor
 * @param secretBallotMayBeHeld whether a matter other than an appointment may be voted in secret; refused unless allowed
 */
public record InternalRules(
        boolean proxyHolderMayBeOutsideTheBody, @Nullable Integer noticeDays, boolean secretBallotMayBeHeld) {

    /** They settle nothing. */
    public static final InternalRules SILENT = new InternalRules(false, null, false);
}
