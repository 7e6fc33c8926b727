package id.penghubung.focalpoint.ombudsman.settlements;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Outcome of a settlement meeting that was held. */
@Schema(name = "SettlementOutcome")
enum SettlementOutcome {
    AGREED,
    NOT_AGREED,
    /** The participants meet again; the next meeting is planned as one of its own. */
    ADJOURNED
}
