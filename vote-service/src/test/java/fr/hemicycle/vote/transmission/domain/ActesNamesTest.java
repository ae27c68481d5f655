package fr.hemicycle.vote.transmission.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActesNamesTest {

    private static final SampleAct FILE = SampleAct.ofTheFile();

    @Test
    void names_the_deliberation_of_the_file_as_relays_do() {
        ActesPackage packed = FILE.packed();
        assertThat(packed.identifier()).isEqualTo("062-226200012-20221213-2022_552-DE");
        assertThat(packed.envelopeName()).isEqualTo("EACT--226200012--20221215-1.xml");
        assertThat(packed.archiveName()).isEqualTo("HEM-EACT--226200012--20221215-1.tar.gz");
        assertThat(packed.messageName()).isEqualTo("062-226200012-20221213-2022_552-DE-1-1_0.xml");
        assertThat(packed.document().name()).isEqualTo("99_DE-062-226200012-20221213-2022_552-DE-1-1_1.pdf");
        assertThat(packed.annexes())
                .extracting(ActesPackage.Part::name)
                .containsExactly(
                        "99_DE-062-226200012-20221213-2022_552-DE-1-1_2.pdf",
                        "99_DE-062-226200012-20221213-2022_552-DE-1-1_3.png");
    }

    @Test
    void an_archive_has_the_date_of_paris() {
        ActesPackage late = new ActesPackage(FILE.act(), Instant.parse("2022-12-15T23:00:00Z"), 7, "HEM");
        assertThat(late.envelopeName()).isEqualTo("EACT--226200012--20221216-7.xml");
    }

    @Test
    void packages_are_numbered_from_one() {
        assertThatThrownBy(() -> new ActesPackage(FILE.act(), SampleAct.SENT_AT, 0, "HEM"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_act_belongs_to_a_siren() {
        assertThatThrownBy(() -> FILE.of("../../etc", new UUID(1, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-552, 2022_552",
        "2022/552 bis, 2022_552_BIS",
        "délib-n° 7, DELIB_N_7",
        "D__12, D__12",
        "-5-, 5",
        "ﬁn, FIN",
        "½, 1_2",
        "'', ''",
        "°, ''"
    })
    void a_number_keeps_what_actes_can_write(String number, String kept) {
        assertThat(ActesNumber.of(number).value()).isEqualTo(kept);
    }

    @Property
    void any_number_becomes_a_legal_one_or_is_refused(@ForAll String number) {
        ActesNumber normalised = ActesNumber.of(number);
        assertThat(normalised.keepsACharacter() && normalised.fits())
                .isEqualTo(normalised.value().matches("[A-Z0-9_]{1,15}"));
        assertThat(normalised.value()).matches("[A-Z0-9_]*");
        assertThat(ActesNumber.of(normalised.value())).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource({"01, 001", "062, 062", "2B, 02B", "95, 095", "974, 974"})
    void a_department_has_three_characters(String code, String written) {
        assertThat(Department.of(code)).contains(new Department(written));
    }

    @ParameterizedTest
    @CsvSource({"00", "20", "2C", "96", "970", "975", "1", "1234", "0 1"})
    void what_is_no_department_is_not_one(String code) {
        assertThat(Department.of(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7.6", "7.10", "1.1", "9.99"})
    void a_subject_reads_back(String code) {
        assertThat(SubjectCode.fromString(code)).hasToString(code);
    }

    @ParameterizedTest
    @CsvSource({"7", "7.0", "0.1", "7.06", "7.6.1", "7.100", "a.b", "'7. 6'"})
    void what_is_no_subject_is_refused(String code) {
        assertThatThrownBy(() -> SubjectCode.fromString(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"DELIBERATION, 1, DE", "REGULATORY, 2, AR", "INDIVIDUAL, 3, AI", "CONTRACT, 4, CC", "BUDGETARY, 5, BF"})
    void a_nature_has_a_code_and_letters(ActNature nature, String code, String letters) {
        assertThat(nature.code() + " " + nature.letters()).isEqualTo(code + " " + letters);
        assertThat(ActNature.OTHER.code() + ActNature.OTHER.letters()).isEqualTo("6AU");
    }
}
