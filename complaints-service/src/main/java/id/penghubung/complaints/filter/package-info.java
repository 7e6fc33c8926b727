/** Query parameters that narrow lists, and the time limit of such lists. */
@NullMarked
package id.penghubung.complaints.filter;

import org.jspecify.annotations.NullMarked;
