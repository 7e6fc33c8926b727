package id.penghubung.focalpoint.directory;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The settings of an agency: answer approval and mail preferences. */
@Schema(name = "AgencySettings")
record AgencySettingsView(
        @Schema(required = true) boolean answerApproval,
        @Schema(required = true) int digestHour,

        @Schema(required = true, implementation = String.class, examples = "20:00") @JsonFormat(pattern = "HH:mm")
        LocalTime quietFrom,

        @Schema(required = true, implementation = String.class, examples = "07:00") @JsonFormat(pattern = "HH:mm")
        LocalTime quietUntil,

        @Nullable String mailbox) {}
