package id.penghubung.kit.inbox;

/**
 * Thrown for a record that is not an event of the contracts. The message never quotes the body, because the body may
 * contain any text.
 */
final class UnreadableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableRecordException(String message) {
        super(message);
    }
}
