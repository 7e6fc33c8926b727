package id.penghubung.focalpoint.casework;

import org.jspecify.annotations.Nullable;

/** Text that people send. */
final class Words {

    /** PostgreSQL keeps any character but NUL. */
    static final String STORABLE = "[^\\x00]*";

    private Words() {}

    /** Without blanks around it; what is missing counts as empty, and so as too short. */
    static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
