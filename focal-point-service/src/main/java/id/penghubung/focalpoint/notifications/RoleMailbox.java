package id.penghubung.focalpoint.notifications;

/** The mailbox of a role that belongs to no agency of the regency. */
public enum RoleMailbox {
    LIAISON,
    COORDINATOR,
    /** The mailbox of the regional secretary; that of the coordinator if it is not configured. */
    SECRETARY
}
