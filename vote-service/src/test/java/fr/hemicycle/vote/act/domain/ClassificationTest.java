package fr.hemicycle.vote.act.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {

    private static final LocalDate VERSION = LocalDate.parse("2017-04-19");

    @Test
    void finds_a_code_of_two_levels_or_more_by_the_labels_of_the_first_two() {
        Classification read =
                read("code,label\n7,Finances locales\n7.6,\"Contributions \"\"budgétaires\"\"\"\n7.6.1,Régions");

        assertThat(read.find("7.6"))
                .contains(new ClassifiedSubject("7.6", "Finances locales", "Contributions \"budgétaires\"", VERSION));
        assertThat(read.find("7.6.1").map(ClassifiedSubject::code)).contains("7.6.1");
        assertThat(read.find("7")).isEmpty();
        assertThat(read.find("7.7")).isEmpty();
        assertThat(read.find("")).isEmpty();
        assertThat(read.find("7..6")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7,Finances",
                "7.6,Sans le premier niveau",
                "7;Finances",
                "7,",
                "x,y",
                "7,A\n7,B\n7.1,C",
                "0,A\n0.1,B"
            })
    void refuses_what_is_no_classification(String csv) {
        assertThatThrownBy(() -> read(csv))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line ");
    }

    @Test
    void names_the_line_that_is_wrong_and_takes_a_label_as_it_stands() {
        assertThatThrownBy(() -> read("code,label\n7,Finances\n7.5,")).hasMessage("line 3");
        assertThatThrownBy(() -> read("code,label\n,7")).hasMessage("line 2");
        assertThatThrownBy(() -> read("7,A\n.6,B")).hasMessage("line 2");
        assertThatThrownBy(() -> read("7,A\n7.6,\"\"")).hasMessage("line 2");
        assertThat(read("7,\"\n7.6,B").find("7.6").map(ClassifiedSubject::field))
                .contains("\"");
        assertThat(read("7,A\n7.6,\"B").find("7.6").map(ClassifiedSubject::label))
                .contains("\"B");
    }

    private static Classification read(String csv) {
        return Classification.read(VERSION, "test", csv);
    }
}
