package fr.hemicycle.platform.idempotency;

/** An answer with a part that is shown once, such as a secret: keys are kept for ever, and that part is not kept with them. */
public interface ShownOnce {

    /** What a repeat is answered. */
    Object kept();
}
