package id.penghubung.violations.first.inner;

import id.penghubung.violations.first.First;
import org.jspecify.annotations.Nullable;

/** Class of a sub-package that uses the package above it. */
public class Inner {
    @Nullable
    First first;

    /** Value that other features may use. */
    public enum Level {
        LOW,
        HIGH
    }
}
