package id.penghubung.focalpoint.directory;

import org.jspecify.annotations.Nullable;

/** Text that keepers of the directory send. */
final class InputText {

    private InputText() {}

    /** Without blanks around it; what is missing counts as empty, and so as too short. */
    static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Without blanks around it; nothing where nothing is left. */
    static @Nullable String strippedOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
