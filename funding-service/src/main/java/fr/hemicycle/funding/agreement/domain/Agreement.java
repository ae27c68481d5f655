package fr.hemicycle.funding.agreement.domain;

import static fr.hemicycle.funding.agreement.domain.AgreementRule.AGREEMENT_MUST_BE_CONCLUDED;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.AGREEMENT_MUST_NOT_HAVE_ENDED;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.AMENDMENT_MUST_EXIST;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.APPROVAL_MUST_NAME_THE_CURRENT_TEXT;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.DRAFT_MUST_NOT_BE_APPROVED;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.FACT_MUST_BE_DECLARED_ONCE;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.OWN_APPROVAL_MUST_FOLLOW_ITS_VOTE;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.PARTY_MAY_ONLY_ACT_FOR_ITSELF;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.PARTY_MUST_BE_IN_THE_AGREEMENT;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.SIGNATURE_MUST_FOLLOW_THE_APPROVAL;
import static fr.hemicycle.funding.financing.domain.FinancingRule.DATE_MUST_NOT_LIE_AHEAD;

import fr.hemicycle.funding.agreement.domain.Fact.ApprovalWithdrawn;
import fr.hemicycle.funding.agreement.domain.Fact.Approved;
import fr.hemicycle.funding.agreement.domain.Fact.Signed;
import fr.hemicycle.funding.agreement.domain.Fact.Terminated;
import fr.hemicycle.funding.financing.domain.Signing;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An agreement [convention] with all that is known of it. Its state is computed from the set of its facts, so no order of
 * arrival matters.
 *
 * @param owner SIREN of the collectivity that keeps it
 * @param text as drafted, before its amendments
 * @param amendments in the order of their numbers, from 1
 */
public record Agreement(UUID id, String owner, AgreementText text, List<Amendment> amendments, Set<Fact> facts) {

    public Agreement {
        amendments = List.copyOf(amendments);
        facts = Set.copyOf(facts);
    }

    public Agreement with(Fact fact) {
        Set<Fact> more = new HashSet<>(facts);
        more.add(fact);
        return new Agreement(id, owner, text, amendments, more);
    }

    public Agreement with(Amendment amendment) {
        return new Agreement(
                id,
                owner,
                text,
                Stream.concat(amendments.stream(), Stream.of(amendment)).toList(),
                facts);
    }

    public Agreement with(AgreementText changed) {
        return new Agreement(id, owner, changed, amendments, facts);
    }

    /** SHA-256 of the agreement (number 0) or of an amendment. */
    public Optional<String> sha256(int amendment) {
        return amendment == 0
                ? Optional.of(text.sha256())
                : amendments.stream()
                        .filter(each -> each.number() == amendment)
                        .map(Amendment::sha256)
                        .findFirst();
    }

    /** The first day on which an approval of the party stands. */
    public Optional<LocalDate> approvedOn(String party, int amendment) {
        return approvals(party, amendment).map(Approved::on).min(Comparator.naturalOrder());
    }

    /** The approvals of a party that stand for the text as it is: those whose act is not undone. */
    public Stream<Approved> approvals(String party, int amendment) {
        return all(Approved.class)
                .filter(each -> each.party().equals(party) && isOn(each.amendment(), each.text(), amendment))
                .filter(each -> all(ApprovalWithdrawn.class)
                        .noneMatch(undone -> undone.party().equals(party)
                                && undone.reference().equals(each.reference())));
    }

    /** The first day on which the party has signed what its assembly had approved by then. */
    public Optional<LocalDate> signedOn(String party, int amendment) {
        return signatures(party, amendment).map(Signed::on).min(Comparator.naturalOrder());
    }

    /** The signatures of a party that an approval carries. */
    public Stream<Signed> signatures(String party, int amendment) {
        Optional<LocalDate> approved = approvedOn(party, amendment);
        return all(Signed.class)
                .filter(each -> each.party().equals(party) && isOn(each.amendment(), each.text(), amendment))
                .filter(each -> approved.filter(day -> !day.isAfter(each.on())).isPresent());
    }

    private boolean isOn(int stated, String statedText, int amendment) {
        return stated == amendment
                && sha256(amendment).filter(statedText::equals).isPresent();
    }

