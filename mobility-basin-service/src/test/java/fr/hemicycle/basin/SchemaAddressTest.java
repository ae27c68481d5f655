package fr.hemicycle.basin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.hemicycle.platform.test.SchemaRules;
import fr.hemicycle.platform.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever got an event can look up what its data means, at the address that came with it. */
@QuarkusTest
@WithTestResource(TestStack.class)
class SchemaAddressTest {

    @Test
    void the_schema_of_every_event_of_this_service_answers() throws IOException {
        Set<String> types = SchemaRules.types("mobility-basin-service");

        assertThat(types).isNotEmpty();
        assertThat(SchemaRules.faults(types)).isEmpty();
    }
}
