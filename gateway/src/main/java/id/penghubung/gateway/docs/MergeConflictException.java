package id.penghubung.gateway.docs;

/** Two services describe the same thing in two ways. */
final class MergeConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MergeConflictException(String what, String service) {
        super(what + " is described by " + service + " in another way than by a service before it");
    }
}
