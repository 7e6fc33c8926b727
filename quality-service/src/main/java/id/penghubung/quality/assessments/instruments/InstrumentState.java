package id.penghubung.quality.assessments.instruments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** States of an instrument. */
@Schema(name = "AssessmentInstrumentState")
public enum InstrumentState {
    /** It may be edited, and nothing is assessed with it. */
    DRAFT,
    /** It never changes, and units are assessed with it. */
    RELEASED
}
