/** Other channels by which complaints arrive, and the links with their systems: SP4N-LAPOR!. */
@NullMarked
package id.penghubung.complaints.channels;

import org.jspecify.annotations.NullMarked;
