package id.penghubung.kit.repair;

/** Act of an administrator on a dead letter or a parked event. */
public enum RepairActKind {
    /** Its content was read. */
    OPENED,
    /** It was sent again: applied, or given to the relay. */
    REDELIVERED,
    /** It was sent again and could not be applied. */
    REDELIVERY_FAILED,
    /** It was set aside. */
    DISMISSED
}
