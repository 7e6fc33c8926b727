package id.penghubung.quality.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A feature that follows gaps of assessments up. */
@ApplicationScoped
public class ConcludedAssessments implements AssessmentListener {

    private final List<AssessmentConcluded> concluded = new CopyOnWriteArrayList<>();

    @Override
    public void concluded(AssessmentConcluded assessment) {
        concluded.add(assessment);
    }

    public List<AssessmentConcluded> of(UUID assessmentId) {
        return concluded.stream()
                .filter(each -> each.assessmentId().equals(assessmentId))
                .toList();
    }
}
