package id.penghubung.focalpoint.ombudsman.settlements;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** States of a settlement meeting. Only a planned one is moved, held or cancelled; the two other states are final. */
@Schema(name = "SettlementState")
enum SettlementState {
    PLANNED,
    HELD,
    CANCELLED;

    /**
     * Requires that the meeting is still to be held.
     *
     * @param field the field of the request that is not possible
     * @throws ProblemException 409 if the meeting was held or cancelled
     */
    void requirePlanned(String field) {
        if (this != PLANNED) {
            throw ProblemException.of(
                            SettlementProblem.SETTLEMENT_MEETING_ENDED,
                            "Pertemuan ini sudah dilaksanakan atau dibatalkan.",
                            "This meeting was held or cancelled already.")
                    .withError(FieldError.of(field, "tidak mungkin sekarang", "is not possible now"));
        }
    }
}
