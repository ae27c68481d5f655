package fr.hemicycle.basin.plan.domain;

/** What was told last of an action; before anything was, it is planned. */
public enum ActionState {
    PLANNED,
    RUNNING,
    DONE,
    ABANDONED
}
