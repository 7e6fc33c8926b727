package id.penghubung.quality.standards;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A component that differs between two versions of a standard.
 *
 * @param component name of the field in the components
 * @param before its value in the version with which it is compared; absent if it was missing
 * @param after its value in the version; absent if it is missing
 */
@Schema(name = "StandardDifference")
record StandardDifference(
        @Schema(required = true, examples = "duration") String component,
        @Schema(implementation = Object.class) @Nullable Object before,
        @Schema(implementation = Object.class) @Nullable Object after) {

    /** Returns the components that differ, in the order of the regulation. */
    static List<StandardDifference> between(StandardComponents before, StandardComponents after) {
        return Arrays.stream(Component.values())
                .filter(component -> !Objects.equals(component.valueIn(before), component.valueIn(after)))
                .map(component ->
                        new StandardDifference(component.field(), component.valueIn(before), component.valueIn(after)))
                .toList();
    }
}
