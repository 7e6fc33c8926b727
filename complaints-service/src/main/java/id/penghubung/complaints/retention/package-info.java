/** Retention: how long text and reporter of a complaint are kept after its end, and their erasure (UU 27/2022). */
@NullMarked
package id.penghubung.complaints.retention;

import org.jspecify.annotations.NullMarked;
