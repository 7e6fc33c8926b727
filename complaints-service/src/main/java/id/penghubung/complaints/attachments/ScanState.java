package id.penghubung.complaints.attachments;

/** Result of the virus scan of an attachment. Only a scanned file without a virus is handed out. */
public enum ScanState {
    /** Not scanned yet, or the scanner did not answer: in quarantine until it does. */
    PENDING(false),

    /** Scanned, no virus found. */
    CLEAN(true),

    /** A virus was found: in quarantine for ever. */
    INFECTED(false),

    /** Received while the operator had switched the scan off. */
    UNSCANNED(true);

    private final boolean available;

    ScanState(boolean available) {
        this.available = available;
    }

    /** Returns whether the file may be handed out. */
    public boolean isAvailable() {
        return available;
    }
}
