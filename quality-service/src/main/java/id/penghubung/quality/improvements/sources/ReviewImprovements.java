package id.penghubung.quality.improvements.sources;

import id.penghubung.quality.improvements.ImprovementActions;
import id.penghubung.quality.improvements.ImprovementSource;
import id.penghubung.quality.improvements.NewImprovement;
import id.penghubung.quality.standards.OverdueReview;
import id.penghubung.quality.standards.ReviewListener;
import id.penghubung.quality.standards.StandardReviewed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Opens an action for each review of a standard that is late (PermenPANRB 15/2014), and completes it with the review. */
@ApplicationScoped
class ReviewImprovements implements ReviewListener {

    private final ImprovementActions actions;

    ReviewImprovements(ImprovementActions actions) {
        this.actions = actions;
    }

    @Override
    public void overdue(OverdueReview review) {
        actions.open(new NewImprovement(
                ImprovementSource.STANDARD_REVIEW,
                reference(review.standardId(), review.dueOn()),
                review.unitCode(),
                review.serviceCode(),
                "Standar pelayanan %s belum ditinjau; tinjauannya jatuh tempo %s."
                        .formatted(review.serviceName(), review.dueOn()),
                null,
                null));
    }

    @Override
    public void reviewed(StandardReviewed review) {
        actions.complete(
                ImprovementSource.STANDARD_REVIEW,
                reference(review.standardId(), review.dueOn()),
                review.reviewedOn(),
                "Standar pelayanan ditinjau, atau diganti dengan versi baru.");
    }

    private static String reference(UUID standardId, LocalDate dueOn) {
        return standardId + "/" + dueOn;
    }
}
