package fr.hemicycle.vote.act.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rules of force, at most one set for the acts of a day. */
public record ForceRulebook(List<ForceRules> all) {

    /** The law as data: a change of the law is a new entry and the end of the one before, never an edit. */
    public static final ForceRulebook CGCT = new ForceRulebook(List.of(new ForceRules(
            LocalDate.of(2022, 7, 1),
            null,
            new ForceRules.KnownClause("CGCT L3131-1 II", "CGCT L3131-1 III"),
            new ForceRules.TransmissionClause("CGCT L3131-1 I, L3131-2"),
            new ForceRules.PublicationClause(2, "CGCT R3131-2"),
            new ForceRules.ReferralClause(2, "CGCT L3132-1"),
            new ForceRules.WithdrawalClause(4, "CRPA L242-1, L243-3"),
            "Code général des collectivités territoriales, L3131-1 as in force since 1 July 2022 (ordinance 2021-1310), read"
                    + " beside its twin L2131-1 (JORFARTI000044177150); R3131-2 as quoted by a collectivity's own page;"
                    + " L3132-1 from the consolidated text; Code des relations entre le public et l'administration, L242-1 and"
                    + " L242-2 as Légifrance showed them on 16 April 2024 (LEGISCTA000031367655), L243-3 as on 7 May 2019"
                    + " (LEGISCTA000031367679), the two other grounds as lawyers report them")));

    /** @throws IllegalArgumentException when two of them govern the acts of one day */
    public ForceRulebook {
        all = List.copyOf(all);
        for (ForceRules one : all) {
            if (all.stream().filter(each -> each.covers(one.from())).count() > 1) {
                throw new IllegalArgumentException("two sets of rules for the acts of " + one.from());
            }
        }
    }

    /** @return nothing when the law of that day is not loaded: whoever asks must refuse, since a guess is not the law */
    public Optional<ForceRules> on(LocalDate decidedOn) {
        return all.stream().filter(each -> each.covers(decidedOn)).findFirst();
    }
}
