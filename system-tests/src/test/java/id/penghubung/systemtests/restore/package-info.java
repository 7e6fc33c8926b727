/** Nothing lost and nothing twice when a database is restored from an older copy or the broker loses what it had. */
@NullMarked
package id.penghubung.systemtests.restore;

import org.jspecify.annotations.NullMarked;
