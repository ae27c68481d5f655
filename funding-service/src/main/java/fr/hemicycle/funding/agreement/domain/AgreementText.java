package fr.hemicycle.funding.agreement.domain;

import static fr.hemicycle.funding.agreement.domain.AgreementRule.AGREEMENT_MUST_HAVE_TWO_PARTIES;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.OWN_COLLECTIVITY_MUST_BE_A_PARTY;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.PARTY_AMOUNT_MUST_NOT_BE_NEGATIVE;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.PARTY_MUST_APPEAR_ONCE;
import static fr.hemicycle.funding.agreement.domain.AgreementRule.TERM_MUST_NOT_END_BEFORE_IT_BEGINS;

import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an agreement says.
 *
 * @param clauses in the order of their numbers
 * @param from first day of its term; it is not in force before
 * @param until last day of its term
 */
public record AgreementText(
        String object,
        List<Party> parties,
        List<Clause> clauses,
        LocalDate from,
        LocalDate until,
        List<Instalment> schedule) {

    public AgreementText {
        parties = List.copyOf(parties);
        clauses = List.copyOf(clauses);
        schedule = List.copyOf(schedule);
    }

    /** By which an approval names exactly this text. */
    public String sha256() {
        return new Fingerprint()
                .add(object)
                .parties(parties)
                .clauses(clauses)
                .add(from)
                .add(until)
                .schedule(schedule)
                .hex();
    }

    public Optional<Party> party(String siren) {
        return parties.stream().filter(each -> each.siren().equals(siren)).findFirst();
    }

    /**
     * Every rule that it breaks, the most important first.
     *
     * @param owner SIREN of the collectivity that keeps it
     */
    public List<Reason> objections(String owner) {
        List<Reason> reasons = new ArrayList<>();
        if (party(owner).isEmpty()) {
            reasons.add(OWN_COLLECTIVITY_MUST_BE_A_PARTY.with("siren", owner));
        }
        if (parties.size() < 2) {
            reasons.add(AGREEMENT_MUST_HAVE_TWO_PARTIES.with("parties", parties.size()));
        }
        Set<String> keys = new HashSet<>();
        Set<String> sirens = new HashSet<>();
        for (Party party : parties) {
            boolean keyIsNew = keys.add(party.key());
            boolean sirenIsNew = sirens.add(party.siren());
            if (!keyIsNew || !sirenIsNew) {
                reasons.add(PARTY_MUST_APPEAR_ONCE.with("party", party.key(), "siren", party.siren()));
            }
            if (party.amount().cents() < 0) {
                reasons.add(PARTY_AMOUNT_MUST_NOT_BE_NEGATIVE.with("party", party.key(), "amount", party.amount()));
            }
        }
        reasons.addAll(Clauses.repeated(clauses));
        if (until.isBefore(from)) {
            reasons.add(TERM_MUST_NOT_END_BEFORE_IT_BEGINS.with("from", from, "until", until));
        }
        reasons.addAll(Instalments.objections(schedule, amounts()));
        return reasons;
    }

    /** By keys of the parties; of one that appears twice, the first. */
    private Map<String, Money> amounts() {
        return parties.stream().collect(Collectors.toMap(Party::key, Party::amount, (first, second) -> first));
    }
}
