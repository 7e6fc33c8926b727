package id.penghubung.quality.coverage.matrix;

import id.penghubung.quality.coverage.NextStep;
import id.penghubung.quality.coverage.StepOwner;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The next step of a unit.
 *
 * @param code an open list
 * @param text in the language of the request
 * @param ownerTitle in the language of the request
 */
@Schema(name = "CoverageStep")
public record CoverageStepView(
        @Schema(required = true, examples = "CLOSE_SURVEY") String code,
        @Schema(required = true) String text,
        @Schema(required = true) StepOwner owner,
        @Schema(required = true) String ownerTitle) {

    /** Returns the step in a language; null without one. */
    public static @Nullable CoverageStepView of(@Nullable NextStep step, Locale locale) {
        return step == null
                ? null
                : new CoverageStepView(
                        step.code(),
                        step.text().in(locale),
                        step.owner(),
                        step.owner().title().in(locale));
    }
}
