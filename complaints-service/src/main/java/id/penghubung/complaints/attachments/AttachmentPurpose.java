package id.penghubung.complaints.attachments;

/** The reason for which a file was attached, which decides who sees it and when. */
public enum AttachmentPurpose {
    /** Shows the matter of the complaint. Visible to all who may see the complaint. */
    EVIDENCE,

    /** Belongs to a message, and is visible to its readers once the message is sent. */
    MESSAGE,

    /** Sent by the agency with its answer. The reporter sees it once the complaint is answered. */
    ANSWER,

    /** Scan of the letter from which an officer keyed in the complaint. It may contain the identity of the reporter. */
    LETTER_SCAN
}
