package id.penghubung.complaints.abuse;

/** Limits on submissions, their content and restrictions. Each is a number that an administrator can change. */
public enum LimitName {
    /** Complaints of one person in an hour: of an account. Without one, device and address are counted. */
    PERSON_PER_HOUR,
    PERSON_PER_DAY,
    /** Complaints without an account from one device in an hour. */
    DEVICE_PER_HOUR,
    DEVICE_PER_DAY,
    /** Complaints without an account from one address in an hour, for IPv6 from the /64. Many people may share an address. */
    ADDRESS_PER_HOUR,
    ADDRESS_PER_DAY,
    /** Links in title and description of a complaint. */
    LINKS,
    /** Equal characters in a row. */
    REPEATED_CHARACTERS,
    /** Days for which a coordinator can tell a reporter to wait. */
    RESTRICTION_DAYS
}
