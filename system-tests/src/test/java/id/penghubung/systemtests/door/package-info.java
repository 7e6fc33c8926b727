/** What the gateway itself shows: health, the merged document, the explorer. */
@NullMarked
package id.penghubung.systemtests.door;

import org.jspecify.annotations.NullMarked;
