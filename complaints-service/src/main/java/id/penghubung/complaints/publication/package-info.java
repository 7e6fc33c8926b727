/** Complaints that a coordinator has cleared for the public, with an edited title and text. */
@NullMarked
package id.penghubung.complaints.publication;

import org.jspecify.annotations.NullMarked;
