package id.penghubung.quality.assessments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Kinds of instruments. */
@Schema(name = "AssessmentInstrumentKind")
public enum InstrumentKind {
    /** Evaluation of the ministry (PermenPANRB 29/2022). */
    PEKPPP,
    /** Performance indicators of the regency, for its own evaluation (<i>evaluasi mandiri</i>). */
    KPI
}
