/** The quality of services, from outside. */
@NullMarked
package id.penghubung.systemtests.quality;

import org.jspecify.annotations.NullMarked;
