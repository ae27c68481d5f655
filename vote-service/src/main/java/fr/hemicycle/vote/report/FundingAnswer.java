package fr.hemicycle.vote.report;

import fr.hemicycle.platform.rule.Reason;
import fr.hemicycle.vote.report.domain.Reservation;
import java.util.List;

/** What funding-service says to a request for credits. */
sealed interface FundingAnswer {

    record Reserved(Reservation reservation) implements FundingAnswer {}

    /** It holds nothing any more for a line that goes. */
    record Released() implements FundingAnswer {}

    /**
     * It will not do it.
     *
     * @param status the HTTP status it answered with
     */
    record Refused(int status, List<Reason> reasons) implements FundingAnswer {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Nobody knows: it was not reached, was too slow, failed, or is still busy with an earlier try. */
    record Silent() implements FundingAnswer {}
}
