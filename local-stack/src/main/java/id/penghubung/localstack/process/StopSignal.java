package id.penghubung.localstack.process;

/** The signal that ends a program normally. */
public enum StopSignal {
    TERM,
    /** For PostgreSQL, TERM waits until all clients have disconnected; INT stops it at once, but cleanly. */
    INT
}
