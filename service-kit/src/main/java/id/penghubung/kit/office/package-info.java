/** The time zone of the office and the dates in it, the same for all services. */
@NullMarked
package id.penghubung.kit.office;

import org.jspecify.annotations.NullMarked;
