package id.penghubung.complaints.answers;

import id.penghubung.complaints.personaldata.ErasedReplies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Stored replies to requests with which reporters dispute or accept an answer, or ask the superior. */
@ApplicationScoped
class AnswerReplies implements ErasedReplies {

    @Override
    public List<String> changesOfReporter() {
        return List.of("disputes", "acceptance", "superior-review");
    }
}
