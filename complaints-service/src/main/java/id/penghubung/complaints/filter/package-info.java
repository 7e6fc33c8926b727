/** The parameters behind the question mark with which lists are narrowed. */
@NullMarked
package id.penghubung.complaints.filter;

import org.jspecify.annotations.NullMarked;
