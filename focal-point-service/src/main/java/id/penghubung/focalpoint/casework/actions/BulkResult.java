package id.penghubung.focalpoint.casework.actions;

import id.penghubung.kit.problemtype.Problem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Result of one action.
 *
 * @param status HTTP status that the single endpoint would return
 * @param etag entity tag of the case after the action, or null if the action was rejected
 * @param problem reason of the rejection, or null
 */
@Schema(name = "CaseBulkResult")
record BulkResult(
        @Schema(required = true) UUID caseId,
        @Schema(required = true) int status,
        @Nullable String etag,
        @Nullable Problem problem) {

    private static final int OK = 200;
    private static final int MULTI_STATUS = 207;

    static BulkResult done(UUID caseId, String etag) {
        return new BulkResult(caseId, OK, etag, null);
    }

    static BulkResult rejected(UUID caseId, Problem problem) {
        return new BulkResult(caseId, problem.status(), null, problem);
    }

    /** Results of all actions, in their order. */
    @Schema(name = "CaseBulkResults")
    record All(@Schema(required = true) List<BulkResult> results) {

        int status() {
            return results.stream().allMatch(result -> result.status() == OK) ? OK : MULTI_STATUS;
        }
    }
}
