/**
 * The directory: which agencies there are, told to all on a compacted topic; their units, their people, how they want to
 * work. Other features ask it through {@link DeskRules}, {@link Officers} and {@link CannedReplies}.
 */
@NullMarked
package id.penghubung.focalpoint.directory;

import org.jspecify.annotations.NullMarked;
