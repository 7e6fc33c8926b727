/**
 * Recovery without lost or duplicate effects when a database is restored from an older copy or the broker loses data.
 */
@NullMarked
package id.penghubung.systemtests.restore;

import org.jspecify.annotations.NullMarked;
