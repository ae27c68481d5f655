package fr.hemicycle.funding.agreement;

import fr.hemicycle.funding.agreement.KeptAgreements.Kept;
import fr.hemicycle.funding.agreement.domain.Agreement;
import fr.hemicycle.funding.agreement.domain.ApprovingVote;
import fr.hemicycle.funding.agreement.domain.Fact.ApprovalWithdrawn;
import fr.hemicycle.funding.commitment.domain.AgreementVote;
import fr.hemicycle.funding.commitment.domain.AgreementVote.ApprovedText;
import fr.hemicycle.funding.commitment.domain.AgreementVotes;
import fr.hemicycle.funding.operation.domain.LegalDay;
import fr.hemicycle.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Turns an adopted vote on agreements into its one outcome, and takes it back when its act is undone. */
@ApplicationScoped
class VotedAgreements implements AgreementVotes {

    private final AgreementRows rows;
    private final KeptAgreements kept;
    private final Agreements agreements;
    private final VoteRows votes;
    private final FactRows facts;
    private final Clock clock;

    VotedAgreements(
            AgreementRows rows,
            KeptAgreements kept,
            Agreements agreements,
            VoteRows votes,
            FactRows facts,
            Clock clock) {
        this.rows = rows;
        this.kept = kept;
        this.agreements = agreements;
        this.votes = votes;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void approve(String collectivity, AgreementVote vote) {
        if (vote.texts().isEmpty()
                || votes.of(collectivity, vote.deliberationId()).isPresent()) {
            return;
        }
        Map<UUID, Kept> named = lock(
                collectivity,
                vote.texts().stream().map(ApprovedText::agreementId).toList());
        Map<UUID, Agreement> known = new HashMap<>();
        named.forEach((id, each) -> known.put(id, each.agreement()));
        Instant now = clock.instant();
        switch (ApprovingVote.decide(vote, collectivity, known, LegalDay.of(now))) {
            case ApprovingVote.Accepted accepted -> {
                votes.persistAndFlush(VoteRow.of(Ids.next(), collectivity, vote, List.of(), now));
                for (ApprovingVote.Approval approval : accepted.approvals()) {
                    Kept before = Objects.requireNonNull(named.get(approval.agreementId()));
                    named.put(
                            approval.agreementId(),
                            agreements.record(before, approval.fact(), "vote " + vote.number()));
                }
            }
            case ApprovingVote.Refused refused ->
                votes.persist(VoteRow.of(Ids.next(), collectivity, vote, refused.reasons(), now));
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void undo(String collectivity, UUID deliberationId, String cause, LocalDate on) {
        Map<UUID, String> approved = new LinkedHashMap<>();
        facts.ofVote(collectivity, deliberationId)
                .forEach(each -> approved.put(each.agreementId(), Objects.requireNonNull(each.reference())));
        lock(collectivity, List.copyOf(approved.keySet())).forEach((id, each) -> {
            String reference = Objects.requireNonNull(approved.get(id));
            ApprovalWithdrawn fact = new ApprovalWithdrawn(collectivity, reference, on, cause);
            if (!each.agreement().facts().contains(fact)) {
                agreements.record(each, fact, "act " + reference);
            }
        });
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(String collectivity, UUID deliberationId) {
        List<UUID> approved = facts.ofVote(collectivity, deliberationId).stream()
                .map(FactRow::agreementId)
                .toList();
        lock(collectivity, approved).values().forEach(agreements::follow);
    }

    /** Those to which the collectivity is a party, locked in the order of their ids. */
    private Map<UUID, Kept> lock(String collectivity, List<UUID> ids) {
        Map<UUID, Kept> locked = new LinkedHashMap<>();
        ids.stream()
                .distinct()
                .sorted()
                .forEach(id -> rows.lock(collectivity, id).ifPresent(row -> locked.put(id, kept.of(row))));
        return locked;
    }
}
