package id.penghubung.focalpoint.ombudsman.actions;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Comment of the reporter on an examination report, recorded for them.
 *
 * @param text the comment; never the name of a secret reporter
 * @param receivedAt time at which the Ombudsman received it
 */
@Schema(name = "ReportComment")
record ReportComment(
        @NotNull @Size(min = 1, max = 10_000) @Pattern(regexp = StorableText.PATTERN)
        String text,

        @NotNull Instant receivedAt) {

    ReportComment {
        text = StorableText.stripped(text);
    }
}
