package fr.hemicycle.platform.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The defaults stand in META-INF/microprofile-config.properties, each with its reason. */
@ConfigMapping(prefix = "hemicycle.limits")
public interface LimitSettings {

    Rate rate();

    /** Of an operation that is no {@link fr.hemicycle.platform.problem.LargeBody}. */
    MemorySize body();

    /** From the first byte of a body to its last. */
    Duration bodyTime();

    /** How long a client may take the next piece of a streamed answer; then it is cut. */
    Duration answerPause();

    /** Streams and waiting requests at once, for each client and collectivity. */
    int openAnswers();

    /** Names and values of all headers together. */
    MemorySize headers();

    /** Characters of path and query, as they were sent. */
    int address();

    /** Objects and arrays within each other. */
    int jsonDepth();

    /** Items of one array of a body. */
    int jsonItems();

    /** Characters of one text of a body. */
    int jsonText();

    /** So many requests in so much time, for each client and collectivity. */
    interface Rate {

        long requests();

        Duration window();
    }
}
