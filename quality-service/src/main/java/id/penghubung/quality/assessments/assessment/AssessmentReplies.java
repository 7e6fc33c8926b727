package id.penghubung.quality.assessments.assessment;

import id.penghubung.kit.version.Versioned;
import id.penghubung.quality.assessments.AssessmentAccess;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** Makes responses of assessments: the unit does not see scores of an evaluator before they are submitted. */
@ApplicationScoped
class AssessmentReplies {

    private final AssessmentAccess access;

    AssessmentReplies(AssessmentAccess access) {
        this.access = access;
    }

    AssessmentView view(Assessment assessment) {
        return AssessmentView.of(
                assessment, access.mayReadDraftOf(assessment.subject().agencyCode()));
    }

    RestResponse<AssessmentView> versioned(Assessment assessment) {
        return new Versioned<>(view(assessment), assessment.version()).toResponse();
    }
}
