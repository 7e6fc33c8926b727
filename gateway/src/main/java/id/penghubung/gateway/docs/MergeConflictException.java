package id.penghubung.gateway.docs;

/** Signals that two services describe the same element differently. */
final class MergeConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MergeConflictException(String element, String service) {
        super(element + " is described by " + service + " differently than by an earlier service");
    }
}
