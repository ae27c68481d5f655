package fr.hemicycle.funding.financing.domain;

import fr.hemicycle.funding.money.Money;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * What a funder has done about its share, once. All steps of one decision carry the reference of its act.
 *
 * @param reference number of the act that decided, also on the steps that follow from it and on its withdrawal
 * @param on the day of the step
 * @param revision how often the accounts have told another sum of it: the last telling counts; zero by any other door
 */
public record Decision(Stage stage, Money amount, String reference, LocalDate on, Door door, int revision) {

    public Decision(Stage stage, Money amount, String reference, LocalDate on, Door door) {
        this(stage, amount, reference, on, door, 0);
    }

    /** How far the decision is. In order. */
    public enum Stage {
        VOTED,
        COMMITTED,
        AGREEMENT_SIGNED,
        WITHDRAWN
    }

    /** Where the knowledge came in. */
    public enum Door {
        /** A commitment in the accounts that this installation keeps. */
        COMMITMENT,
        /** The funder's own declaration, over HTTP. */
        DECLARATION,
        /** The funder's own declaration, over the topic partner-decisions.v1. */
        TOPIC
    }

    /**
     * By stage first, so that the last step stands last, and the accounts behind what is declared; the same for every order
     * of arrival.
     */
    static final Comparator<Decision> ORDER = Comparator.comparing(Decision::stage)
            .thenComparing(Decision::on)
            .thenComparing(Decision::amount)
            .thenComparing(Decision::reference)
            .thenComparing(Decision::door, Comparator.reverseOrder())
            .thenComparingInt(Decision::revision);

    boolean isOwn() {
        return door == Door.COMMITMENT;
    }

    /** What the accounts have released is gone, whether or not the plan has ended. */
    boolean isOwnRelease() {
        return door == Door.COMMITMENT && stage == Stage.WITHDRAWN;
    }
}
