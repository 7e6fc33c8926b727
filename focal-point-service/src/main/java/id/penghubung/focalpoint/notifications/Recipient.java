package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.OfficerContact;

/**
 * Whom a mail goes to.
 *
 * @param language {@code id} or {@code en}
 */
record Recipient(String address, String language) {

    static final String INDONESIAN = "id";

    static Recipient of(OfficerContact officer) {
        return new Recipient(officer.email(), officer.language());
    }

    /** A mailbox that is nobody's own. */
    static Recipient mailbox(String address) {
        return new Recipient(address, INDONESIAN);
    }
}
