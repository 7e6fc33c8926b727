package id.penghubung.complaints.intake;

import id.penghubung.complaints.tracking.AccessCodes;
import id.penghubung.kit.idempotency.IdempotentReplies;
import id.penghubung.kit.idempotency.Reply;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.problemtype.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keys in one line of a batch, in a transaction of its own. Repeated within a day, a line gets the first reply with the access code.
 * Repeated later, it gets the complaint that is stored, without the code.
 */
@ApplicationScoped
class KeyInLine {

    private static final int OK = 200;

    private final Validator beans;
    private final SubmissionValidator validator;
    private final KeyInComplaint keyInComplaint;
    private final BatchLineTable table;
    private final IdempotentReplies replies;
    private final AccessCodes codes;
    private final Clock clock;

    KeyInLine(
            Validator beans,
            SubmissionValidator validator,
            KeyInComplaint keyInComplaint,
            BatchLineTable table,
            IdempotentReplies replies,
            AccessCodes codes,
            Clock clock) {
        this.beans = beans;
        this.validator = validator;
        this.keyInComplaint = keyInComplaint;
        this.table = table;
        this.replies = replies;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Stores the complaint of a line, once for each officer and id.
     *
     * @throws ConstraintViolationException if a field is missing or too long
     * @throws ProblemException 400 for an invalid field, 409 if the SP4N tracking id is linked, 422 if the id belongs to another complaint
     */
    Reply keyIn(BatchLine line, Caller officer) {
        Set<ConstraintViolation<BatchLine>> violations = beans.validate(line);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        validator.check(line.request());
        String code = codes.random();
        ReporterDetails reporter =
                ReporterDetails.withAccessCode(code, line.complaint().reporter());
        return replies.executeOnce(
                "assisted-batch/" + officer.subject(),
                line.clientId(),
                line,
                () -> storedBefore(line, reporter, officer).orElseGet(() -> store(line, reporter, code, officer)));
    }

    private Reply store(BatchLine line, ReporterDetails reporter, String code, Caller officer) {
        validator.checkOffered(line.request());
        Receipt receipt = keyInComplaint.keyIn(line.request(), reporter, officer);
        table.insert(officer.subject(), line.clientId(), receipt.id(), clock.instant());
        return replies.created("/v1/complaints/" + receipt.id(), receipt.version(), ReceiptView.of(receipt, code));
    }

    private Optional<Reply> storedBefore(BatchLine line, ReporterDetails reporter, Caller officer) {
        return table.find(officer.subject(), line.clientId()).map(stored -> {
            String hash = stored.contentHash();
            if (hash != null && !hash.equals(SubmitComplaint.contentHash(line.complaint(), reporter))) {
                throw ProblemException.of(
                                CommonProblem.IDEMPOTENCY_KEY_REUSED,
                                "Pakai clientId baru untuk laporan baru.",
                                "Use a new clientId for a new complaint.")
                        .withError(FieldError.of(
                                "clientId", "sudah dipakai untuk laporan lain", "belongs to another complaint"));
            }
            return replies.reply(OK, Map.of(), ReceiptView.of(stored.receipt(), null));
        });
    }
}
