package id.penghubung.kit.runtime;

import org.jspecify.annotations.Nullable;

/** Text of requests that is stored: PostgreSQL accepts every character except NUL. */
public final class StorableText {

    /**
     * Pattern of storable text. A JSON body with other text is already rejected when it is read; a field that names the
     * pattern shows it in the OpenAPI document.
     */
    public static final String PATTERN = "[^\\x00]*";

    private StorableText() {}

    /** Returns whether the text has no NUL character. */
    public static boolean isStorable(String text) {
        return text.indexOf('\0') < 0;
    }

    /**
     * Removes leading and trailing white space. A missing text becomes empty, and so fails the check of its minimum
     * length.
     */
    public static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Removes leading and trailing white space. Returns null if no other characters are left. */
    public static @Nullable String strippedOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
