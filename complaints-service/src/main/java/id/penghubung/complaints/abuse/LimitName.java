package id.penghubung.complaints.abuse;

/** Limits on submissions, their content, restrictions and the mails that they cause. Each is a number that an administrator can change. */
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
    /** Mails that ask an address on a day of the office whether it is that of the reporter. Everybody can cause them. */
    CONFIRMATIONS_PER_ADDRESS_AND_DAY,
    /** Mails about steps of complaints to a confirmed address on a day of the office. What is above waits for the next morning. */
    MAILS_PER_ADDRESS_AND_DAY,
    /** Days for which a coordinator can tell a reporter to wait. */
    RESTRICTION_DAYS
}
