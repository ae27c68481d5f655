package fr.hemicycle.vote.transmission.domain;

import static fr.hemicycle.vote.transmission.domain.SampleAct.document;
import static fr.hemicycle.vote.transmission.domain.SampleAct.pdf;
import static fr.hemicycle.vote.transmission.domain.SampleAct.png;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.ACTES_IDENTIFIER_MUST_BE_FREE;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.ANNEX_MUST_BE_A_PDF_OR_A_PICTURE;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.DECISION_MUST_NOT_FOLLOW_THE_TRANSMISSION;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.DEPARTMENT_MUST_BE_KNOWN;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.DOCUMENTS_MUST_FIT_THE_RELAY;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.DOCUMENT_MUST_BE_A_PDF;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.DOCUMENT_MUST_NOT_BE_LOCKED;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.NUMBER_MUST_FIT_ACTES;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.NUMBER_MUST_KEEP_A_CHARACTER;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.OBJECT_MUST_FIT_ACTES;
import static fr.hemicycle.vote.transmission.domain.TransmissionRule.OBJECT_MUST_NOT_BE_BLANK;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.platform.rule.Reason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransmissionRuleTest {

    private static final SampleAct FILE = SampleAct.ofTheFile();
    private static final int BYTES_MAX = 1000;
    private static final Document LOCKED = document("%PDF-1.7\ntrailer\n<< /Root 1 0 R /Encrypt 9 0 R >>\n%%EOF\n");

    static Stream<Arguments> rows() {
        return Stream.of(
                arguments("the file", FILE, List.of()),
                arguments("Corsica", FILE.inDepartment("2a"), List.of()),
                arguments("overseas", FILE.inDepartment("976"), List.of()),
                arguments("Corsica as it was", FILE.inDepartment("20"), List.of(DEPARTMENT_MUST_BE_KNOWN)),
                arguments("beyond the last", FILE.inDepartment("96"), List.of(DEPARTMENT_MUST_BE_KNOWN)),
                arguments("no department", FILE.inDepartment(""), List.of(DEPARTMENT_MUST_BE_KNOWN)),
                arguments("one character left", FILE.numbered("-1-"), List.of()),
                arguments("nothing left", FILE.numbered("-/-"), List.of(NUMBER_MUST_KEEP_A_CHARACTER)),
                arguments("15 characters", FILE.numbered("2022-1234567890"), List.of()),
                arguments("16 characters", FILE.numbered("2022-12345678901"), List.of(NUMBER_MUST_FIT_ACTES)),
                arguments("one letter of an object", FILE.about("x"), List.of()),
                arguments("an object of signs", FILE.about(" \u00A0\t-"), List.of(OBJECT_MUST_NOT_BE_BLANK)),
                arguments("500 characters", FILE.about("é".repeat(500)), List.of()),
                arguments("500 characters in two parts each", FILE.about("e\u0301".repeat(500)), List.of()),
                arguments("500 characters of two units each", FILE.about("x" + "😀".repeat(499)), List.of()),
                arguments("501 characters", FILE.about("é".repeat(501)), List.of(OBJECT_MUST_FIT_ACTES)),
                arguments("501 once written", FILE.about("x".repeat(499) + "œ"), List.of(OBJECT_MUST_FIT_ACTES)),
                arguments("sent on the day", FILE.decidedOn("2022-12-15"), List.of()),
                arguments(
                        "sent the day before",
                        FILE.decidedOn("2022-12-16"),
                        List.of(DECISION_MUST_NOT_FOLLOW_THE_TRANSMISSION)),
                arguments("no annex", FILE.withAnnexes(), List.of()),
                arguments("an empty act", FILE.withPdf(document("")), List.of(DOCUMENT_MUST_BE_A_PDF)),
                arguments("a picture of an act", FILE.withPdf(png()), List.of(DOCUMENT_MUST_BE_A_PDF)),
                arguments("annexed photo", FILE.withAnnexes(document("\u00FF\u00D8\u00FF\u00E0")), List.of()),
                arguments(
                        "annexed text", FILE.withAnnexes(document("text")), List.of(ANNEX_MUST_BE_A_PDF_OR_A_PICTURE)),
                arguments("a lock that is text", FILE.withPdf(pdf("/Encrypt 9 0 R")), List.of()),
                arguments("a locked act", FILE.withPdf(LOCKED), List.of(DOCUMENT_MUST_NOT_BE_LOCKED)),
                arguments("a locked annex", FILE.withAnnexes(png(), LOCKED), List.of(DOCUMENT_MUST_NOT_BE_LOCKED)),
                arguments("as heavy as may be", FILE.withAnnexes(weighing(BYTES_MAX)), List.of()),
                arguments(
                        "one byte more",
                        FILE.withAnnexes(weighing(BYTES_MAX + 1)),
                        List.of(DOCUMENTS_MUST_FIT_THE_RELAY)),
                arguments(
                        "two rules at once",
                        FILE.withPdf(document("")).numbered("?"),
                        List.of(NUMBER_MUST_KEEP_A_CHARACTER, DOCUMENT_MUST_BE_A_PDF)),
                arguments(
                        "two rules on one document",
                        FILE.withPdf(LOCKED).inDepartment("99"),
                        List.of(DEPARTMENT_MUST_BE_KNOWN, DOCUMENT_MUST_NOT_BE_LOCKED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void sends_an_act_or_names_every_broken_rule(String row, SampleAct sample, List<TransmissionRule> broken) {
        assertThat(codes(sample, false))
                .containsExactlyElementsOf(broken.stream().map(Enum::name).toList());
    }

    @Test
    void an_identifier_stands_for_one_act() {
        assertThat(codes(FILE, true)).containsExactly(ACTES_IDENTIFIER_MUST_BE_FREE.name());
        assertThat(codes(FILE.about(""), true))
                .containsExactly(ACTES_IDENTIFIER_MUST_BE_FREE.name(), OBJECT_MUST_NOT_BE_BLANK.name());
    }

    @Test
    void every_rule_has_a_row() {
        Set<Object> proven =
                rows().flatMap(row -> ((List<?>) row.get()[2]).stream()).collect(Collectors.toSet());
        proven.add(ACTES_IDENTIFIER_MUST_BE_FREE);
        assertThat(proven).containsExactlyInAnyOrder((Object[]) TransmissionRule.values());
    }

    @Test
    void the_list_for_descriptions_names_every_rule_in_order() {
        assertThat(TransmissionRule.CODES)
                .isEqualTo(Arrays.stream(TransmissionRule.values())
                        .map(rule -> "`" + rule + "`")
                        .collect(joining(", ")));
    }

    private static List<String> codes(SampleAct sample, boolean identifierIsTaken) {
        LocalDate on = ActesPackage.day(SampleAct.SENT_AT);
        return new TransmissionCheck(sample.act(), on, identifierIsTaken, BYTES_MAX)
                .reasons().stream().map(Reason::code).toList();
    }

    /** An annex that brings the documents of the file to that weight. */
    private static Document weighing(int bytes) {
        int rest = bytes - FILE.act().pdf().size() - pdf("").size();
        return pdf("x".repeat(rest));
    }
}
