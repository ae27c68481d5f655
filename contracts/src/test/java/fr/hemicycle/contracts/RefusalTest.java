package fr.hemicycle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What the schemas must refuse: each example with one thing taken away or bent. What they must not: growth. */
class RefusalTest {

    /** All that may be absent; whatever else stands in an example is required. */
    private static final Pattern OPTIONAL = Pattern.compile(
            ".*/lines/\\d+/(reservationId|financingPlanId|agreementForeseen)|.*/agreements/\\d+/amendment|.*/figures/.+|/courtReference|/inForceSince|/post|/round|.*/decided|/publishedOn|.*/(funder|organisation)/siren|/place|/plan|/attendees/\\d+/(role|representativeId)|.*/signatories/\\d+/siren|/operator/siren|/use/(conditions|price|until)");

    static Stream<Arguments> requiredFields() {
        return Fields.where((pointer, value) -> !OPTIONAL.matcher(pointer).matches());
    }

    static Stream<Arguments> optionalFields() {
        return Fields.where((pointer, value) -> OPTIONAL.matcher(pointer).matches());
    }

    static Stream<Arguments> allFields() {
        return Fields.where((pointer, value) -> true);
    }

    static Stream<Arguments> texts() {
        return Fields.where((pointer, value) -> value.isString());
    }

    static Stream<Arguments> numbers() {
        return Fields.where((pointer, value) -> value.isNumber());
    }

    static Stream<Arguments> amounts() {
        return Fields.where((pointer, value) -> pointer.endsWith("/amount") && value.isString());
    }

    static Stream<Arguments> objects() {
        return Fields.where((pointer, value) -> value.isObject() && !pointer.endsWith("/figures"));
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void an_event_without_a_required_field_is_refused(String event, String pointer) {
        JsonNode data = ContractFiles.data(event);
        Fields.parent(data, pointer).remove(Fields.name(pointer));

        assertThat(ContractFiles.eventSchema(event).validate(data)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("optionalFields")
    void an_event_without_an_optional_field_is_accepted(String event, String pointer) {
        JsonNode data = ContractFiles.data(event);
        Fields.parent(data, pointer).remove(Fields.name(pointer));

        assertThat(ContractFiles.eventSchema(event).validate(data)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("allFields")
    void null_is_refused_wherever_it_stands(String event, String pointer) {
        JsonNode data = ContractFiles.data(event);
        Fields.parent(data, pointer).set(Fields.name(pointer), NullNode.getInstance());

        assertThat(ContractFiles.eventSchema(event).validate(data)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void an_empty_text_is_refused(String event, String pointer) {
        JsonNode data = ContractFiles.data(event);
        Fields.parent(data, pointer).put(Fields.name(pointer), "");

        assertThat(ContractFiles.eventSchema(event).validate(data)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void a_number_written_as_text_is_refused(String event, String pointer) {
        JsonNode data = ContractFiles.data(event);
        Fields.parent(data, pointer)
                .put(
                        Fields.name(pointer),
                        Fields.parent(data, pointer).path(Fields.name(pointer)).toString());

        assertThat(ContractFiles.eventSchema(event).validate(data)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void an_amount_written_as_number_is_refused(String event, String pointer) {
        JsonNode data = ContractFiles.data(event);
        Fields.parent(data, pointer).put(Fields.name(pointer), 60000.00);

        assertThat(ContractFiles.eventSchema(event).validate(data)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("amounts")
    void an_amount_without_its_cents_is_refused(String event, String pointer) {
        JsonNode data = ContractFiles.data(event);
        Fields.parent(data, pointer).put(Fields.name(pointer), "60000");

        assertThat(ContractFiles.eventSchema(event).validate(data)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void what_a_later_version_adds_is_accepted(String event, String pointer) {
        JsonNode data = ContractFiles.data(event);
        ((ObjectNode) data.at(pointer)).put("addedLater", true);

        assertThat(ContractFiles.eventSchema(event).validate(data)).isEmpty();
    }

    /** Not in the example, which is a vote of the standing committee: only the plenary assembly authorises. */
    @Test
    void an_effect_that_authorises_needs_its_authorisations() {
        JsonNode data = ContractFiles.data("VoteAdopted");
        ((ObjectNode) data.at("/effects/0")).put("kind", "VOTE_AUTHORISATION");

        assertThat(ContractFiles.eventSchema("VoteAdopted").validate(data)).isNotEmpty();
    }

    @Test
    void an_effect_of_a_later_kind_is_accepted() {
        JsonNode data = ContractFiles.data("VoteAdopted");
        ((ObjectNode) data.at("/effects/0")).put("kind", "NAME_A_SCHOOL").remove("lines");

        assertThat(ContractFiles.eventSchema("VoteAdopted").validate(data)).isEmpty();
    }
}
