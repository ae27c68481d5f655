package fr.hemicycle.platform.feed;

import java.io.IOException;
import java.util.List;

/** A way to the events, as a reader outside uses it. It remembers the place up to which the reader has kept what it was told. */
interface Door {

    String name();

    /** Goes on behind what was kept. */
    Visit open() throws Exception;

    /** From one opening to the next cut. */
    interface Visit extends AutoCloseable {

        /** The next events, in order; none when none came for a moment. */
        List<Told> next() throws Exception;

        /** The reader has taken all of them in: it will not ask for them again. */
        void keep() throws Exception;

        /** Ends it in the middle of whatever is under way, as a crash or a network does. */
        void cut() throws Exception;

        @Override
        void close() throws IOException;
    }
}
