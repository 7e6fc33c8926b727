package id.penghubung.routing.trial;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A trial of a rule set on past complaints.
 *
 * @param ruleSetVersion version of the rule set's row that is tried
 * @param comparedWith the rule set that was in force when the trial was requested
 * @param since time of submission from which on complaints are examined, or null for all
 * @param maximum maximum number of complaints
 * @param examined number of complaints so far
 * @param report the report, once the trial is finished
 * @param requestedBy account of the coordinator
 * @param endedAt time of the end, or null
 * @param failure kinds of failures and place in the program of the last attempt that failed, or null
 */
@Schema(name = "Trial")
public record Trial(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID ruleSetId,
        @Schema(required = true) long ruleSetVersion,
        @Schema(required = true) UUID comparedWith,
        @Schema(required = true) TrialState state,
        @Nullable Instant since,
        @Schema(required = true) int maximum,
        @Schema(required = true) int examined,
        @Nullable TrialReport report,
        @Schema(required = true) String requestedBy,
        @Schema(required = true) Instant requestedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {}
