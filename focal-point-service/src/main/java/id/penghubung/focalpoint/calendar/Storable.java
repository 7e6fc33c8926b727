package id.penghubung.focalpoint.calendar;

/** The constraint on text in requests that is stored. */
final class Storable {

    /** Any text without NUL, which PostgreSQL cannot store. */
    static final String TEXT = "[^\\x00]*";

    private Storable() {}
}
