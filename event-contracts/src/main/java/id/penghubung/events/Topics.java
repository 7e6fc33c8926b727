package id.penghubung.events;

/** The names of the topics, each with one service that speaks on it. */
public final class Topics {

    /** Spoken on by complaints-service. */
    public static final String COMPLAINTS = "penghubung.complaints.v1";

    /** Spoken on by routing-service. */
    public static final String ROUTING = "penghubung.routing.v1";

    /** Spoken on by focal-point-service. */
    public static final String CASES = "penghubung.cases.v1";

    /** Spoken on by focal-point-service; compacted: the last event of a key describes that agency. */
    public static final String DIRECTORY = "penghubung.directory.v1";

    private Topics() {}
}
