package id.penghubung.events;

/** Party of the conversation about a complaint. The reporter is always one of the two parties of a message. */
public enum MessageParty {
    REPORTER,
    /** The agency that has the complaint. */
    AGENCY,
    /** The coordinator of the regency. */
    COORDINATOR
}
