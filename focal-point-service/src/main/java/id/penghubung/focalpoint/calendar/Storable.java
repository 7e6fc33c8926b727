package id.penghubung.focalpoint.calendar;

/** Text that people send. */
final class Storable {

    /** PostgreSQL keeps any character but NUL. */
    static final String TEXT = "[^\\x00]*";

    private Storable() {}
}
