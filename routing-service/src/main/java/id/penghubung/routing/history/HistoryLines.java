package id.penghubung.routing.history;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines of a body, one after the other. No more than one of them is in memory. */
interface HistoryLines {

    /**
     * Reads the next line; null at the end.
     *
     * @throws InvalidLineException if the line cannot be read; the next one can
     * @throws UnreadableRestException if the line makes the rest unreadable
     * @throws IOException if the body breaks off
     */
    @Nullable
    HistoryLine next() throws InvalidLineException, UnreadableRestException, IOException;

    /** Returns the number of the line that was read last. */
    long number();

    /** Thrown for a body whose rest cannot be divided into lines. */
    final class UnreadableRestException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient InvalidLineException error;

        UnreadableRestException(InvalidLineException error) {
            super(error.getMessage(), null, false, false);
            this.error = error;
        }

        InvalidLineException error() {
            return error;
        }
    }
}
