package id.penghubung.violations.second;

import id.penghubung.violations.first.inner.Inner;

/** Uses a class in the sub-package of another feature. */
public class UsesASubPackage {
    Inner inner = new Inner();
}
