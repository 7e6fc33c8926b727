package id.penghubung.kit.encryption;

/** Thrown if a value is not what this key encrypted in this context: another key, another row, or changed bytes. */
public final class UnreadableValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableValueException(String keyId) {
        super("The value is not readable with the key " + keyId);
    }
}
