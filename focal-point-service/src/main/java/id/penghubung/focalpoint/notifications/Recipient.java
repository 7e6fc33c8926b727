package id.penghubung.focalpoint.notifications;

import id.penghubung.focalpoint.directory.OfficerContact;

/**
 * The recipient of a mail.
 *
 * @param language {@code id} or {@code en}
 */
record Recipient(String address, String language) {

    static final String INDONESIAN = "id";

    static Recipient of(OfficerContact officer) {
        return new Recipient(officer.email(), officer.language());
    }

    /** Returns a shared mailbox, which gets mail in Indonesian. */
    static Recipient mailbox(String address) {
        return new Recipient(address, INDONESIAN);
    }
}
