package fr.hemicycle.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.api.Test;

class TrueLimitsTest {

    private static final LimitValues LIMITS = new LimitValues(4_000, 200_000, 20_000, 11_000_000, 16_384, 2_000, 1);

    @Test
    void says_the_range_of_a_number_and_keeps_a_narrower_one() {
        Schema whole =
                createSchema().addType(SchemaType.INTEGER).format("int32").minimum(BigDecimal.ONE);

        TrueLimits.sayType(whole);

        assertThat(whole.getMinimum()).isEqualTo(BigDecimal.ONE);
        assertThat(whole.getMaximum()).isEqualTo(BigDecimal.valueOf(Integer.MAX_VALUE));
    }

    @Test
    void says_the_length_of_a_day() {
        Schema day = text().format("date");

        TrueLimits.sayType(day);

        assertThat(day.getMaxLength()).isEqualTo(10);
    }

    @Test
    void limits_what_is_taken_in_however_deep_and_nothing_that_is_answered() {
        Schema free = text();
        Schema chosen = text().addEnumeration("A");
        Schema tag = text().maxLength(20);
        Schema tags = createSchema().addType(SchemaType.ARRAY).items(tag);
        Schema note = createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("text", free)
                .addProperty("kind", chosen)
                .addProperty("tags", tags)
                .addProperty("answers", createSchema().ref("#/components/schemas/Note"));
        Schema word = text();
        Schema file = text();
        Schema answered = text();
        OpenAPI api = OASFactory.createOpenAPI()
                .components(
                        OASFactory.createComponents().addSchema("Note", note).addSchema("Answer", answered))
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/v1/notes",
                                OASFactory.createPathItem()
                                        .POST(OASFactory.createOperation()
                                                .addParameter(OASFactory.createParameter()
                                                        .in(Parameter.In.QUERY)
                                                        .schema(word))
                                                .requestBody(OASFactory.createRequestBody()
                                                        .content(OASFactory.createContent()
                                                                .addMediaType(
                                                                        "application/json",
                                                                        OASFactory.createMediaType()
                                                                                .schema(
                                                                                        createSchema()
                                                                                                .ref(
                                                                                                        "#/components/schemas/Note")))
                                                                .addMediaType(
                                                                        "text/csv",
                                                                        OASFactory.createMediaType()
                                                                                .schema(file)))))));

        new TrueLimits(LIMITS).sayWhatIsTakenIn(api);

        assertThat(free.getMaxLength()).isEqualTo(200_000);
        assertThat(free.getPattern()).isEqualTo(Patterns.STORABLE);
        assertThat(chosen.getMaxLength()).isNull();
        assertThat(tags.getMaxItems()).isEqualTo(20_000);
        assertThat(tag.getMaxLength()).isEqualTo(20);
        assertThat(word.getMaxLength()).isEqualTo(4_000);
        assertThat(file.getMaxLength()).isEqualTo(11_000_000);
        assertThat(answered.getMaxLength()).isNull();
    }

    private static Schema text() {
        return createSchema().addType(SchemaType.STRING);
    }
}
