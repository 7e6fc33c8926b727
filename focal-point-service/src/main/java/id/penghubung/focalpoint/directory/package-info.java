/** The directory: which agencies there are. Told to all on a compacted topic; asked by anybody. */
@NullMarked
package id.penghubung.focalpoint.directory;

import org.jspecify.annotations.NullMarked;
