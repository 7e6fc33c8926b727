/** Forums from preparation over announcement and session to the official record, with their files. */
@NullMarked
package id.penghubung.quality.forums.forum;

import org.jspecify.annotations.NullMarked;
