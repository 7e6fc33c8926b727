/** Repair of events that a service could not apply. */
@NullMarked
package id.penghubung.systemtests.repair;

import org.jspecify.annotations.NullMarked;
