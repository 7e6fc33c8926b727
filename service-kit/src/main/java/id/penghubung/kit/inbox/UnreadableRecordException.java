package id.penghubung.kit.inbox;

/** A record that is not an event of the contracts. The message never quotes the body, which may hold anything. */
final class UnreadableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableRecordException(String message) {
        super(message);
    }
}
