package fr.hemicycle.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class ChoiceNamesTest {

    @Test
    void a_numbered_choice_gets_the_shortest_name_of_where_it_stands() {
        Schema stage = createSchema().ref("Kind1");
        Schema stages =
                createSchema().addType(SchemaType.ARRAY).items(createSchema().ref("Kind1"));
        OpenAPI api = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths())
                .components(OASFactory.createComponents()
                        .addSchema("Kind", createSchema().enumeration(List.of("A")))
                        .addSchema("Kind1", createSchema().enumeration(List.of("INITIAL")))
                        .addSchema("Section1", createSchema().addType(SchemaType.OBJECT))
                        .addSchema("BudgetStage", createSchema().addProperty("kind", stage))
                        .addSchema("ListOfStages", createSchema().addProperty("kinds", stages)));

        ChoiceNames.replaceNumbers(api);

        assertThat(api.getComponents().getSchemas())
                .containsOnlyKeys("Kind", "BudgetStageKind", "Section1", "BudgetStage", "ListOfStages");
        assertThat(stage.getRef()).isEqualTo("#/components/schemas/BudgetStageKind");
        assertThat(stages.getItems().getRef()).isEqualTo("#/components/schemas/BudgetStageKind");
    }

    @Test
    void a_choice_that_stands_nowhere_keeps_its_name() {
        OpenAPI api = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths())
                .components(OASFactory.createComponents()
                        .addSchema("Kind1", createSchema().enumeration(List.of("A"))));

        ChoiceNames.replaceNumbers(api);

        assertThat(api.getComponents().getSchemas()).containsOnlyKeys("Kind1");
    }
}
