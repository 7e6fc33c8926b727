/**
 * Lists that cost the same on every page: keyset paging behind an opaque cursor.
 */
@NullMarked
package id.penghubung.kit.paging;

import org.jspecify.annotations.NullMarked;
