package id.penghubung.quality.standards;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The longest time that a service takes, from a complete application.
 *
 * @param amount number of units
 */
@Schema(name = "ServiceDuration")
public record ServiceDuration(
        @Min(1) @Max(10_000) @Schema(examples = "3") int amount,
        @NotNull @Nullable Unit unit) {

    /** Unit of time. */
    @Schema(name = "DurationUnit")
    public enum Unit {
        MINUTE("menit"),
        HOUR("jam"),
        WORKING_DAY("hari kerja"),
        DAY("hari kalender"),
        MONTH("bulan");

        private final String indonesian;

        Unit(String indonesian) {
            this.indonesian = indonesian;
        }
    }

    /** Returns the duration as the public reads it, in Indonesian. */
    public String inWords() {
        return amount + (unit == null ? "" : " " + unit.indonesian);
    }
}
