package id.penghubung.focalpoint.ombudsman.letters;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The Ombudsman's decision about an answer. */
@Schema(name = "AnswerReviewOutcome")
enum ReviewOutcome {
    ACCEPTED,
    /** A further letter asks for what is missing. */
    INSUFFICIENT
}
