/** Behaviour of the system while its components fail. */
@NullMarked
package id.penghubung.systemtests.faultinjection;

import org.jspecify.annotations.NullMarked;
