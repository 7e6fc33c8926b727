package id.penghubung.quality.standards;

import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Content of a version of a standard.
 *
 * @param components components that are known; for a new version those of the version in force if absent
 */
@Schema(name = "StandardRequest")
record StandardRequest(@Valid @Nullable StandardComponents components) {}
