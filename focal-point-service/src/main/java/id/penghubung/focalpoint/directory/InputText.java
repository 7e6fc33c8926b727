package id.penghubung.focalpoint.directory;

import org.jspecify.annotations.Nullable;

/** Normalises text of requests that change the directory. */
final class InputText {

    private InputText() {}

    /** Returns the text without surrounding blanks. A missing text becomes empty, so validation rejects it as too short. */
    static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Returns the text without surrounding blanks, or null if no other characters are left. */
    static @Nullable String strippedOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
