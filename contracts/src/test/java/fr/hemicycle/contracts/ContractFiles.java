package fr.hemicycle.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contracts as the services serve them: read from the class path, formats asserted. */
final class ContractFiles {

    static final String SCHEMA = ".v1.schema.json";
    static final String EXAMPLE = ".v1.example.json";
    static final String DEFINITIONS = "definitions.v1.json";

    private static final String FOLDER = "META-INF/resources/contracts/";
    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private ContractFiles() {}

    /** Names of all events, taken from the schema files. */
    static List<String> events() {
        return named(SCHEMA);
    }

    /** What stands before the suffix in the names of all files that end with it. */
    static List<String> named(String suffix) {
        URL folder = Objects.requireNonNull(ContractFiles.class.getClassLoader().getResource(FOLDER));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("contracts cannot be listed", e);
        }
    }

    static JsonNode json(String file) {
        return JSON.readTree(ContractFiles.class.getClassLoader().getResourceAsStream(FOLDER + file));
    }

    static JsonNode asyncApi() {
        return YAML.readTree(ContractFiles.class.getClassLoader().getResourceAsStream(FOLDER + "asyncapi.yaml"));
    }

    /** The schema in a file, or in a part of it when a fragment such as {@code #/$defs/headers} follows. */
    static Schema schema(String fileAndFragment) {
        return SCHEMAS.getSchema(SchemaLocation.of("classpath:" + FOLDER + fileAndFragment));
    }

    static Schema eventSchema(String event) {
        return schema(event + SCHEMA);
    }

    static Schema headerSchema() {
        return schema(DEFINITIONS + "#/$defs/headers");
    }

    /** The whole example: headers, key and data. */
    static JsonNode example(String event) {
        return json(event + EXAMPLE);
    }

    static JsonNode data(String event) {
        return example(event).path("data");
    }

    static Schema metaSchema() {
        return SCHEMAS.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
    }
}
