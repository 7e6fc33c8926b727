package id.penghubung.complaints.complaint;

import id.penghubung.events.Complexity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Verification and completeness of a complaint.
 *
 * @param verifiedAt time at which the coordinator verified it; absent before
 * @param complexity class that sets the time in which the agency must answer: 5, 14 or 60 working days
 * @param oversight whether the complaint accuses staff (<i>berkadar pengawasan</i>)
 * @param completeness whether its file is complete
 * @param missing what the reporter is asked to add
 * @param completion what the reporter added; absent for those who may not know the reporter
 * @param deadlines the deadlines that run, with their due dates
 * @param daysInTriage whole days in triage so far, over all rounds
 */
@Schema(name = "ComplaintReview")
public record ReviewView(
        @Schema(required = true) boolean verified,
        @Nullable Instant verifiedAt,
        @Schema(required = true) Complexity complexity,
        @Schema(required = true) boolean oversight,
        @Schema(required = true) CompletenessState completeness,
        @Schema(required = true) List<String> missing,
        @Nullable String completion,
        @Schema(required = true) List<RunningDeadline> deadlines,
        @Schema(required = true) long daysInTriage) {

    /** A deadline of the complaint that runs. */
    @Schema(name = "ComplaintDeadline")
    public record RunningDeadline(
            @Schema(required = true) ReviewDeadline type,
            @Schema(required = true) Instant dueAt) {}

    /** @param completion what the reporter added, if the reader may see it */
    public static ReviewView of(Complaint complaint, @Nullable String completion, Instant now) {
        Classification classification = complaint.classification();
        Completeness completeness = complaint.completeness();
        return new ReviewView(
                complaint.verification().isDone(),
                complaint.verification().verifiedAt(),
                classification.complexity(),
                classification.oversight(),
                completeness.state(),
                completeness.missing(),
                completion,
                runningDeadlines(complaint),
                complaint.triageTime().until(now).toDays());
    }

    private static List<RunningDeadline> runningDeadlines(Complaint complaint) {
        List<RunningDeadline> running = new ArrayList<>();
        for (ReviewDeadline deadline : ReviewDeadline.values()) {
            Instant due = complaint.reviewDueDates().of(deadline);
            if (due != null && isRunning(deadline, complaint)) {
                running.add(new RunningDeadline(deadline, due));
            }
        }
        return running;
    }

    private static boolean isRunning(ReviewDeadline deadline, Complaint complaint) {
        if (complaint.status().isFinal()) {
            return false;
        }
        CompletenessState state = complaint.completeness().state();
        return switch (deadline) {
            case VERIFICATION -> !complaint.verification().isDone();
            case COMPLETENESS_REPLY -> state == CompletenessState.UNDECIDED;
            case COMPLETION_BY_REPORTER -> state == CompletenessState.INCOMPLETE;
            case REPORTER_REPLY -> complaint.status() == ComplaintStatus.RESPONDED;
            case OUTER_LIMIT -> state == CompletenessState.COMPLETE && complaint.status() != ComplaintStatus.RESPONDED;
        };
    }
}
