/** The world around the focal-point service, as its tests need it. */
@NullMarked
package id.penghubung.focalpoint.testing;

import org.jspecify.annotations.NullMarked;
