package id.penghubung.violations.second;

import id.penghubung.violations.first.First;
import org.jspecify.annotations.Nullable;

/** The other half of the cycle. */
public class Second {
    @Nullable
    First first;
}
