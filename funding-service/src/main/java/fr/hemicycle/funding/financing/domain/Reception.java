package fr.hemicycle.funding.financing.domain;

import fr.hemicycle.platform.rule.Reason;
import java.util.List;

/** What became of a declaration. */
public sealed interface Reception {

    /** It counts. */
    record Recorded(Share share) implements Reception {}

    /** It was known: nothing changes. */
    record Repeated(Share share, Reason reason) implements Reception {}

    /** It does not count; the most important reason first. */
    record Refused(List<Reason> reasons) implements Reception {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
