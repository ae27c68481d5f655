package fr.hemicycle.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {

    /** Values that Java's whole match takes, and others that it refuses: the translation, found anywhere, must agree. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \\S                                     | \\S                         | a    | ' '
            (?s).*\\S.*                             | \\S                         | 'a ' | ' '
            [0-9]{9}                                | ^(?:[0-9]{9})$              | 226200012 | 2262000120
            'OPENING|REDUCTION' | '^(?:OPENING|REDUCTION)$' | OPENING | OPENINGS
            ^[0-9]{9}$                              | ^[0-9]{9}$                  | 226200012 | 2262000120
            \\P{Cntrl}*                             | ^(?:[^\\u0000-\\u001F\\u007F]*)$ | été | 'a\tb'
            \\P{Cntrl}*[^\\s\\p{Cntrl}]\\P{Cntrl}*  | ^(?:[^\\u0000-\\u001F\\u007F]*[^\\s\\u0000-\\u001F\\u007F][^\\u0000-\\u001F\\u007F]*)$ | ' a' | ' '
            """)
    void says_the_same_in_the_language_of_descriptions(String java, String ecma, String good, String bad) {
        Pattern translated = Pattern.compile(Patterns.ecma(java));

        assertThat(translated.pattern()).isEqualTo(ecma);
        assertThat(translated.matcher(good).find()).isTrue();
        assertThat(translated.matcher(bad).find()).isFalse();
    }
}
