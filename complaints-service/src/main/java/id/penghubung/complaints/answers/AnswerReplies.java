package id.penghubung.complaints.answers;

import id.penghubung.complaints.personaldata.ErasedReplies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The stored replies to what reporters reply to an answer. */
@ApplicationScoped
class AnswerReplies implements ErasedReplies {

    @Override
    public List<String> changesOfReporter() {
        return List.of("disputes", "acceptance", "superior-review");
    }
}
