package id.penghubung.quality.improvements;

import org.jspecify.annotations.Nullable;

/** Conditions of a list of improvement actions; null for no condition. */
record ImprovementFilter(
        @Nullable String unitCode,
        @Nullable ImprovementState state,
        @Nullable ImprovementSource source) {

    static final ImprovementFilter NONE = new ImprovementFilter(null, null, null);
}
