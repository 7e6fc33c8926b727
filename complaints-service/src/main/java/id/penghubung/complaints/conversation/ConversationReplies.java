package id.penghubung.complaints.conversation;

import id.penghubung.complaints.personaldata.ErasedReplies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The stored replies of the conversation: to answers and completions of the reporter, and to messages of both sides. */
@ApplicationScoped
class ConversationReplies implements ErasedReplies {

    @Override
    public List<String> changesOfReporter() {
        return List.of("answers", "completion", "messages");
    }

    @Override
    public List<String> scopesOfStaff(UUID complaintId) {
        return List.of(ConversationScope.ofStaff(complaintId));
    }
}
