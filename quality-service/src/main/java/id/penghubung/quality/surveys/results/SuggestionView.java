package id.penghubung.quality.surveys.results;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A suggestion of a respondent. */
@Schema(name = "SurveySuggestion")
public record SuggestionView(
        @Schema(required = true) String text,
        @Schema(required = true) LocalDate receivedOn) {}