    /** The day of the last signature, once all parties have approved and signed. */
    public Optional<LocalDate> concludedOn(int amendment) {
        if (amendment > 0 && concludedOn(0).isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = LocalDate.MIN;
        for (Party party : text.parties()) {
            Optional<LocalDate> signed = signedOn(party.siren(), amendment);
            if (signed.isEmpty()) {
                return Optional.empty();
            }
            last = later(last, signed.get());
        }
        return Optional.of(last);
    }

    /** Its first day in force: of the last signature or the beginning of its term, whichever is later. */
    public Optional<LocalDate> inForceOn() {
        return concludedOn(0).map(day -> later(day, text.from())).filter(day -> !day.isAfter(lastDay()));
    }

    /** First day in force of an amendment. */
    public Optional<LocalDate> inForceOn(int amendment) {
        return inForceOn().flatMap(agreement -> concludedOn(amendment).map(day -> later(day, agreement)));
    }

    /** Last day of its term, as its amendments in force say. */
    public LocalDate until() {
        return amended(amendment -> concludedOn(amendment.number()).isPresent()).until();
    }

    /** Last day on which it can be in force. */
    public LocalDate lastDay() {
        LocalDate until = until();
        return terminated()
                .map(end -> end.on().minusDays(1))
                .filter(day -> day.isBefore(until))
                .orElse(until);
    }

    /** The first termination that was recorded of it. */
    public Optional<Terminated> terminated() {
        return all(Terminated.class).min(Comparator.comparing(Terminated::on));
    }

    public boolean isInForce(LocalDate day) {
        return inForceOn().filter(from -> !day.isBefore(from)).isPresent() && !day.isAfter(lastDay());
    }

    public AgreementLife life(LocalDate day) {
        if (day.isAfter(lastDay())) {
            return AgreementLife.ENDED;
        }
        if (isInForce(day)) {
            return AgreementLife.IN_FORCE;
        }
        if (concludedOn(0).filter(signed -> !signed.isAfter(day)).isPresent()) {
            return AgreementLife.SIGNED;
        }
        return text.parties().stream()
                        .allMatch(each -> approvedOn(each.siren(), 0)
                                .filter(approved -> !approved.isAfter(day))
                                .isPresent())
                ? AgreementLife.APPROVED
                : AgreementLife.DRAFTED;
    }

    /** What it says on a day: with the amendments that are in force by then, in the order of their numbers. */
    public AgreementText textOn(LocalDate day) {
        return amended(amendment ->
                inForceOn(amendment.number()).filter(from -> !from.isAfter(day)).isPresent());
    }

    /** What it says once all that is concluded is in force. */
    public AgreementText concludedText() {
        return amended(amendment -> concludedOn(amendment.number()).isPresent());
    }

    /** What each party that pays has signed, by its SIREN; nothing while it is not in force, or once it is terminated. */
    public Map<String, Signing> signings() {
        Optional<LocalDate> concluded = concludedOn(0);
        if (concluded.isEmpty() || inForceOn().isEmpty() || terminated().isPresent()) {
            return Map.of();
        }
        return concludedText().parties().stream()
                .filter(each -> each.amount().isPositive())
                .collect(Collectors.toMap(Party::siren, each -> new Signing(id, each.amount(), concluded.get())));
    }

    private AgreementText amended(Predicate<Amendment> counts) {
        AgreementText amended = text;
        for (Amendment amendment : amendments) {
            if (counts.test(amendment)) {
                amended = amendment.applyTo(amended);
            }
        }
        return amended;
    }

    /**
     * Every rule that a fact would break.
     *
     * @param actor SIREN of the collectivity that tells it
     */
    public List<Reason> objections(Fact wanted, String actor, LocalDate today) {
        return switch (wanted) {
            case Approved approved -> approval(approved, actor, today);
            case ApprovalWithdrawn withdrawn -> withdrawal(withdrawn, actor, today);
            case Signed signed -> signature(signed, actor, today);
            case Terminated end -> ended(end.on()).stream().toList();
        };
    }

    private List<Reason> approval(Approved wanted, String actor, LocalDate today) {
        Optional<String> current = sha256(wanted.amendment());
        if (current.isEmpty()) {
            return List.of(AMENDMENT_MUST_EXIST.with("agreement", id, "amendment", wanted.amendment()));
        }
        boolean voted = wanted.deliberationId() != null;
        List<Reason> reasons = new ArrayList<>(objectionsToParty(wanted.party(), actor));
        if (!voted) {
            ownWithoutVote(wanted.party()).ifPresent(reasons::add);
            lyingAhead(wanted.on(), today).ifPresent(reasons::add);
        }
        ended(wanted.on()).ifPresent(reasons::add);
        if (!current.get().equals(wanted.text())) {
            reasons.add(APPROVAL_MUST_NAME_THE_CURRENT_TEXT.with(
                    "agreement", id, "amendment", wanted.amendment(), "current", current.get()));
        }
        known(wanted).ifPresent(reasons::add);
        return reasons;
    }

    /** It may come before the approval does. */
    private List<Reason> withdrawal(ApprovalWithdrawn wanted, String actor, LocalDate today) {
        List<Reason> reasons = new ArrayList<>(objectionsToParty(wanted.party(), actor));
        ownWithoutVote(wanted.party()).ifPresent(reasons::add);
        lyingAhead(wanted.on(), today).ifPresent(reasons::add);
        known(wanted).ifPresent(reasons::add);
        return reasons;
    }

    private List<Reason> signature(Signed wanted, String actor, LocalDate today) {
        if (sha256(wanted.amendment()).isEmpty()) {
            return List.of(AMENDMENT_MUST_EXIST.with("agreement", id, "amendment", wanted.amendment()));
        }
        List<Reason> reasons = new ArrayList<>(objectionsToParty(wanted.party(), actor));
        lyingAhead(wanted.on(), today).ifPresent(reasons::add);
        ended(wanted.on()).ifPresent(reasons::add);
        Optional<LocalDate> approved = approvedOn(wanted.party(), wanted.amendment());
        if (approved.isEmpty() || wanted.on().isBefore(approved.get())) {
            reasons.add(SIGNATURE_MUST_FOLLOW_THE_APPROVAL.with(
                    "party",
                    wanted.party(),
                    "signedOn",
                    wanted.on(),
                    "approvedOn",
                    approved.isPresent() ? approved.get() : "-"));
        }
        known(wanted).ifPresent(reasons::add);
        return reasons;
    }

    /** Every rule that another text of the draft would break. */
    public List<Reason> objectionsToRedraft(AgreementText wanted) {
        List<Reason> reasons = new ArrayList<>();
        terminated().ifPresent(end -> reasons.add(AGREEMENT_MUST_NOT_HAVE_ENDED.with("agreement", id, "on", end.on())));
        text.parties().stream()
                .filter(each -> approvedOn(each.siren(), 0).isPresent())
                .findFirst()
                .ifPresent(each -> reasons.add(DRAFT_MUST_NOT_BE_APPROVED.with("party", each.siren())));
        reasons.addAll(wanted.objections(owner));
        return reasons;
    }

    /** Every rule that a further amendment would break, on what is concluded by now. */
    public List<Reason> objections(Amendment wanted) {
        List<Reason> reasons = new ArrayList<>();
        terminated().ifPresent(end -> reasons.add(AGREEMENT_MUST_NOT_HAVE_ENDED.with("agreement", id, "on", end.on())));
        if (reasons.isEmpty() && inForceOn().isEmpty()) {
            reasons.add(AGREEMENT_MUST_BE_CONCLUDED.with("agreement", id));
        }
        reasons.addAll(wanted.objections(concludedText(), owner));
        return reasons;
    }

    private List<Reason> objectionsToParty(String party, String actor) {
        List<Reason> reasons = new ArrayList<>();
        if (text.party(party).isEmpty()) {
            reasons.add(PARTY_MUST_BE_IN_THE_AGREEMENT.with("party", party));
        }
        if (!party.equals(actor)) {
            reasons.add(PARTY_MAY_ONLY_ACT_FOR_ITSELF.with("party", party, "actor", actor));
        }
        return reasons;
    }

    private Optional<Reason> ownWithoutVote(String party) {
        return party.equals(owner)
                ? Optional.of(OWN_APPROVAL_MUST_FOLLOW_ITS_VOTE.with("party", party))
                : Optional.empty();
    }

    private Optional<Reason> ended(LocalDate on) {
        return terminated().isPresent() || on.isAfter(lastDay())
                ? Optional.of(AGREEMENT_MUST_NOT_HAVE_ENDED.with(
                        "agreement", id, "on", lastDay().plusDays(1)))
                : Optional.empty();
    }

    private Optional<Reason> known(Fact wanted) {
        return facts.contains(wanted)
                ? Optional.of(FACT_MUST_BE_DECLARED_ONCE.with("agreement", id, "on", wanted.on()))
                : Optional.empty();
    }

    private static Optional<Reason> lyingAhead(LocalDate on, LocalDate today) {
        return on.isAfter(today)
                ? Optional.of(DATE_MUST_NOT_LIE_AHEAD.with("date", on, "today", today))
                : Optional.empty();
    }

    private <T extends Fact> Stream<T> all(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
