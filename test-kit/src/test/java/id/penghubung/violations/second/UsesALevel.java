package id.penghubung.violations.second;

import id.penghubung.violations.first.inner.Inner;

/** Uses only an enum in the sub-package of another feature, which is allowed. */
public class UsesALevel {
    Inner.Level level = Inner.Level.LOW;
}
