package fr.hemicycle.funding.payment.domain;

import fr.hemicycle.platform.rule.Rule;

/** What an appropriation, a schedule, a liquidation, a payment order, a payment and a year end must be. In order of precedence. */
public enum PaymentRule implements Rule {
    /** After its closing nothing is entered in a year. */
    YEAR_MUST_BE_OPEN("Hémicycle, year end"),
    /** A charge belongs to a year that has begun, and to none before the service was done. */
    YEAR_MUST_FIT_THE_DAY("CGCT L3312-4 II"),
    SCHEDULE_ITEM_MUST_APPEAR_ONCE("Hémicycle, payment schedules"),
    SCHEDULE_ITEM_MUST_SAY_WHEN("Hémicycle, payment schedules"),
    SCHEDULE_MUST_SUM_TO_THE_COMMITMENT("Hémicycle, payment schedules"),
    SCHEDULE_MUST_KEEP_WHAT_IS_LIQUIDATED("Hémicycle, payment schedules"),
    SCHEDULE_ITEM_MUST_EXIST("Hémicycle, payment schedules"),
    SCHEDULE_ITEM_MUST_COVER_THE_LIQUIDATION("Hémicycle, payment schedules"),
    COMMITMENT_MUST_COVER_THE_LIQUIDATION("Hémicycle, payments"),
    LIQUIDATION_MUST_HAVE_A_REST("Hémicycle, payments"),
    /** Liquidation, order, payment: none on a day before the one that it rests on. */
    STEP_MUST_FOLLOW_THE_ONE_BEFORE("Hémicycle, payments"),
    /** What a vote commits binds once its act is in force. */
    ACT_MUST_BE_IN_FORCE("CGCT L3131-1"),
    AGREEMENT_MUST_BE_IN_FORCE("Hémicycle, agreements"),
    LIQUIDATION_MUST_COVER_THE_ORDER("Hémicycle, payments"),
    /** Payment appropriations are the upper limit of what may be ordered during the year. */
    APPROPRIATION_MUST_COVER_THE_ORDER("CGCT L3312-4 II"),
    APPROPRIATION_MUST_COVER_WHAT_IS_ORDERED("CGCT L3312-4 II"),
    ORDER_MUST_BE_AWAITED("Hémicycle, payments"),
    PAYMENT_MUST_STAND("Hémicycle, payments"),
    /** Separation of those who order and those who pay. */
    ORDERER_MAY_NOT_PAY("Hémicycle, separation of orderer and accountant"),
    YEAR_MUST_BE_OVER("Hémicycle, year end"),
    EARLIER_YEAR_MUST_BE_CLOSED_FIRST("Hémicycle, year end"),
    ORDERS_MUST_BE_SETTLED("Hémicycle, year end"),
    APPROPRIATION_MUST_COVER_THE_ACCRUALS("CGCT L3312-4 II, R3312-9");

    private final String source;

    PaymentRule(String source) {
        this.source = source;
    }

    @Override
    public String source() {
        return source;
    }
}
