package id.penghubung.violations.first;

import id.penghubung.violations.first.inner.Inner;
import id.penghubung.violations.second.Second;

/** One half of a cycle of two features, and of a cycle with its own sub-package. */
public class First {
    Second second = new Second();
    Inner inner = new Inner();
}
