package id.penghubung.focalpoint.casework.model;

import org.jspecify.annotations.Nullable;

/** Text that people send. */
public final class RequestText {

    /** PostgreSQL keeps any character but NUL. */
    public static final String STORABLE = "[^\\x00]*";

    private RequestText() {}

    /** Without blanks around it; what is missing counts as empty, and so as too short. */
    public static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
