package id.penghubung.quality.standards;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Outcome of the review of a standard. */
@Schema(name = "StandardReviewOutcome")
enum ReviewOutcome {
    /** The standard stays as it is. */
    KEEP,
    /** A new version is to be prepared. */
    CHANGE
}
