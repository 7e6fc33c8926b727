package id.penghubung.kit.files;

/** Result of a virus scan. */
public enum ScanResult {
    CLEAN,
    INFECTED,

    /** The scanner did not answer, or could not scan the whole file. */
    UNANSWERED,

    /** The operator has switched the scan off. */
    NOT_SCANNED
}
