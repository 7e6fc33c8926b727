package id.penghubung.events;

/** Names of the topics. Each topic has exactly one publishing service. */
public final class Topics {

    /** Published by complaints-service. */
    public static final String COMPLAINTS = "penghubung.complaints.v1";

    /** Published by routing-service. */
    public static final String ROUTING = "penghubung.routing.v1";

    /** Published by focal-point-service. */
    public static final String CASES = "penghubung.cases.v1";

    /** Published by focal-point-service; compacted: the last event of a key contains the current data of that agency. */
    public static final String DIRECTORY = "penghubung.directory.v1";

    /** Published by routing-service; compacted: the last event of a key contains the current data of that entry. */
    public static final String CATALOGUE = "penghubung.catalogue.v1";

    /** Published by focal-point-service. */
    public static final String OMBUDSMAN = "penghubung.ombudsman.v1";

    /** Published by quality-service. */
    public static final String QUALITY = "penghubung.quality.v1";

    private Topics() {}
}
