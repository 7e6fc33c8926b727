/** Keyset paging with an opaque cursor: every page of a list has the same cost. */
@NullMarked
package id.penghubung.kit.paging;

import org.jspecify.annotations.NullMarked;
