package fr.hemicycle.funding.agreement.domain;

import static fr.hemicycle.funding.agreement.domain.SampleAgreement.ALL;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.DEPARTMENT;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.DRAFT;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.FROM;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.ID;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.LONGER;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.OBJECT;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.OWN;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.PAYMENT;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.RECEIVER;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.REGION;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.STRANGER;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.TEXT;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.TODAY;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.UNTIL;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.VOTE;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.amendment;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.approved;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.concluded;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.instalment;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.model;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.signed;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.text;
import static fr.hemicycle.funding.agreement.domain.SampleAgreement.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.funding.agreement.domain.Fact.ApprovalWithdrawn;
import fr.hemicycle.funding.agreement.domain.Fact.Approved;
import fr.hemicycle.funding.agreement.domain.Fact.Terminated;
import fr.hemicycle.funding.agreement.domain.ModelText.ModelParty;
import fr.hemicycle.funding.commitment.domain.AgreementVote;
import fr.hemicycle.funding.commitment.domain.AgreementVote.ApprovedText;
import fr.hemicycle.funding.money.Money;
import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementRuleTest {

    /** Asked of the request, with its pointer: see AgreementResourceTest. */
    private static final Set<AgreementRule> OF_THE_REQUEST =
            Set.of(AgreementRule.AGREEMENT_MODEL_MUST_EXIST, AgreementRule.VARIABLE_MUST_BE_FILLED);

    private static final Terminated OVER = new Terminated(LocalDate.of(2024, 7, 1), "Abandon");

    static Stream<Arguments> drafts() {
        return Stream.of(
                row("two parties", () -> TEXT.objections(OWN), ""),
                row("without a schedule", () -> drafted(List.of(DEPARTMENT, RECEIVER), UNTIL), ""),
                row("of others", () -> TEXT.objections(STRANGER), "OWN_COLLECTIVITY_MUST_BE_A_PARTY"),
                row("alone", () -> drafted(List.of(DEPARTMENT), UNTIL), "AGREEMENT_MUST_HAVE_TWO_PARTIES"),
                row(
                        "alone and of another",
                        () -> drafted(List.of(RECEIVER), UNTIL),
                        "OWN_COLLECTIVITY_MUST_BE_A_PARTY AGREEMENT_MUST_HAVE_TWO_PARTIES"),
                row(
                        "a key twice",
                        () -> drafted(List.of(DEPARTMENT, new Party("departement", REGION, "R", Money.ZERO)), UNTIL),
                        "PARTY_MUST_APPEAR_ONCE"),
                row(
                        "a SIREN twice",
                        () -> drafted(List.of(DEPARTMENT, new Party("region", OWN, "R", Money.ZERO)), UNTIL),
                        "PARTY_MUST_APPEAR_ONCE"),
                row(
                        "a cent below nothing",
                        () -> drafted(List.of(DEPARTMENT, RECEIVER.with(new Money(-1))), UNTIL),
                        "PARTY_AMOUNT_MUST_NOT_BE_NEGATIVE"),
                row(
                        "a clause twice",
                        () -> new AgreementText(
                                        "o",
                                        List.of(DEPARTMENT, RECEIVER),
                                        List.of(OBJECT, OBJECT),
                                        FROM,
                                        UNTIL,
                                        List.of())
                                .objections(OWN),
                        "CLAUSE_MUST_APPEAR_ONCE"),
                row("for one day", () -> drafted(List.of(DEPARTMENT, RECEIVER), FROM), ""),
                row(
                        "ending the day before",
                        () -> drafted(List.of(DEPARTMENT, RECEIVER), FROM.minusDays(1)),
                        "TERM_MUST_NOT_END_BEFORE_IT_BEGINS"));
    }

    static Stream<Arguments> schedules() {
        return Stream.of(
                row("on a day", () -> scheduled(instalment(1, "departement", "60.00", FROM, null)), ""),
                row("under a condition", () -> scheduled(instalment(1, "departement", "60.00", null, "fin")), ""),
                row(
                        "in two",
                        () -> scheduled(
                                instalment(1, "departement", "59.99", FROM, null),
                                instalment(2, "departement", "0.01", null, "fin")),
                        ""),
                row(
                        "a number twice",
                        () -> scheduled(
                                instalment(1, "departement", "30.00", FROM, null),
                                instalment(1, "departement", "30.00", FROM, null)),
                        "INSTALMENT_MUST_APPEAR_ONCE"),
                row(
                        "of a stranger",
                        () -> scheduled(ALL, instalment(2, "commune", "1.00", FROM, null)),
                        "INSTALMENT_MUST_NAME_A_PARTY"),
                row(
                        "no day and no condition",
                        () -> scheduled(instalment(1, "departement", "60.00", null, null)),
                        "INSTALMENT_MUST_SAY_WHEN"),
                row(
                        "a cent too little",
                        () -> scheduled(instalment(1, "departement", "59.99", FROM, null)),
                        "INSTALMENTS_MUST_SUM_TO_THE_AMOUNT"),
                row(
                        "of one that only receives",
                        () -> scheduled(ALL, instalment(2, "region", "0.01", FROM, null)),
                        "INSTALMENTS_MUST_SUM_TO_THE_AMOUNT"),
                row(
                        "nothing, never, of a stranger",
                        () -> scheduled(instalment(1, "commune", "0.00", null, null)),
                        "AMOUNT_MUST_BE_POSITIVE INSTALMENT_MUST_NAME_A_PARTY INSTALMENT_MUST_SAY_WHEN"));
    }

    static Stream<Arguments> models() {
        return Stream.of(
                row("a schedule for all", () -> model(List.of(ALL)).objections(), ""),
                row("a variable schedule", () -> model(null).objections(), ""),
                row(
                        "a variable amount",
                        () -> modelOf(List.of(
                                        new ModelParty("departement", null, null),
                                        new ModelParty("region", null, null)))
                                .objections(),
                        ""),
                row(
                        "alone",
                        () -> modelOf(List.of(new ModelParty("departement", null, Money.euros("60.00"))))
                                .objections(),
                        "AGREEMENT_MUST_HAVE_TWO_PARTIES"),
                row(
                        "a key twice, a cent below nothing",
                        () -> modelOf(List.of(
                                        new ModelParty("departement", null, Money.euros("60.00")),
                                        new ModelParty("departement", OWN, new Money(-1))))
                                .objections(),
                        "PARTY_MUST_APPEAR_ONCE PARTY_AMOUNT_MUST_NOT_BE_NEGATIVE"),
                row(
                        "another sum than the amount",
                        () -> model(List.of(instalment(1, "departement", "60.01", FROM, null)))
                                .objections(),
                        "INSTALMENTS_MUST_SUM_TO_THE_AMOUNT"),
                row("a term of one day", () -> modelUntil(FROM).objections(), ""),
                row(
                        "a term that ends the day before",
                        () -> modelUntil(FROM.minusDays(1)).objections(),
                        "TERM_MUST_NOT_END_BEFORE_IT_BEGINS"));
    }

    static Stream<Arguments> facts() {
        return Stream.of(
                row("approved by its vote", () -> told(DRAFT, approved(OWN, 0, "2023-04-03"), OWN), ""),
                row("approved by the other", () -> told(DRAFT, approved(REGION, 0, "2023-06-01"), REGION), ""),
                row(
                        "approved tomorrow",
                        () -> told(DRAFT, approved(REGION, 0, "2023-06-02"), REGION),
                        "DATE_MUST_NOT_LIE_AHEAD"),
                row(
                        "a vote whose event comes before midnight does",
                        () -> told(DRAFT, approved(OWN, 0, "2023-06-02"), OWN),
                        ""),
                row(
                        "no such amendment",
                        () -> told(DRAFT, approved(REGION, 1, "2023-04-03"), REGION),
                        "AMENDMENT_MUST_EXIST"),
                row("none to sign", () -> told(DRAFT, signed(REGION, 1, "2023-04-03"), REGION), "AMENDMENT_MUST_EXIST"),
                row(
                        "for another party",
                        () -> told(DRAFT, approved(REGION, 0, "2023-04-03"), OWN),
                        "PARTY_MAY_ONLY_ACT_FOR_ITSELF"),
                row(
                        "for a stranger, by another",
                        () -> told(DRAFT, approved(STRANGER, 0, "2023-04-03"), OWN),
                        "PARTY_MUST_BE_IN_THE_AGREEMENT PARTY_MAY_ONLY_ACT_FOR_ITSELF"),
                row("declared, not voted", () -> told(DRAFT, unvoted(), OWN), "OWN_APPROVAL_MUST_FOLLOW_ITS_VOTE"),
                row(
                        "withdrawn by declaration",
                        () -> told(DRAFT, withdrawn(OWN), OWN),
                        "OWN_APPROVAL_MUST_FOLLOW_ITS_VOTE"),
                row("withdrawn before it came", () -> told(DRAFT, withdrawn(REGION), REGION), ""),
                row(
                        "withdrawn for another",
                        () -> told(DRAFT, withdrawn(REGION), STRANGER),
                        "PARTY_MAY_ONLY_ACT_FOR_ITSELF"),
                row("another text", () -> told(DRAFT, ofAnotherText(), REGION), "APPROVAL_MUST_NAME_THE_CURRENT_TEXT"),
                row(
                        "told twice",
                        () -> told(
                                with(DRAFT, approved(REGION, 0, "2023-04-03")),
                                approved(REGION, 0, "2023-04-03"),
                                REGION),
                        "FACT_MUST_BE_DECLARED_ONCE"),
                row(
                        "withdrawn twice",
                        () -> told(with(DRAFT, withdrawn(REGION)), withdrawn(REGION), REGION),
                        "FACT_MUST_BE_DECLARED_ONCE"),
                row("signed on the day of the approval", () -> signing("2023-04-03"), ""),
                row("signed the day before", () -> signing("2023-04-02"), "SIGNATURE_MUST_FOLLOW_THE_APPROVAL"),
                row(
                        "signed without an approval, tomorrow",
                        () -> told(DRAFT, signed(REGION, 0, "2023-06-02"), REGION),
                        "DATE_MUST_NOT_LIE_AHEAD SIGNATURE_MUST_FOLLOW_THE_APPROVAL"),
                row(
                        "signed twice",
                        () -> told(concluded(), signed(REGION, 0, "2023-05-22"), REGION),
                        "FACT_MUST_BE_DECLARED_ONCE"),
                row("approved on its last day", () -> late(UNTIL), ""),
                row("approved the day after", () -> late(UNTIL.plusDays(1)), "AGREEMENT_MUST_NOT_HAVE_ENDED"),
                row("ended", () -> told(concluded(), OVER, OWN), ""),
                row("ended on its last day", () -> told(concluded(), new Terminated(UNTIL, "r"), OWN), ""),
                row(
                        "ended the day after",
                        () -> told(concluded(), new Terminated(UNTIL.plusDays(1), "r"), OWN),
                        "AGREEMENT_MUST_NOT_HAVE_ENDED"),
                row(
                        "ended twice",
                        () -> told(with(concluded(), OVER), new Terminated(TODAY, "r"), OWN),
                        "AGREEMENT_MUST_NOT_HAVE_ENDED"),
                row(
                        "signed once it is ended",
                        () -> told(
                                with(DRAFT, approved(REGION, 0, "2023-04-03"), OVER),
                                signed(REGION, 0, "2023-05-01"),
                                REGION),
                        "AGREEMENT_MUST_NOT_HAVE_ENDED"));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                row("a draft", () -> DRAFT.objectionsToRedraft(TEXT), ""),
                row(
                        "a draft whose approval is withdrawn",
                        () -> with(DRAFT, approved(REGION, 0, "2023-04-03"), withdrawn(REGION))
                                .objectionsToRedraft(TEXT),
                        ""),
                row(
                        "an approved draft",
                        () -> with(DRAFT, approved(REGION, 0, "2023-04-03")).objectionsToRedraft(TEXT),
                        "DRAFT_MUST_NOT_BE_APPROVED"),
                row(
                        "an approved draft that was given up",
                        () -> with(DRAFT, approved(REGION, 0, "2023-04-03"), OVER)
                                .objectionsToRedraft(TEXT),
                        "AGREEMENT_MUST_NOT_HAVE_ENDED DRAFT_MUST_NOT_BE_APPROVED"),
                row("longer", () -> concluded().objections(LONGER), ""),
                row("of a draft", () -> DRAFT.objections(LONGER), "AGREEMENT_MUST_BE_CONCLUDED"),
                row(
                        "of one that ended",
                        () -> with(concluded(), OVER).objections(LONGER),
                        "AGREEMENT_MUST_NOT_HAVE_ENDED"),
                row("removing a clause", () -> amended(new ClauseChange("paiement", null)), ""),
                row("removing none", () -> amended(new ClauseChange("autre", null)), "CLAUSE_MUST_EXIST"),
                row(
                        "a clause twice",
                        () -> amended(new ClauseChange("paiement", null), new ClauseChange("paiement", PAYMENT)),
                        "CLAUSE_MUST_APPEAR_ONCE"),
                row(
                        "the same again",
                        () -> amended(new ClauseChange("paiement", PAYMENT)),
                        "AMENDMENT_MUST_CHANGE_SOMETHING"),
                row(
                        "the amount of a stranger",
                        () -> concluded()
                                .objections(
                                        new Amendment(1, "o", List.of(), Map.of("commune", Money.ZERO), null, null)),
                        "PARTY_MUST_BE_IN_THE_AGREEMENT"),
                row(
                        "an amount without its schedule",
                        () -> concluded()
                                .objections(new Amendment(
                                        1, "o", List.of(), Map.of("departement", Money.euros("70.00")), null, null)),
                        "INSTALMENTS_MUST_SUM_TO_THE_AMOUNT"),
                row("until its first day", () -> concluded().objections(amendment(1, FROM)), ""),
                row(
                        "until the day before",
                        () -> concluded().objections(amendment(1, FROM.minusDays(1))),
                        "TERM_MUST_NOT_END_BEFORE_IT_BEGINS"));
    }

    static Stream<Arguments> votes() {
        return Stream.of(
                row("its text", () -> voted(new ApprovedText(ID, 0, TEXT.sha256())), ""),
                row(
                        "an amendment",
                        () -> voted(new ApprovedText(ID, 0, TEXT.sha256()), new ApprovedText(ID, 1, LONGER.sha256())),
                        ""),
                row("unknown", () -> voted(new ApprovedText(VOTE, 0, TEXT.sha256())), "AGREEMENT_MUST_EXIST"),
                row(
                        "twice",
                        () -> voted(new ApprovedText(ID, 0, TEXT.sha256()), new ApprovedText(ID, 0, "0")),
                        "AGREEMENT_MUST_BE_NAMED_ONCE"),
                row(
                        "one of another text, one unknown",
                        () -> voted(new ApprovedText(ID, 0, LONGER.sha256()), new ApprovedText(VOTE, 0, "0")),
                        "APPROVAL_MUST_NAME_THE_CURRENT_TEXT AGREEMENT_MUST_EXIST"));
    }

    static Stream<Arguments> rows() {
        return Stream.of(drafts(), schedules(), models(), facts(), changes(), votes())
                .flatMap(each -> each);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void judges(String name, Supplier<List<Reason>> judgement, String codes) {
        assertThat(judgement.get().stream().map(Reason::code).collect(Collectors.joining(" ")))
                .isEqualTo(codes);
    }

    @Test
    void every_rule_has_its_row() {
        String all = rows().map(row -> String.valueOf(row.get()[2])).collect(Collectors.joining(" "));
        assertThat(Arrays.stream(AgreementRule.values()).filter(rule -> !OF_THE_REQUEST.contains(rule)))
                .allMatch(rule -> (" " + all + " ").contains(" " + rule.name() + " "));
    }

    @Test
    void every_rule_names_its_source() {
        assertThat(AgreementRule.values()).allMatch(rule -> !rule.source().isBlank());
    }

    private static Arguments row(String name, Supplier<List<Reason>> judgement, String codes) {
        return arguments(name, judgement, codes);
    }

    private static List<Reason> drafted(List<Party> parties, LocalDate until) {
        return text(parties, until, List.of()).objections(OWN);
    }

    private static List<Reason> scheduled(Instalment... schedule) {
        return text(List.of(DEPARTMENT, RECEIVER), UNTIL, List.of(schedule)).objections(OWN);
    }

    private static ModelText modelOf(List<ModelParty> parties) {
        return new ModelText("o", parties, List.of(OBJECT), null, null, List.of(ALL));
    }

    private static ModelText modelUntil(LocalDate until) {
        return new ModelText("o", model(null).parties(), List.of(OBJECT), FROM, until, null);
    }

    private static List<Reason> told(Agreement agreement, Fact fact, String actor) {
        return agreement.objections(fact, actor, TODAY);
    }

    private static Approved unvoted() {
        return new Approved(OWN, 0, TEXT.sha256(), "r", TODAY, null);
    }

    private static Approved ofAnotherText() {
        return new Approved(REGION, 0, LONGER.sha256(), "r", TODAY, null);
    }

    private static ApprovalWithdrawn withdrawn(String party) {
        return new ApprovalWithdrawn(party, "A-" + party, TODAY, "Annulation");
    }

    private static List<Reason> signing(String on) {
        return told(with(DRAFT, approved(REGION, 0, "2023-04-03")), signed(REGION, 0, on), REGION);
    }

    private static List<Reason> late(LocalDate on) {
        return DRAFT.objections(new Approved(REGION, 0, TEXT.sha256(), "r", on, null), REGION, UNTIL.plusYears(1));
    }

    private static List<Reason> amended(ClauseChange... clauses) {
        return concluded().objections(new Amendment(1, "o", List.of(clauses), Map.of(), null, null));
    }

    private static List<Reason> voted(ApprovedText... texts) {
        Map<UUID, Agreement> known = Map.of(ID, DRAFT.with(LONGER));
        AgreementVote vote = new AgreementVote(VOTE, "2023-120", LocalDate.of(2023, 4, 3), List.of(texts));
        return switch (ApprovingVote.decide(vote, OWN, known, TODAY)) {
            case ApprovingVote.Accepted accepted -> {
                assertThat(accepted.approvals()).hasSize(texts.length);
                yield List.of();
            }
            case ApprovingVote.Refused refused -> refused.reasons();
        };
    }
}
