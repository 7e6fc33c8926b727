package id.penghubung.complaints.publication;

import java.util.UUID;

/** The stored replies to clearances, which contain the public text and are forgotten with the complaint. */
public final class PublicationReplies {

    private PublicationReplies() {}

    public static String scope(UUID complaintId) {
        return "complaints/" + complaintId + "/publication";
    }
}
