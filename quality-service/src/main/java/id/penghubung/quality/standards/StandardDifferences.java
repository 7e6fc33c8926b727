package id.penghubung.quality.standards;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The differences between two versions of a standard.
 *
 * @param number the version
 * @param comparedWith the version with which it is compared
 * @param components components that differ, in the order of the regulation
 */
@Schema(name = "StandardDifferences")
record StandardDifferences(
        @Schema(required = true) int number,
        @Schema(required = true) int comparedWith,
        @Schema(required = true) List<StandardDifference> components) {}
