package id.penghubung.quality.assessments.instruments;

import id.penghubung.kit.problem.ProblemException;
import id.penghubung.quality.assessments.AssessmentProblem;
import id.penghubung.quality.assessments.InstrumentContent;
import id.penghubung.quality.assessments.InstrumentKind;
import java.time.Instant;
import java.util.UUID;

/**
 * An instrument of a year.
 *
 * @param code the same in each year
 * @param changedBy account of the last change
 * @param version for {@code If-Match}
 */
public record Instrument(
        UUID id,
        String code,
        int year,
        InstrumentKind kind,
        String title,
        InstrumentContent content,
        InstrumentState state,
        String changedBy,
        Instant changedAt,
        long version) {

    /** @throws ProblemException 409 if it is released */
    Instrument edited(InstrumentRequest request, String by, Instant now) {
        requireDraft();
        return new Instrument(
                id,
                request.code(),
                request.year(),
                request.kind(),
                request.title(),
                request.content(),
                state,
                by,
                now,
                version + 1);
    }

    /** @throws ProblemException 409 if it is released */
    Instrument released(String by, Instant now) {
        requireDraft();
        return new Instrument(id, code, year, kind, title, content, InstrumentState.RELEASED, by, now, version + 1);
    }

    private void requireDraft() {
        if (state == InstrumentState.RELEASED) {
            throw ProblemException.of(
                    AssessmentProblem.ASSESSMENT_INSTRUMENT_RELEASED,
                    "Buat instrumen baru dengan kode atau tahun lain.",
                    "Add a new instrument with another code or year.");
        }
    }
}
