package id.penghubung.complaints.publication;

import id.penghubung.complaints.personaldata.ErasedReplies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The stored replies to clearances, which contain the public text. */
@ApplicationScoped
class PublicationReplies implements ErasedReplies {

    @Override
    public List<String> scopesOfStaff(UUID complaintId) {
        return List.of(scope(complaintId));
    }

    static String scope(UUID complaintId) {
        return "complaints/" + complaintId + "/publication";
    }
}
