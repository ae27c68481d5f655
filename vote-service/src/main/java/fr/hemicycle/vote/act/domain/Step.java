package fr.hemicycle.vote.act.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that happened to an act after its vote, with its legal date. */
public sealed interface Step {

    /** The day that counts in law, in Paris. */
    LocalDate on();

    /**
     * @param reach whom it is for, which decides how it is made known
     * @param transmissible false for the few acts that L3131-2 does not make the collectivity send
     */
    record Signed(LocalDate on, Signatory signatory, Reach reach, boolean transmissible) implements Step {}

    /** It got its subject code, or another one before it left. */
    record Classified(LocalDate on, ClassifiedSubject subject) implements Step {}

    /**
     * @param actesIdentifier by which the prefecture answers, {@code null} where it went another way
     * @param elsewhere whether another system sent it and this is only the record of that
     */
    record Transmitted(LocalDate on, @Nullable String actesIdentifier, boolean elsewhere) implements Step {}

    /** The day is the one on which the prefecture received it. */
    record Acknowledged(LocalDate on) implements Step {}

    /** The transmission did not reach the prefecture: it does not count, and may be repeated. */
    record SentBack(LocalDate on, Cause cause, String code, String detail) implements Step {

        public enum Cause {
            ANOMALY,
            TRANSMISSION_REFUSED
        }
    }

    /**
     * @param sha256 of the file that was posted, in hexadecimal
     * @param author whose name and capacity the page shows
     */
    record Published(LocalDate on, String url, String sha256, Signatory author) implements Step {}

    record Unpublished(LocalDate on) implements Step {}

    record Notified(LocalDate on) implements Step {}

    /** The president certifies that it is in force (certificat du caractère exécutoire). */
    record Certified(LocalDate on, Signatory by) implements Step {}

    /** What the representative of the State asks, observes or refers. */
    record StateRequest(LocalDate on, StateRequestKind kind, String reference) implements Step {

        public enum StateRequestKind {
            DOCUMENTS_REQUESTED,
            OBSERVATIONS,
            REFERRED
        }
    }

    record Suspended(LocalDate on, String court, String reference) implements Step {}

    record SuspensionLifted(LocalDate on, String court, String reference) implements Step {}

    /** @param whole false when a part of it stands */
    record Annulled(LocalDate on, String court, String reference, boolean whole) implements Step {}

    /**
     * The body that took it undid it, by a later deliberation.
     *
     * @param ground why the law lets it be withdrawn; a repeal needs none
     */
    record Undone(
            LocalDate on,
            Manner manner,
            UUID by,
            String number,
            @Nullable Ground ground) implements Step {

        public enum Manner {
            /** As if it had never been (retrait). */
            WITHDRAWN,
            /** For the time to come (abrogation). */
            REPEALED
        }

        public enum Ground {
            /** It is against the law: the only ground that time takes away. */
            ILLEGALITY,
            /** It grants aid whose conditions were not met (CRPA L242-2 2°). */
            AID_CONDITIONS_NOT_MET,
            /** Whom it concerns asked for it, and gets a more favourable one; nobody else loses (CRPA L242-4). */
            MORE_FAVOURABLE_DECISION,
            /** It was got by fraud (CRPA L241-2). */
            FRAUD
        }
    }
}
