package fr.hemicycle.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever knows the released events goes on working; and the comparison does find what would break them. */
class ReleasedEventsTest {

    private static final String TOLD = "NoteWritten.v1.schema.json";
    private static final String HEARD = "NoteHeard.v1.schema.json";
    private static final String DEFINITIONS = "definitions.v1.json";
    private static final String ASYNC_API = "asyncapi.yaml";

    private static final String SCHEMA = """
            {"$id":"NAME","type":"object","required":["noteId","text"],"properties":{
              "noteId":{"type":"string","format":"uuid"},
              "text":{"type":"string","minLength":2,"maxLength":200,"pattern":"^[a-z]+$"},
              "colour":{"type":"string","enum":["BLUE","GREEN"]},
              "count":{"type":"integer","minimum":1,"maximum":9},
              "weight":{"type":"number"},
              "free":{},
              "parts":{"type":"array","minItems":1,"maxItems":5,
                "items":{"type":"object","required":["sum"],"properties":{"sum":{"$ref":"definitions.v1.json#/$defs/money"}}}},
              "figures":{"type":"object","additionalProperties":{"type":"string"}},
              "kind":{"type":"string"}},
             "allOf":[{"if":{"properties":{"kind":{"const":"LONG"}},"required":["kind"]},"then":{"required":["count"]}}]}
            """;

    private static final Map<String, String> CONTRACT = Map.of(
            TOLD, SCHEMA.replace("NAME", TOLD), HEARD, SCHEMA.replace("NAME", HEARD), DEFINITIONS, """
            {"$defs":{
              "money":{"type":"object","required":["amount"],"properties":{"amount":{"type":"string","pattern":"^1$"},
                "currency":{"const":"EUR"}}},
              "headers":{"type":"object","required":["ce_id"],"properties":{"ce_id":{"type":"string"}}}}}""", ASYNC_API, """
            channels:
              notes:
                address: notes.v1
                x-aggregate-id: noteId
                messages: {NoteWritten: {$ref: '#/components/messages/NoteWritten'}}
                bindings: {kafka: {partitions: 6}}
              heard:
                address: heard.v1
                x-aggregate-id: noteId
                messages: {NoteHeard: {$ref: '#/components/messages/NoteHeard'}}
            components:
              messageTraits:
                cloudEvent: {contentType: application/json, bindings: {kafka: {key: {type: string, format: uuid}}}}
              messages:
                NoteWritten:
                  name: fr.hemicycle.vote.NoteWritten.v1
                  summary: A note was written.
                  payload: {$ref: NoteWritten.v1.schema.json}
                NoteHeard:
                  name: fr.hemicycle.partner.NoteHeard.v1
                  payload: {$ref: NoteHeard.v1.schema.json}
            """);

