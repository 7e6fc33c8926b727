package id.penghubung.focalpoint.casework.superior;

import id.penghubung.focalpoint.audit.EntryType;
import id.penghubung.focalpoint.audit.EntryView;
import id.penghubung.focalpoint.casework.model.AgencyCase;
import id.penghubung.focalpoint.casework.model.SuperiorDecision;
import id.penghubung.focalpoint.casework.model.SuperiorLevel;
import id.penghubung.focalpoint.casework.model.SuperiorReview;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to the superior with what is needed to decide: the complaint, what the agency told the reporter, and what the reporter
 * replied. It names no reporter.
 *
 * @param level the superior who decides; after {@code dueAt} the secretary may as well
 * @param entries messages between agency and reporter, the reason of the request, and the decision, in their order
 * @param version the version of the case, for {@code If-Match}
 */
@Schema(name = "SuperiorReview")
record SuperiorReviewView(
        @Schema(required = true) UUID caseId,
        @Schema(required = true) UUID complaintId,
        @Schema(required = true) String trackingNumber,
        @Schema(required = true) String agencyCode,
        @Schema(required = true) String title,
        @Schema(required = true) String description,
        @Schema(required = true) SuperiorLevel level,
        @Schema(required = true) Instant requestedAt,
        @Schema(required = true) Instant dueAt,
        @Nullable SuperiorDecision decision,
        @Nullable Instant decidedAt,
        @Schema(required = true) List<EntryView> entries,
        @Schema(required = true) long version) {

    private static final Set<EntryType> SHOWN = EnumSet.of(
            EntryType.FOLLOW_UP,
            EntryType.INFORMATION_REQUESTED,
            EntryType.INFORMATION_PROVIDED,
            EntryType.INTERIM_ANSWER,
            EntryType.RESOLVED,
            EntryType.ANSWER_DISPUTED,
            EntryType.DISPUTE_REJECTED,
            EntryType.SUPERIOR_REVIEW_REQUESTED,
            EntryType.SUPERIOR_REVIEW_DECIDED);

    static SuperiorReviewView of(SuperiorReview review, AgencyCase agencyCase, List<EntryView> entries) {
        return new SuperiorReviewView(
                review.caseId(),
                review.complaintId(),
                agencyCase.trackingNumber(),
                review.agencyCode(),
                agencyCase.content().title(),
                agencyCase.content().description(),
                review.level(),
                review.requestedAt(),
                review.dueAt(),
                review.decision(),
                review.decidedAt(),
                entries.stream().filter(entry -> SHOWN.contains(entry.type())).toList(),
                agencyCase.version());
    }
}
