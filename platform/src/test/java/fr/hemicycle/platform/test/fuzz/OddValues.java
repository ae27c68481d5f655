package fr.hemicycle.platform.test.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Values at which programs break. */
final class OddValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00\ud800",
            "\u202eabc\u202c",
            "\ufeffx",
            "e\u0301",
            "\u0130",
            "\uff11\uff12",
            "\ud835\udd18\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\ufffe\uffff",
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "NaN",
            "-Infinity",
            "0x1F",
            "1,5",
            "0.001",
            "-0.01",
            "0.00",
            "9999999999999.99",
            "10000000000000.00",
            "2022-02-30",
            "0000-00-00",
            "0999-12-31",
            "1000-01-01",
            "9999-12-31",
            "10000-01-01",
            "-0001-01-01",
            "+999999999-12-31",
            "2022-12-13T25:00:00Z",
            "2022-12-13T09:30:00+19:00",
            "9999-12-31T23:59:59.999999999Z",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1-1-1-1-1",
            "000000000",
            "999999999",
            "' OR '1'='1",
            "%s%n%x",
            "${jndi:ldap://localhost}",
            "../../../../etc/passwd",
            "<script>alert(1)</script>",
            "\\",
            "\"",
            "EUR",
            "http://169.254.169.254/",
            "x".repeat(201),
            "é".repeat(501),
            "x".repeat(5_000));

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "2",
            "200",
            "201",
            "32768",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999999999");

    private static final List<String> FRACTIONS = List.of("0.5", "-0.0", "1E+400", "1E-400", "1.0", "12.345");

    private OddValues() {}

    static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    static String number(Random random) {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    static JsonNode json(Random random) {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> JSON.textNode(text(random));
            case 3, 4 -> JSON.numberNode(new BigInteger(number(random)));
            case 5 -> JSON.numberNode(new BigDecimal(FRACTIONS.get(random.nextInt(FRACTIONS.size()))));
            case 6 -> JSON.booleanNode(random.nextBoolean());
            case 7 -> random.nextBoolean() ? JSON.objectNode() : JSON.arrayNode();
            default -> JSON.nullNode();
        };
    }
}
