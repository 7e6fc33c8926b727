package id.penghubung.complaints.intake;

import id.penghubung.kit.problemtype.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Result of one line of a batch.
 *
 * @param line number of the line, counted from 1, with empty lines
 * @param clientId id of the line, if it could be read
 * @param status the status that a separate request would have had: 201 for a complaint that is stored, 200 for one that was stored by
 *     an earlier batch, of which the access code is not shown again
 * @param receipt the receipt, with the access code for the reporter
 * @param slip path of the page to hand over, which needs the access code as a header
 * @param problem why the line was refused, with pointers into it
 */
@Schema(name = "AssistedBatchResult")
record BatchLineResult(
        @Schema(required = true) int line,
        @Nullable String clientId,
        @Schema(required = true) int status,
        @Nullable ReceiptView receipt,
        @Nullable String slip,
        @Nullable Problem problem) {

    static BatchLineResult stored(int line, String clientId, int status, ReceiptView receipt) {
        return new BatchLineResult(
                line, clientId, status, receipt, "/v1/tracking/" + receipt.trackingNumber() + "/slip", null);
    }

    static BatchLineResult refused(int line, @Nullable String clientId, Problem problem) {
        return new BatchLineResult(line, clientId, problem.status(), null, null, problem);
    }
}
