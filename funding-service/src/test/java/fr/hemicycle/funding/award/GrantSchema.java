package fr.hemicycle.funding.award;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A reader of the table schema of SCDL Subventions 2.1.1 itself, with its custom checks. */
final class GrantSchema {

    private static final JsonNode SCHEMA = schema();

    private GrantSchema() {}

    static List<CSVRecord> rows(String csv) throws IOException {
        List<String> fields = StreamSupport.stream(SCHEMA.path("fields").spliterator(), false)
                .map(each -> each.path("name").asText())
                .toList();
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))) {
            if (!parser.getHeaderNames().equals(fields)) {
                throw new AssertionError("header " + parser.getHeaderNames());
            }
            return parser.getRecords();
        }
    }

    /** One sentence per fault. */
    static List<String> faults(List<CSVRecord> rows) {
        List<String> faults = new ArrayList<>();
        for (CSVRecord row : rows) {
            for (JsonNode field : SCHEMA.path("fields")) {
                String name = field.path("name").asText();
                if (!holds(field, row.get(name))) {
                    faults.add(name + ": " + row.get(name));
                }
            }
            if (row.get("idBeneficiaire").isEmpty()
                    && row.get("rnaBeneficiaire").isEmpty()) {
                faults.add("one of idBeneficiaire, rnaBeneficiaire");
            }
            for (String siret : List.of("idAttribuant", "idBeneficiaire")) {
                if (!row.get(siret).isEmpty() && !isSiret(row.get(siret))) {
                    faults.add(siret + ": check digit");
                }
            }
        }
        return faults;
    }

    private static boolean holds(JsonNode field, String value) {
        JsonNode asked = field.path("constraints");
        if (value.isEmpty()) {
            return !asked.path("required").asBoolean();
        }
        return isOfType(field, value)
                && (!asked.has("pattern") || value.matches(asked.path("pattern").asText()))
                && (!asked.has("maxLength")
                        || value.codePointCount(0, value.length())
                                <= asked.path("maxLength").asInt())
                && (!asked.has("minimum")
                        || new BigDecimal(value).compareTo(asked.path("minimum").decimalValue()) >= 0)
                && (!asked.has("maximum")
                        || new BigDecimal(value).compareTo(asked.path("maximum").decimalValue()) <= 0)
                && (!asked.has("enum")
                        || StreamSupport.stream(asked.path("enum").spliterator(), false)
                                .anyMatch(each -> each.asText().equals(value)));
    }

    private static boolean isOfType(JsonNode field, String value) {
        return switch (field.path("type").asText()) {
            case "string" -> true;
            case "date" -> isDate(value);
            case "number" -> value.matches("-?\\d+(\\.\\d+)?");
            case "boolean" -> value.equals("oui") || value.equals("non");
            default -> throw new AssertionError(field);
        };
    }

    private static boolean isDate(String value) {
        try {
            return value.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isSiret(String siret) {
        int sum = 0;
        for (int i = 0; i < 14; i++) {
            int digit = (siret.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }

    private static JsonNode schema() {
        try (InputStream file =
                Objects.requireNonNull(GrantSchema.class.getResourceAsStream("/scdl/subventions-2.1.1.json"))) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