    @Test
    void whoever_knows_the_released_events_goes_on_working() {
        assertThat(ReleasedEvents.breaks(
                        EventContract.in(EventContract.RELEASED), EventContract.in(EventContract.CURRENT)))
                .as("see docs/api-policy.md, Events")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing changes            | "free"                       | "free"                                    | yes | yes
            a description              | "free":{}                    | "free":{"description":"A"}                | yes | yes
            a new optional property    | "free":{}                    | "free":{},"new":{"type":"string"}         | yes | yes
            a property is gone         | "weight":{"type":"number"},  | ''                                        | no  | no
            a property is renamed      | "colour":                    | "color":                                  | no  | no
            a property within is gone  | "properties":{"sum"          | "properties":{"total"                     | no  | no
            newly required             | ["noteId","text"]            | ["noteId","text","colour"]                | no  | no
            new and required           | ["noteId","text"]            | ["noteId","text","new"]                   | no  | no
            newly required within      | ["sum"]                      | ["sum","on"]                              | no  | no
            no longer required         | ["noteId","text"]            | ["noteId"]                                | no  | yes
            another type               | "kind":{"type":"string"      | "kind":{"type":"integer"                  | no  | no
            a wider type               | "count":{"type":"integer"    | "count":{"type":"number"                  | no  | yes
            a narrower type            | "weight":{"type":"number"    | "weight":{"type":"integer"                | no  | no
            one more type              | "kind":{"type":"string"      | "kind":{"type":["string","integer"]       | no  | yes
            a type where was none      | "free":{}                    | "free":{"type":"string"}                  | no  | no
            a type no more             | "weight":{"type":"number"}   | "weight":{}                               | no  | yes
            one more value             | ["BLUE","GREEN"]             | ["BLUE","GREEN","RED"]                    | no  | yes
            one value less             | ["BLUE","GREEN"]             | ["BLUE"]                                  | no  | no
            another value              | ["BLUE","GREEN"]             | ["BLUE","RED"]                            | no  | no
            values where all were free | "kind":{"type":"string"      | "kind":{"type":"string","enum":["LONG"]   | no  | no
            all values                 | ,"enum":["BLUE","GREEN"]     | ''                                        | no  | yes
            a list of one as constant  | "enum":["BLUE","GREEN"]      | "const":"BLUE"                            | no  | no
            another pattern            | "^[a-z]+$"                   | "^[a-z]*$"                                | no  | no
            a pattern no more          | ,"pattern":"^[a-z]+$"        | ''                                        | no  | yes
            a pattern where was none   | "kind":{"type":"string"      | "kind":{"type":"string","pattern":"^A"    | no  | no
            another format             | "format":"uuid"              | "format":"date"                           | no  | no
            a format no more           | ,"format":"uuid"             | ''                                        | no  | yes
            a shorter minimum length   | "minLength":2                | "minLength":1                             | no  | yes
            a longer minimum length    | "minLength":2                | "minLength":3                             | no  | no
            a minimum length no more   | "minLength":2,               | ''                                        | no  | yes
            a longer maximum length    | "maxLength":200              | "maxLength":201                           | no  | yes
            a shorter maximum length   | "maxLength":200              | "maxLength":199                           | no  | no
            a length where was none    | "kind":{"type":"string"      | "kind":{"type":"string","maxLength":9999  | no  | no
            a lower minimum            | "minimum":1                  | "minimum":0                               | no  | yes
            a higher minimum           | "minimum":1                  | "minimum":2                               | no  | no
            a higher maximum           | "maximum":9                  | "maximum":10                              | no  | yes
            a lower maximum            | "maximum":9                  | "maximum":8                               | no  | no
            the same maximum, written otherwise | "maximum":9         | "maximum":9.0                             | yes | yes
            fewer items at least       | "minItems":1                 | "minItems":0                              | no  | yes
            more items at least        | "minItems":1                 | "minItems":2                              | no  | no
            more items at most         | "maxItems":5                 | "maxItems":6                              | no  | yes
            fewer items at most        | "maxItems":5                 | "maxItems":4                              | no  | no
            items of any kind          | "items":                     | "x-items":                                | no  | yes
            a closed object            | "additionalProperties":{"type":"string"} | "additionalProperties":false  | no  | no
            another type of additions  | "additionalProperties":{"type":"string"} | "additionalProperties":{"type":"number"} | no | no
            a keyword that nobody knows here | "maxItems":5           | "maxItems":5,"uniqueItems":true           | no  | no
            a condition asks for more  | "then":{"required":["count"]}| "then":{"required":["count","weight"]}    | no  | no
            a condition asks for less  | "then":{"required":["count"]}| "then":{}                                 | no  | yes
            a condition is gone        | "const":"LONG"               | "const":"SHORT"                           | no  | no
            a condition for a new kind | "allOf":[                    | "allOf":[{"if":{"properties":{"kind":{"const":"NEW"}},"required":["kind"]},"then":{"required":["free"]}}, | yes | no
            a condition on what is there | "allOf":[                  | "allOf":[{"if":{"required":["colour"]},"then":{"required":["free"]}}, | no | no
            """)
    void a_schema_only_grows(String change, String before, String after, String told, String heard) {
        assertThat(SCHEMA).contains(before);
        assertThat(breaks(TOLD, before, after).isEmpty()).as("told").isEqualTo(told.equals("yes"));
        assertThat(breaks(HEARD, before, after).isEmpty()).as("heard").isEqualTo(heard.equals("yes"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a topic is gone           | address: notes.v1                       | address: notes.v2                           | no
            another key               | x-aggregate-id: noteId                  | x-aggregate-id: folderId                    | no
            more partitions           | partitions: 6                           | partitions: 12                              | no
            another type              | fr.hemicycle.vote.NoteWritten.v1        | fr.hemicycle.vote.NoteWrittenDown.v1        | no
            an event is gone          | {NoteWritten: {$ref: '#/components/messages/NoteWritten'}} | {}                       | no
            on another topic          | {NoteHeard: {$ref: '#/components/messages/NoteHeard'}} | {NoteWritten: {$ref: '#/components/messages/NoteWritten'}} | no
            another dataschema        | $ref: NoteWritten.v1.schema.json        | $ref: NoteHeard.v1.schema.json              | no
            no dataschema             | payload: {$ref: NoteWritten.v1.schema.json} | contentType: text/plain                 | no
            another content type      | application/json                        | application/avro                            | no
            another form of key       | format: uuid                            | format: uri                                 | no
            one more event            | {NoteHeard:                             | {NoteTold: {name: fr.hemicycle.vote.NoteTold.v1}, NoteHeard: | yes
            another word              | A note was written.                     | A note is there.                            | yes
            """)
    void a_topic_stays_what_it_is(String change, String before, String after, String allowed) {
        assertThat(CONTRACT.get(ASYNC_API)).contains(before);
        assertThat(breaks(ASYNC_API, before, after).isEmpty()).as(change).isEqualTo(allowed.equals("yes"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            money has another pattern | "^1$"               | "^2$"                          | no
            money is more exact       | "currency":{        | "cents":{},"currency":{        | yes
            a header is gone          | "ce_id":{"type"     | "id":{"type"                   | no
            a header may be absent    | ["ce_id"]           | []                             | no
            one more header           | {"ce_id":{"type"    | {"ce_new":{},"ce_id":{"type"   | yes
            """)
    void what_events_share_only_grows(String change, String before, String after, String allowed) {
        assertThat(CONTRACT.get(DEFINITIONS)).contains(before);
        assertThat(breaks(DEFINITIONS, before, after).isEmpty()).as(change).isEqualTo(allowed.equals("yes"));
    }

    @Test
    void the_address_of_a_schema_stays() {
        assertThat(breaks(TOLD, "\"$id\":\"" + TOLD, "\"$id\":\"other.json"))
                .containsExactly(TOLD + " has another $id");
    }

    @Test
    void an_event_may_come_in_a_second_version_on_a_topic_of_its_own() {
        Map<String, String> grown = new HashMap<>(CONTRACT);
        grown.put("NoteWritten.v2.schema.json", "{\"type\":\"object\"}");
        grown.computeIfPresent(ASYNC_API, (name, api) -> api.replace("channels:\n", """
                channels:
                  more:
                    address: notes.v2
                    messages:
                      NoteWritten: {name: fr.hemicycle.vote.NoteWritten.v2, payload: {$ref: NoteWritten.v2.schema.json}}
                """));

        assertThat(ReleasedEvents.breaks(EventContract.of(CONTRACT), EventContract.of(grown)))
                .isEmpty();
    }

    private static List<String> breaks(String file, String before, String after) {
        Map<String, String> changed = CONTRACT.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getKey().equals(file) ? each.getValue().replace(before, after) : each.getValue()));
        return ReleasedEvents.breaks(EventContract.of(CONTRACT), EventContract.of(changed));
    }
}
