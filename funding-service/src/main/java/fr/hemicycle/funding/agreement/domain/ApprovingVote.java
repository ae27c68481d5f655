package fr.hemicycle.funding.agreement.domain;

import fr.hemicycle.funding.agreement.domain.Fact.Approved;
import fr.hemicycle.funding.commitment.domain.AgreementVote;
import fr.hemicycle.funding.commitment.domain.AgreementVote.ApprovedText;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What becomes of a vote that approves agreements: all that it names, or nothing. */
public sealed interface ApprovingVote {

    /** What is approved of one agreement. */
    record Approval(UUID agreementId, Approved fact) {}

    record Accepted(List<Approval> approvals) implements ApprovingVote {
        public Accepted {
            approvals = List.copyOf(approvals);
        }
    }

    record Refused(List<Reason> reasons) implements ApprovingVote {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Decides on all texts in their order.
     *
     * @param voter SIREN of the collectivity whose assembly voted
     * @param known the agreements that exist of those named, locked
     */
    static ApprovingVote decide(AgreementVote vote, String voter, Map<UUID, Agreement> known, LocalDate today) {
        Map<UUID, Agreement> agreements = new HashMap<>(known);
        Set<ApprovedText> seen = new HashSet<>();
        List<Approval> approvals = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (ApprovedText text : vote.texts()) {
            Agreement agreement = agreements.get(text.agreementId());
            if (agreement == null) {
                reasons.add(AgreementRule.AGREEMENT_MUST_EXIST.with("agreement", text.agreementId()));
                continue;
            }
            if (!seen.add(new ApprovedText(text.agreementId(), text.amendment(), ""))) {
                reasons.add(AgreementRule.AGREEMENT_MUST_BE_NAMED_ONCE.with(
                        "agreement", text.agreementId(), "amendment", text.amendment()));
                continue;
            }
            Approved fact = new Approved(
                    voter, text.amendment(), text.sha256(), vote.number(), vote.adoptedOn(), vote.deliberationId());
            List<Reason> own = agreement.objections(fact, voter, today);
            reasons.addAll(own);
            if (own.isEmpty()) {
                approvals.add(new Approval(text.agreementId(), fact));
                agreements.put(text.agreementId(), agreement.with(fact));
            }
        }
        return reasons.isEmpty() ? new Accepted(approvals) : new Refused(reasons);
    }
}
