package id.penghubung.focalpoint.casework.model;

import org.jspecify.annotations.Nullable;

/** Text of requests. */
public final class RequestText {

    /** Pattern of texts that PostgreSQL can store: all characters except NUL. */
    public static final String STORABLE = "[^\\x00]*";

    private RequestText() {}

    /**
     * Removes leading and trailing white space. A missing text becomes empty, and so fails the check of its minimum
     * length.
     */
    public static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
