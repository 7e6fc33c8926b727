package id.penghubung.quality.assessments.instruments;

import id.penghubung.quality.assessments.InstrumentContent;
import id.penghubung.quality.assessments.InstrumentKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An instrument of assessments.
 *
 * @param version for {@code If-Match}, as in the {@code ETag}
 */
@Schema(name = "AssessmentInstrument")
record InstrumentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String code,
        @Schema(required = true) int year,
        @Schema(required = true) InstrumentKind kind,
        @Schema(required = true) String title,
        @Schema(required = true) InstrumentState state,
        @Schema(required = true) InstrumentContent content,
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) long version) {

    static InstrumentView of(Instrument instrument) {
        return new InstrumentView(
                instrument.id(),
                instrument.code(),
                instrument.year(),
                instrument.kind(),
                instrument.title(),
                instrument.state(),
                instrument.content(),
                instrument.changedAt(),
                instrument.version());
    }
}
