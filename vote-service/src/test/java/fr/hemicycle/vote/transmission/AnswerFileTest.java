package fr.hemicycle.vote.transmission;

import static fr.hemicycle.vote.transmission.domain.SampleAct.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.hemicycle.vote.transmission.AnswerFile.Reply;
import fr.hemicycle.vote.transmission.domain.Answer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerFileTest {

    private static final String IDENTIFIER = "062-226200012-20221213-2022_552-DE";
    private static final String ANOMALY = "062-226200012----1-3_1.xml";
    private static final String OF_THE_PACKAGE = "ANO_EACT--226200012--20221215-1.xml";

    @Test
    void an_acknowledgement_names_the_act_and_the_day() throws UnreadableAnswer {
        assertThat(read("any.xml", Returned.acknowledgement(IDENTIFIER, "2022-12-16")))
                .contains(new Reply("226200012", new Answer.Acknowledged(IDENTIFIER, LocalDate.parse("2022-12-16"))));
    }

    @Test
    void a_day_may_bear_its_zone() throws UnreadableAnswer {
        assertThat(read("any.xml", Returned.acknowledgement(IDENTIFIER, "2022-12-16+01:00")))
                .isEqualTo(read("any.xml", Returned.acknowledgement(IDENTIFIER, "2022-12-16")));
    }

    @Test
    void an_anomaly_is_about_the_act_that_was_received_from_the_sender_in_its_name() throws UnreadableAnswer {
        assertThat(read(ANOMALY, Returned.anomaly("2022_552", "<actes:Detail>Classification dépassée</actes:Detail>")))
                .contains(new Reply("226200012", new Answer.Anomaly(IDENTIFIER, "002", "Classification dépassée")));
        assertThat(read(ANOMALY, Returned.anomaly("2022_552", "")))
                .contains(new Reply("226200012", new Answer.Anomaly(IDENTIFIER, "002", "")));
    }

    @Test
    void an_anomaly_of_an_envelope_rejects_the_act_of_its_package() throws UnreadableAnswer {
        assertThat(read(OF_THE_PACKAGE, Returned.anomalyOfThePackage()))
                .contains(new Reply("226200012", new Answer.Refused(IDENTIFIER, "004", "Émetteur inconnu")));
    }

    @Test
    void an_envelope_says_nothing_itself() throws UnreadableAnswer {
        assertThat(read("TACT--SPREF0011-226200012-20221216-1.xml", Returned.envelope()))
                .isEmpty();
    }

    static Stream<Arguments> unreadable() {
        String acknowledgement = Returned.acknowledgement(IDENTIFIER, "2022-12-16");
        return Stream.of(
                arguments("nothing", "a.xml", ""),
                arguments("half a file", "a.xml", acknowledgement.substring(0, 200)),
                arguments("no XML", "a.xml", "%PDF-1.7"),
                arguments("another namespace", "a.xml", acknowledgement.replace("ACTES#v1.1", "ACTES#v9")),
                arguments("another message", "a.xml", acknowledgement.replace("ARActe", "DefereTA")),
                arguments("no day", "a.xml", acknowledgement.replace("actes:DateReception=\"2022-12-16\"", "")),
                arguments("no such day", "a.xml", Returned.acknowledgement(IDENTIFIER, "2022-02-30")),
                arguments(
                        "a day beyond the database", "a.xml", Returned.acknowledgement(IDENTIFIER, "+999999999-12-31")),
                arguments("no identifier", "a.xml", Returned.acknowledgement("2022-552", "2022-12-16")),
                arguments("anomaly of nobody", "anomaly.xml", Returned.anomaly("2022_552", "")),
                arguments(
                        "anomaly of no nature",
                        ANOMALY,
                        Returned.anomaly("1", "").replace("CodeNatureActe=\"1\"", "CodeNatureActe=\"9\"")),
                arguments(
                        "anomaly without a code",
                        ANOMALY,
                        Returned.anomaly("1", "").replace("actes:Nature>", "actes:Natura>")),
                arguments(
                        "a package never sent",
                        OF_THE_PACKAGE.replace("-1.xml", "-2.xml"),
                        Returned.anomalyOfThePackage()),
                arguments(
                        "a day that is none",
                        OF_THE_PACKAGE.replace("20221215", "20221315"),
                        Returned.anomalyOfThePackage()),
                arguments(
                        "a serial too large",
                        OF_THE_PACKAGE.replace("-1.xml", "-9999999999.xml"),
                        Returned.anomalyOfThePackage()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void what_cannot_be_understood_is_said_to_be(String row, String name, String content) {
        assertThatThrownBy(() -> read(name, content)).isInstanceOf(UnreadableAnswer.class);
    }

    @Test
    void entities_are_refused_before_anything_is_read() {
        String attack = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>"
                + Returned.anomaly("2022_552", "<actes:Detail>&secret;</actes:Detail>")
                        .split("\\?>", 2)[1];
        assertThatThrownBy(() -> read(ANOMALY, attack))
                .isInstanceOf(UnreadableAnswer.class)
                .hasRootCauseMessage(
                        "DOCTYPE is disallowed when the feature \"http://apache.org/xml/features/disallow-doctype-decl\" set to true.");
    }

    private static Optional<Reply> read(String name, String content) throws UnreadableAnswer {
        return new AnswerFile(name, document(content))
                .read((collectivity, day, serial) -> (collectivity + day + serial).equals("2262000122022-12-151")
                        ? Optional.of(IDENTIFIER)
                        : Optional.empty());
    }
}
