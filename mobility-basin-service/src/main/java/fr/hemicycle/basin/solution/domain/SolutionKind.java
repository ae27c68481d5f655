package fr.hemicycle.basin.solution.domain;

/** What a mobility solution is. */
public enum SolutionKind {
    /** Plateforme de mobilité, guichet unique. */
    ONE_STOP_PLATFORM,
    /** Transport à la demande. */
    TRANSPORT_ON_DEMAND,
    /** Transport solidaire: volunteers drive. */
    SOLIDARITY_TRANSPORT,
    /** Garage solidaire. */
    SOLIDARITY_GARAGE,
    /** Auto-école sociale. */
    DRIVING_SCHOOL,
    /** Covoiturage. */
    CAR_POOLING,
    /** Location de véhicule à tarif solidaire. */
    VEHICLE_HIRE,
    /** Prêt de véhicule. */
    VEHICLE_LOAN,
    /** Vélo-école, prêt ou location de vélos. */
    CYCLING,
    /** Aide financière à la mobilité. */
    AID,
    /** Conseil et accompagnement individualisés. */
    ADVICE,
    OTHER
}
