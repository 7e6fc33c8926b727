/** Officers' work lists: tabs, search, counts, and single cases. */
@NullMarked
package id.penghubung.focalpoint.casework.worklist;

import org.jspecify.annotations.NullMarked;
