package id.penghubung.routing.catalogue;

/** State of a code in the catalogue. */
public enum CodeState {
    /** The catalogue has no such entry. */
    UNKNOWN,
    /** New complaints and decisions do not name the entry any more. */
    INACTIVE,
    ACTIVE
}
